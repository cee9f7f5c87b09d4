import Audit
import Foundation

/// One entry of the audit log as a line.
struct AuditLine {
    let text: String

    init(_ entry: AuditEntry) {
        let things = entry.resourceIDs.isEmpty ? "" : " " + entry.resourceIDs.prefix(6).joined(separator: ",")
        let more = entry.resourceIDs.count > 6 ? ",… (\(entry.resourceIDs.count))" : ""
        let reason = entry.reason.isEmpty ? "" : "  “\(entry.reason)”"
        text =
            "\(entry.sequence)  \(entry.at.formatted(.iso8601))  \(entry.principal) (\(entry.role))  \(entry.purpose)  "
            + "\(entry.outcome) \(entry.action) \(entry.resourceKind)\(things)\(more)\(reason)"
    }
}
