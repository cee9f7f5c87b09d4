public import Foundation

/// One line of the log: who looked at, or did, what, for which purpose, and whether it was permitted. It names ids and
/// counts only, never a person's name or data.
public struct AuditEntry: Sendable, Hashable {
    public enum Outcome: UInt8, Sendable, Hashable, CaseIterable {
        case denied = 0
        case permitted = 1
    }

    /// The place in the log, from 0: the index of the entry's leaf.
    public let sequence: UInt64
    /// When, in whole milliseconds.
    public let at: Date
    public let principal: String
    public let role: String
    public let purpose: String
    public let action: String
    public let resourceKind: String
    public let resourceIDs: [String]
    public let decisionID: String
    public let outcome: Outcome
    /// How many records were shown or changed.
    public let recordCount: UInt32
    /// The reason that the principal gave, or the codes of the denial; empty when there is none.
    public let reason: String

    public init(
        sequence: UInt64, at: Date, principal: String, role: String, purpose: String, action: String,
        resourceKind: String, resourceIDs: [String], decisionID: String, outcome: Outcome, recordCount: Int,
        reason: String = ""
    ) {
        self.sequence = sequence
        self.at = Self.instant(milliseconds: Self.milliseconds(of: at))
        self.principal = principal
        self.role = role
        self.purpose = purpose
        self.action = action
        self.resourceKind = resourceKind
        self.resourceIDs = resourceIDs
        self.decisionID = decisionID
        self.outcome = outcome
        self.recordCount = UInt32(clamping: recordCount)
        self.reason = reason
    }

    static func milliseconds(of instant: Date) -> Int64 {
        Int64(exactly: (instant.timeIntervalSince1970 * 1_000).rounded())
            ?? (instant.timeIntervalSince1970 < 0 ? .min : .max)
    }

    static func instant(milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1_000) }
}
