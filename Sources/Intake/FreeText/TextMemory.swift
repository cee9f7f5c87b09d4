import Synchronization

/// A column's free texts with what they were taken for, so that a text is matched once and not once a row.
final class TextMemory: Sendable {
    private static let most = 65_536
    private static let longest = 256

    let terms: TextTerms
    private let seen = Mutex<[String: TextMatch]>([:])

    init(_ terms: TextTerms) { self.terms = terms }

    func match(_ text: String) -> TextMatch {
        if let known = seen.withLock({ $0[text] }) { return known }
        let match = terms.match(text)
        if text.utf8.count <= Self.longest {
            seen.withLock { if $0.count < Self.most { $0[text] = match } }
        }
        return match
    }
}
