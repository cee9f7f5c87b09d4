// swift-tools-version: 6.2
import PackageDescription

/// The fuzz targets, a package of their own, so that nobody who uses Kith builds them. See README.md.
let package = Package(
    name: "Fuzzing",
    dependencies: [
        .package(name: "Kith", path: ".."),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                .product(name: "Intake", package: "Kith"), .product(name: "Yams", package: "Yams"),
            ])
    ]
)
