public import Access
public import Foundation
import Storage

/// Checks a name and a password. An unknown name takes as long as a wrong password, and says the same.
public struct SignIn: Sendable {
    public var name: String
    public var password: String

    public init(name: String, password: String) {
        self.name = name
        self.password = password
    }

    public enum Outcome: Sendable, Equatable {
        case accepted(Principal)
        case refused
        case locked(until: Date)
    }

    /// - Throws: ``OperationError`` when the store cannot be read or written.
    public func run(in context: OperationContext) async throws(OperationError) -> Outcome {
        try await context.performing {
            guard var account = try await context.store.account(name),
                let principal = context.workspace.principal(name),
                principal.status == .active
            else {
                _ = Self.decoy?.verifies(password)
                return .refused
            }
            let outcome = account.signIn(password: password, at: context.clock())
            if case .accepted(rehash: true) = outcome,
                let renewed = try? PasswordHash(password: password, salt: AddAccount.salt())
            {
                account.replaceHash(renewed)
            }
            try await context.store.save(account)
            return switch outcome {
            case .accepted: .accepted(principal)
            case .refused: .refused
            case .locked(let until): .locked(until: until)
            }
        }
    }

    /// What an unknown name's password is held against, so that timing tells nothing.
    private static let decoy = try? PasswordHash(password: "no account has this one", salt: AddAccount.salt())
}
