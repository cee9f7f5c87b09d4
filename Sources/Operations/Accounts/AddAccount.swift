import Access
import Storage

/// Gives a principal of `access/principals.yaml` a password to sign in with, or replaces it.
public struct AddAccount: Sendable {
    public var principal: String
    public var password: String

    public init(principal: String, password: String) {
        self.principal = principal
        self.password = password
    }

    /// - Throws: ``OperationError`` when there is no such principal or the password is too weak.
    public func run(in context: OperationContext) async throws(OperationError) {
        guard let holder = context.workspace.principal(principal) else {
            throw OperationError(
                .wrongUsage, "access/principals.yaml has no '\(principal)'; add the person there first.")
        }
        let hash: PasswordHash
        do {
            try PasswordRule().check(
                password, ownWords: [holder.id, holder.displayName, context.workspace.settings.name])
            hash = try PasswordHash(password: password, salt: Self.salt())
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
        try await context.performing {
            try await context.store.save(Account(principalID: principal, hash: hash))
        }
    }

    static func salt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<PasswordHash.saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
