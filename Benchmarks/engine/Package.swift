// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "engine",
    dependencies: [.package(name: "Kith", path: "../..")],
    targets: [.executableTarget(name: "engine", dependencies: [.product(name: "Linkage", package: "Kith")])])
