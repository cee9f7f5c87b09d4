/// Reads a document far enough to say that it is well formed, and what stands in it.
struct Markup {
    struct Tag {
        var name: String
        var attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    private(set) var texts: [String] = []
    /// Why it is not well formed; nil when it is.
    private(set) var fault: String?

    init(_ document: String) {
        var open: [String] = []
        var rest = document[...]
        while let start = rest.firstIndex(of: "<") {
            take(text: rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else {
                fault = "a tag does not end"
                return
            }
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if inside.hasPrefix("/") {
                if open.popLast() != String(inside.dropFirst()) { fault = fault ?? "\(inside) closes nothing" }
                continue
            }
            let isEmpty = inside.hasSuffix("/")
            let tag = read(isEmpty ? inside.dropLast() : inside)
            tags.append(tag)
            if !isEmpty { open.append(tag.name) }
        }
        take(text: rest)
        if !open.isEmpty { fault = fault ?? "\(open) stay open" }
    }

    private mutating func take(text: Substring) {
        check(text)
        if !text.isEmpty { texts.append(Self.unescaped(text)) }
    }

    private mutating func check(_ text: Substring) {
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            let known = ["&amp;", "&lt;", "&gt;", "&quot;"].contains { rest[mark...].hasPrefix($0) }
            if !known { fault = fault ?? "a bare &" }
            rest = rest[rest.index(after: mark)...]
        }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) {
            fault = fault ?? "a character that is not allowed"
        }
    }

    private mutating func read(_ inside: Substring) -> Tag {
        let name = inside.prefix { $0 != " " }
        var tag = Tag(name: String(name), attributes: [:])
        var rest = inside.dropFirst(name.count)
        while let start = rest.firstIndex(where: { $0 != " " }) {
            rest = rest[start...]
            guard let equals = rest.firstRange(of: "=\"") else {
                fault = fault ?? "an attribute without a value: \(rest)"
                return tag
            }
            let key = String(rest[..<equals.lowerBound])
            rest = rest[equals.upperBound...]
            guard let end = rest.firstIndex(of: "\"") else {
                fault = fault ?? "a value does not end"
                return tag
            }
            check(rest[..<end])
            if tag.attributes.updateValue(Self.unescaped(rest[..<end]), forKey: key) != nil {
                fault = fault ?? "\(key) twice in \(tag.name)"
            }
            rest = rest[rest.index(after: end)...]
        }
        return tag
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }

    func count(_ name: String) -> Int { tags.count { $0.name == name } }

    /// What no picture may hold: scripts, styles, anything from elsewhere.
    var standsAlone: Bool {
        !tags.contains { tag in
            ["script", "style", "image", "foreignObject", "use", "link", "iframe"].contains(tag.name)
                || tag.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "class" }
                || tag.attributes.values.contains { $0.contains("url(") || $0.lowercased().hasPrefix("javascript") }
        }
    }
}
