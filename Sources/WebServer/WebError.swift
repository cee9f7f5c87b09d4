/// Why the server would not answer a request as asked, in words for whoever asked. Never holds a person's value.
package struct WebError: Error, Equatable, Sendable {
    package enum Code: String, Sendable {
        /// No page has this address.
        case noSuchPage = "no_such_page"
        /// A form came without the token of the session that it was shown in, or from another site.
        case formRefused = "form_refused"
        /// The form is larger than any form of Kith's.
        case tooLarge = "too_large"
        /// The form says something that the page cannot act on.
        case unusable
        /// Somebody tries to sign in too often.
        case tooManyAttempts = "too_many_attempts"
        /// The server's own templates or stylesheet cannot be read.
        case assets
    }

    package let code: Code
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    static let noSuchPage = WebError(.noSuchPage, "There is no page at this address. Check it, or start from the menu.")
}
