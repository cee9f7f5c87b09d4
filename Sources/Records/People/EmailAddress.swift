/// An e-mail address in one form: lower case, no spaces.
public enum EmailAddress {
    /// Nil when the text is not an address, or one that stands for none (`none@none.com`, `noemail@…`).
    ///
    /// Of several, parted by commas or semicolons, it is the first; of `Name <address>` it is what stands in brackets.
    public static func parse(_ written: String) -> String? {
        let pieces = written.lowercased().split { ";,<>".contains($0) }
        guard let piece = pieces.first(where: { $0.contains("@") }) else { return nil }
        var text = String(piece.filter { !$0.isWhitespace })
        if text.hasPrefix("mailto:") { text.removeFirst(7) }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(isLabel), (labels.last?.utf8.count ?? 0) >= 2, text.utf8.count <= 254
        else { return nil }
        guard !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..") else { return nil }
        return notGiven.contains(String(parts[0])) || noDomains.contains(String(parts[1])) ? nil : text
    }

    private static func isLabel(_ label: Substring) -> Bool {
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy { $0.isDigit || $0.uppercasedASCII.isCapital || $0 == UInt8(ascii: "-") }
    }

    private static let noDomains: Set<String> = ["none.com", "noemail.com", "nomail.com", "unknown.com", "no.com"]

    private static let notGiven: Set<String> = [
        "none", "noemail", "no-email", "no.email", "no_email", "nomail", "unknown", "na", "n/a", "notgiven", "notknown",
        "refused", "declined", "donotuse",
    ]
}
