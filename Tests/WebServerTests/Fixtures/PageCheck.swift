/// What can be held against any page without a browser: the house's rules of accessible HTML.
enum PageCheck {
    /// Everything that is wrong with a page; empty when nothing is.
    static func faults(in html: String) -> [String] {
        headings(html) + ids(html) + tables(html) + fields(html) + nesting(html) + landmarks(html)
    }

    private static func headings(_ html: String) -> [String] {
        let levels = html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        var faults: [String] = []
        if levels.filter({ $0 == 1 }).count != 1 { faults.append("not one h1") }
        var deepest = 0
        for level in levels.drop(while: { $0 != 1 }) {
            if level > deepest + 1 { faults.append("h\(level) after h\(deepest)") }
            deepest = level
        }
        return faults
    }

    private static func ids(_ html: String) -> [String] {
        var seen: Set<Substring> = []
        let repeated = html.matches(of: /\sid="([^"]*)"/).map(\.1).filter { !seen.insert($0).inserted }
        let missing = html.matches(of: /\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/).map(\.1).filter {
            !seen.contains($0)
        }
        return repeated.map { "id \($0) twice" } + missing.map { "no id \($0)" }
    }

    private static func tables(_ html: String) -> [String] {
        html.matches(of: /<table[\s\S]*?<\/table>/).flatMap { match -> [String] in
            let table = match.0
            var faults: [String] = []
            if !table.contains("<caption") { faults.append("a table without a caption") }
            if table.contains(/<th(?![^>]*scope=)[ >]/) { faults.append("a th without a scope") }
            return faults
        }
    }

    private static func fields(_ html: String) -> [String] {
        let labelled = Set(html.matches(of: /<label for="([^"]*)"/).map(\.1))
        return html.matches(of: /<(input|select|textarea) ([^>]*)>/).compactMap { match in
            if match.2.contains(#"type="hidden""#) { return nil }
            guard let id = match.2.firstMatch(of: /id="([^"]*)"/)?.1 else { return "a field without an id" }
            return labelled.contains(id) ? nil : "no label for \(id)"
        }
    }

    /// Every element that is opened is closed, in order.
    private static func nesting(_ html: String) -> [String] {
        let void: Set<Substring> = ["meta", "link", "input", "br", "!DOCTYPE"]
        var open: [Substring] = []
        for match in html.matches(of: /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)[^>]*>/) {
            let name = match.2
            // An element of a picture may close itself.
            if void.contains(name) || match.0.hasSuffix("/>") { continue }
            if match.1.isEmpty {
                open.append(name)
            } else if open.popLast() != name {
                return ["</\(name)> closes something else"]
            }
        }
        return open.isEmpty ? [] : ["<\(open.joined(separator: "> <"))> not closed"]
    }

    /// The site's only script, which may stand in a page once.
    static let ownScript = #"<script src="/assets/network.js" defer></script>"#

    private static func landmarks(_ html: String) -> [String] {
        ["<html lang=\"en-GB\">", "<main ", "<header>", "<footer ", "href=\"#main\"", "<title>"].filter {
            !html.contains($0)
        }
        .map { "no \($0)" } + (html.replacing(ownScript, with: "").contains("<script") ? ["a script"] : [])
            + (html.contains(" style=") ? ["a style attribute"] : [])
            + (html.contains("{{") ? ["a template's braces"] : [])
            + (html.contains("Optional(") ? ["an unwrapped optional"] : [])
    }
}
