package import Foundation

/// Bounds how often and how many at once try to sign in, since each try costs memory and time on purpose.
package actor SignInLimit {
    /// Tries in a minute from one address, and from all together.
    package static let perAddress = 20
    package static let inAll = 120
    /// Password checks at one time.
    package static let atOnce = 4

    package init() {}

    private var tries: [(at: Date, address: String)] = []
    private var underWay = 0

    /// - Throws: ``WebError`` `tooManyAttempts`, before any password is looked at.
    package func begin(from address: String, at instant: Date) throws(WebError) {
        tries.removeAll { instant.timeIntervalSince($0.at) >= 60 }
        guard tries.count < Self.inAll, underWay < Self.atOnce,
            tries.count(where: { $0.address == address }) < Self.perAddress
        else {
            throw WebError(.tooManyAttempts, "Too many people are trying to sign in. Wait a minute and try again.")
        }
        tries.append((instant, address))
        underWay += 1
    }

    package func end() { underWay -= 1 }
}
