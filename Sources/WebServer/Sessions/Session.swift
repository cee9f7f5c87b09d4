package import Access
package import Foundation

/// Somebody signed in: who, for which purpose, since when.
package struct Session: Sendable {
    package let token: SecretToken
    package let principal: Principal
    /// Nil until chosen, when the principal's roles have several.
    package var purpose: Purpose?
    /// Goes with every form of the session.
    package let formToken = SecretToken()
    package let began: Date
    package var lastSeen: Date

    package init(principal: Principal, purpose: Purpose?, at instant: Date) {
        token = SecretToken()
        self.principal = principal
        self.purpose = purpose
        began = instant
        lastSeen = instant
    }
}
