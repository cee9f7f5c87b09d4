package import Programmes

/// One of the three values as a page shows it: text and shape, never colour alone.
package struct AnswerTag: Sendable {
    package let words: String
    /// Filled circle, empty circle, question mark: told apart without colour and in print.
    package let shape: String
    /// The stylesheet's class.
    package let style: String

    package init(_ answer: Answer?) {
        switch answer {
        case .met: (words, shape, style) = ("Met", "●", "tag-met")
        case .notMet: (words, shape, style) = ("Not met", "○", "tag-not-met")
        case .notKnown: (words, shape, style) = ("Not known", "?", "tag-not-known")
        case nil: (words, shape, style) = ("Not assessed", "–", "tag-none")
        }
    }
}
