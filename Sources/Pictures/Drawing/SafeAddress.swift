/// Where a click in a picture may lead.
enum SafeAddress {
    /// The address when it is a path or a web address; nil for any other scheme, such as one that runs a script.
    static func checked(_ href: String?) -> String? {
        guard let href, !href.isEmpty, !href.unicodeScalars.contains(where: { $0.value <= 0x20 || $0 == "\\" }) else {
            return nil
        }
        let lower = href.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return href }
        if href.hasPrefix("//") { return nil }
        let head = href.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return head.contains(":") ? nil : href
    }
}
