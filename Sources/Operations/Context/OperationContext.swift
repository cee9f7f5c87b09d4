public import Access
import Audit
public import Foundation
public import Storage

/// Who acts on which workspace, for what and why: what every operation is handed.
public struct OperationContext: Sendable {
    public let workspace: Workspace
    public let store: Store
    public let principal: Principal
    public let purpose: Purpose
    /// Why, in the principal's own words; kept in the audit log.
    public let reason: String?
    /// Tells the time; passed in so that tests can hold it still.
    public let clock: @Sendable () -> Date

    public init(
        workspace: Workspace, store: Store, principal: Principal, purpose: Purpose, reason: String? = nil,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.workspace = workspace
        self.store = store
        self.principal = principal
        self.purpose = purpose
        self.reason = reason
        self.clock = clock
    }

    /// The same workspace, for another person, purpose or reason.
    public func acting(as principal: Principal, for purpose: Purpose, because reason: String? = nil) -> OperationContext
    {
        OperationContext(
            workspace: workspace, store: store, principal: principal, purpose: purpose, reason: reason, clock: clock)
    }

    /// The pipeline itself, in the same workspace.
    public var asPipeline: OperationContext { acting(as: .system, for: .systemProcessing) }

    /// Asks the policy, and writes a denial into the audit log.
    ///
    /// - Throws: ``OperationError`` with the policy's reasons when it denies.
    package func grant(_ action: Action, on resource: Resource) async throws -> AccessGrant {
        let request = AccessRequest(
            decisionID: Self.newDecisionID(), principal: principal, purpose: purpose, action: action,
            resource: resource, at: clock(), reason: reason)
        switch workspace.policy.decide(request) {
        case .permit(let grant): return grant
        case .deny(let reasons):
            try await store.recordDenial(request, reasons: reasons)
            throw OperationError(OperationError.Denial(reasons: reasons, decision: request.decisionID))
        }
    }

    /// The grant for one thing, whose attributes the store tells.
    func grant(_ action: Action, on kind: ResourceKind, id: String) async throws -> AccessGrant {
        guard let attributes = try await store.attributes(of: kind, id: id) else {
            throw OperationError(.notFound, "There is no \(kind.rawValue) \(id), or none that you may see.")
        }
        return try await grant(action, on: Resource(kind, id: id, attributes: attributes))
    }

    /// 64 random bits, in hex: names one decision on the page that refuses and in the log.
    private static func newDecisionID() -> String {
        let bits = UInt64.random(in: .min ... .max)
        let hex = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
