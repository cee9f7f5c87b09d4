public import Access
import Audit
import Foundation
import Storage

extension OperationContext {
    /// Opens the workspace's store for somebody who acts at the terminal.
    ///
    /// - Parameters:
    ///   - id: an id of `access/principals.yaml`. The default is `terminal_principal` of `kith.yaml`, or, when that one may
    ///     not act for the purpose, the first who may.
    ///   - purpose: what the act is for; it is refused later if the principal's roles do not have it.
    public init(
        opening workspace: Workspace, principal id: String? = nil, purpose: Purpose, reason: String? = nil
    ) throws(OperationError) {
        func mayAct(_ principal: Principal) -> Bool { workspace.policy.purposes(of: principal).contains(purpose) }
        let usual = workspace.principal(workspace.settings.terminalPrincipal)
        let chosen =
            id.map { workspace.principal($0) } ?? [usual].compactMap(\.self).first(where: mayAct)
            ?? workspace.principals.first(where: mayAct) ?? usual
        guard let principal = chosen else {
            let known = workspace.principals.map(\.id).joined(separator: ", ")
            throw OperationError(
                .wrongUsage,
                "access/principals.yaml has no '\(id ?? workspace.settings.terminalPrincipal)'; it has: \(known.isEmpty ? "nobody" : known). Choose with --as."
            )
        }
        self.init(
            workspace: workspace, store: try Self.openStore(of: workspace), principal: principal, purpose: purpose,
            reason: reason)
    }

    /// Opens the workspace's store for the steps of the pipeline.
    public init(pipelineIn workspace: Workspace) throws(OperationError) {
        self.init(
            workspace: workspace, store: try Self.openStore(of: workspace), principal: .system,
            purpose: .systemProcessing)
    }

    private static func openStore(of workspace: Workspace) throws(OperationError) -> Store {
        let key = try SigningKeyFile(in: workspace).readOrMake()
        do {
            return try Store.open(at: workspace.store, settings: StoreSettings(auditKey: key))
        } catch {
            throw OperationError(.storage, error.reason)
        }
    }
}
