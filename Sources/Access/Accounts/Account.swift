public import Foundation

/// A local account: a password hash and the count of failures that slows a guesser down.
///
/// Five failures in a row lock the account for a minute; each further failure doubles the time, up to an hour.
/// Time is passed in; the caller stores the account after each attempt.
public struct Account: Sendable, Hashable, Codable {
    public enum SignIn: Sendable, Hashable {
        /// The password is right. `rehash` says that its hash should be made anew at today's cost.
        case accepted(rehash: Bool)
        case refused
        /// Too many failures: the password was not looked at.
        case locked(until: Date)
    }

    /// Failures in a row before the first lock.
    public static let allowedFailures = 5
    static let firstLock: TimeInterval = 60
    static let longestLock: TimeInterval = 3_600

    public let principalID: String
    public private(set) var hash: PasswordHash
    public private(set) var failures: Int
    public private(set) var lockedUntil: Date?

    public init(principalID: String, hash: PasswordHash, failures: Int = 0, lockedUntil: Date? = nil) {
        self.principalID = principalID
        self.hash = hash
        self.failures = failures
        self.lockedUntil = lockedUntil
    }

    /// Tries a password at an instant. While locked no password is looked at and nothing is counted.
    public mutating func signIn(password: String, at instant: Date, cost: PasswordCost = PasswordCost()) -> SignIn {
        if let lockedUntil, instant < lockedUntil { return .locked(until: lockedUntil) }
        guard hash.verifies(password) else {
            failures += 1
            lockedUntil = Self.lock(after: failures).map(instant.addingTimeInterval)
            return lockedUntil.map { .locked(until: $0) } ?? .refused
        }
        failures = 0
        lockedUntil = nil
        return .accepted(rehash: hash.needsRehash(for: cost))
    }

    /// Sets a new password, which also lifts a lock.
    public mutating func replaceHash(_ hash: PasswordHash) {
        self.hash = hash
        failures = 0
        lockedUntil = nil
    }

    /// How long so many failures in a row lock the account; nil when they do not.
    static func lock(after failures: Int) -> TimeInterval? {
        guard failures >= allowedFailures else { return nil }
        let doublings = min(failures - allowedFailures, 10)
        return min(firstLock * TimeInterval(1 << doublings), longestLock)
    }
}
