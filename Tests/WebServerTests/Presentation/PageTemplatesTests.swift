import Foundation
import Testing
import WebServer

@Suite struct PageTemplatesTests {
    struct Label: Sendable {
        let name: String
        let path: String?
    }

    @Test func whatComesFromDataIsEscaped() throws {
        let html = try PageTemplates().render(
            "person-label", Label(name: #"<script>alert("1")</script> & 'sons'"#, path: #"/people/1"onclick="x"#))
        #expect(!html.contains("<script>") && !html.contains(#""onclick"#))
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func noTemplateWritesAnythingUnescaped() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/WebServer/Templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".mustache")
        }
        #expect(names.count > 15)
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            if name == "picture.mustache" {
                // SVG that Pictures makes, which escapes every text in it.
                #expect(text == "{{{svg}}}\n")
                continue
            }
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            // A value is either text of an element or inside quotation marks.
            #expect(!text.contains(/[ "][a-z-]+=\{\{/), "\(name)")
        }
    }

    @Test func aTemplateThatIsMissingIsNamed() throws {
        #expect(throws: WebError(.assets, "")) { _ = try PageTemplates().render("no-such-page", 1) }
    }
}
