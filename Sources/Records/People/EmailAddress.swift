/// An e-mail address in one form: lower case, no spaces.
public enum EmailAddress {
    /// Nil when the text is not an address, or one that stands for none (`none@none.com`, `noemail@…`).
    public static func parse(_ written: String) -> String? {
        let text = String(written.lowercased().filter { !$0.isWhitespace })
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 254 else { return nil }
        guard !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..") else { return nil }
        return notGiven.contains(String(parts[0])) ? nil : text
    }

    private static let notGiven: Set<String> = [
        "none", "noemail", "no-email", "no.email", "unknown", "na", "n/a", "notgiven",
    ]
}
