import Access
import Audit
import Foundation

/// An audit entry that has no place in the log yet.
struct AuditDraft: Sendable {
    let request: AccessRequest
    let role: String
    /// Ids of the request's own kind, then `person:ID` for the people shown along with them.
    let ids: [String]
    let outcome: AuditEntry.Outcome
    let count: Int
    let reason: String

    init(_ leave: Leave, ids: [String], people: [String], count: Int) {
        request = leave.request
        role = leave.role.rawValue
        self.ids = ids + people.map { "person:\($0)" }
        outcome = .permitted
        self.count = count
        reason = leave.request.reason ?? ""
    }

    init(denied request: AccessRequest, reasons: [DenialReason]) {
        self.request = request
        role = request.principal.roles.map(\.rawValue).sorted().joined(separator: ",")
        ids = request.resource.id.map { [$0] } ?? []
        outcome = .denied
        count = 0
        reason = reasons.map(\.code.rawValue).joined(separator: ",")
    }

    func entry(at sequence: UInt64) -> AuditEntry {
        AuditEntry(
            sequence: sequence, at: request.at, principal: request.principal.id, role: role,
            purpose: request.purpose.rawValue, action: request.action.rawValue,
            resourceKind: request.resource.kind.rawValue, resourceIDs: ids, decisionID: request.decisionID,
            outcome: outcome, recordCount: count, reason: reason)
    }

    /// What the entry can be found by, with its kind: `person:12`.
    var resources: [String] {
        ids.map { $0.contains(":") ? $0 : "\(request.resource.kind.rawValue):\($0)" }
    }
}
