// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "graph",
    dependencies: [.package(name: "Kith", path: "../..")],
    targets: [.executableTarget(name: "graph", dependencies: [.product(name: "EntityGraph", package: "Kith")])])
