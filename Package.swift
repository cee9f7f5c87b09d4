// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 language mode comes with the tools version.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a target under `Sources/`, which imports lower floors only.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "Kith",
    products: [
        .executable(name: "kith", targets: ["kith"]),
        .library(name: "Linkage", targets: ["Linkage"]),
        .library(name: "EntityGraph", targets: ["EntityGraph"]),
        // For `Fuzzing/`.
        .library(name: "Intake", targets: ["Intake", "Records", "Extracts"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // Hummingbird's own foundations, named because our code uses their members.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // Floor 8
        .executableTarget(
            name: "kith",
            dependencies: [
                "WebServer", "Operations", "Storage", "Pictures", "Families", "Intake", "Identity", "Records",
                "Linkage", "EntityGraph", "Access", "Audit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: house),
        // Floor 7
        room(
            "WebServer",
            [
                "Operations", "Storage", "Pictures", "Access", "Audit", "Intake", "Records", "Identity", "Families",
                "Programmes", "EntityGraph", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
            ], resources: [.copy("Templates"), .copy("Assets")]),
        // Floor 6
        room(
            "Operations",
            [
                "Storage", "Analysis", "Programmes", "Pictures", "Families", "Intake", "Identity", "Records",
                "Extracts",
                "Linkage", "EntityGraph", "Access", "Audit", "SyntheticCouncil",
                .product(name: "Yams", package: "Yams"),
            ], resources: [.copy("Resources")]),
        // Floor 5
        room(
            "Storage",
            [
                "Programmes", "Families", "Intake", "Identity", "Records", "Linkage", "EntityGraph", "Access", "Audit",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // Floor 4
        room("Analysis", ["Extracts"]),
        // Floor 3
        room("Programmes", ["Families", "Identity", "Records"]),
        room("Pictures", ["Families", "Identity", "Records", "EntityGraph"]),
        // Floor 2
        room("Families", ["Identity", "Records", "EntityGraph"]),
        // Floor 1
        room("Intake", ["Records", "Extracts"]),
        room("Identity", ["Records", "Linkage"]),
        // Floor 0
        room("Records", resources: [.embedInCode("Codes/Lists"), .embedInCode("Codes/Crosswalks")]),
        room("Extracts", ["CLibzip", "CLibxml2"]),
        room("Linkage", ["CPrefetch"]),
        room("EntityGraph"),
        room("Access", ["CArgon2"]),
        room("Audit", ["CSodium"]),
        // The made-up council
        room("SyntheticCouncil", ["Records"], resources: [.copy("Workspace")]),
        // A machine instruction, and the C libraries of the system
        .target(name: "CPrefetch"),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        // Tests
        tests("RecordsTests", ["Records"]),
        tests("ExtractsTests", ["Extracts", "CLibzip"]),
        tests("LinkageTests", ["Linkage"]),
        tests("EntityGraphTests", ["EntityGraph"], exclude: ["Oracle"]),
        tests("AccessTests", ["Access"]),
        tests("AuditTests", ["Audit"]),
        tests("AnalysisTests", ["Analysis"]),
        tests("IntakeTests", ["Intake", "Records", "Extracts"]),
        tests("IdentityTests", ["Identity", "Records", "Linkage"]),
        tests("FamiliesTests", ["Families", "Identity", "Records", "EntityGraph"]),
        tests("PicturesTests", ["Pictures", "Families", "Identity", "Records", "EntityGraph"]),
        tests("ProgrammesTests", ["Programmes", "Families", "Identity", "Records"]),
        tests("SyntheticCouncilTests", ["SyntheticCouncil", "Records"]),
        tests(
            "StorageTests",
            ["Storage", "Programmes", "Families", "Intake", "Identity", "Records", "EntityGraph", "Access", "Audit"]),
        tests(
            "OperationsTests",
            [
                "Operations", "Storage", "Programmes", "Pictures", "Families", "Intake", "Identity", "Records",
                "Extracts", "Linkage", "EntityGraph", "Access", "Audit",
            ]),
        tests(
            "WebServerTests",
            [
                "WebServer", "Operations", "Storage", "Programmes", "Pictures", "Families", "Intake", "Identity",
                "Records", "EntityGraph", "Access", "Audit",
            ], exclude: ["Browser"]),
        tests("CommandLineTests", []),
        tests("HouseTests", []),
    ]
)
