// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "layout",
    dependencies: [.package(name: "Kith", path: "../..")],
    targets: [.executableTarget(name: "layout", dependencies: [.product(name: "EntityGraph", package: "Kith")])])
