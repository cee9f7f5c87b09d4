// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "intake",
    dependencies: [
        .package(name: "Kith", path: "../.."), .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(
            name: "intake",
            dependencies: [.product(name: "Intake", package: "Kith"), .product(name: "Yams", package: "Yams")])
    ])
