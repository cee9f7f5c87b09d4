import Foundation
import Mustache

/// The pages' templates the stylesheet and the script, read and compiled once when the server starts.
package struct PageTemplates: Sendable {
    package let stylesheet: String
    let icon: String
    /// The site's only script: it swaps one picture of the network for the next, without which pages work as well.
    package let networkScript: String
    private let library: MustacheLibrary

    /// - Throws: ``WebError`` `assets` naming the file that cannot be read or is no template.
    package init() throws(WebError) {
        stylesheet = try Self.text("Assets/kith.css")
        icon = try Self.text("Assets/kith.svg")
        networkScript = try Self.text("Assets/network.js")
        let folder = Bundle.module.bundleURL.appending(path: "Templates")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".mustache") }.sorted()
        guard !names.isEmpty else {
            throw WebError(.assets, "The server's templates are missing: install Kith again, with its resources.")
        }
        var library = MustacheLibrary()
        for name in names {
            let text = try Self.text("Templates/\(name)")
            do {
                try library.register(text, named: String(name.dropLast(".mustache".count)))
            } catch {
                throw WebError(.assets, "Templates/\(name): is not a template.")
            }
        }
        self.library = library
    }

    /// - Parameter name: of a file of `Templates`, without its ending.
    /// - Throws: ``WebError`` `assets` when there is no such template.
    package func render(_ name: String, _ page: Any) throws(WebError) -> String {
        guard let html = library.render(page, withTemplate: name) else {
            throw WebError(.assets, "Templates/\(name).mustache: is missing.")
        }
        return html
    }

    private static func text(_ path: String) throws(WebError) -> String {
        do {
            return try String(contentsOf: Bundle.module.bundleURL.appending(path: path), encoding: .utf8)
        } catch {
            throw WebError(.assets, "\(path): cannot be read; install Kith again, with its resources.")
        }
    }
}
