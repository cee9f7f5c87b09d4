import Access
import Audit
import Foundation
import Operations
import Records
import Storage

/// Who looked at what, for what: for the governance lead.
struct AuditPage: Sendable {
    struct Choice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }

    struct Line: Sendable {
        let number: String
        let at: String
        let principal: String
        let role: String
        let purpose: String
        let action: String
        let things: String
        let isDenied: Bool
        let outcome: String
        let count: String
        let reason: String
    }

    struct Verdict: Sendable {
        let isIntact: Bool
        let words: String
    }

    /// How many entries stand on a page.
    static let limit = 100

    let principal: String?
    let kinds: [Choice]
    let outcomes: [Choice]
    let thing: String?
    let from: String?
    let to: String?
    let lines: [Line]
    let isEmpty: Bool
    /// The address of the entries before these; nil when there are none.
    let earlier: String?
    let mayVerify: Bool
    let verdict: Verdict?

    static func show(_ visit: Visit) async throws -> Reply { try await page(visit, verdict: nil) }

    static func verify(_ visit: Visit) async throws -> Reply {
        let verdict = try await VerifyAudit().run(in: visit.context)
        return try await page(visit, verdict: words(verdict))
    }

    private static func page(_ visit: Visit, verdict: Verdict?) async throws -> Reply {
        let fields = visit.query
        let kind = fields.filled("kind").flatMap(ResourceKind.init(rawValue:))
        let outcome = fields.filled("outcome")
        let from = fields.filled("from").flatMap { Day(iso: $0) }
        let to = fields.filled("to").flatMap { Day(iso: $0) }
        let thing = fields.filled("thing").map { String($0.prefix(100)) }
        let principal = fields.filled("principal").map { String($0.prefix(100)) }
        let query = AuditQuery(
            principal: principal, kind: kind, id: thing, from: from.map(\.begins),
            to: to.map { $0.adding(days: 1).begins },
            outcome: outcome == "denied" ? .denied : outcome == "permitted" ? .permitted : nil, limit: limit,
            before: fields.filled("before").flatMap { UInt64($0) })
        let entries = try await SearchAudit(query).run(in: visit.context)
        let kept = ["principal", "kind", "thing", "outcome", "from", "to"].compactMap { name in
            fields.filled(name).map { "&\(name)=\(FormFields.encoded($0))" }
        }.joined()
        let page = AuditPage(
            principal: principal,
            kinds: ResourceKind.allCases.map {
                Choice(id: $0.rawValue, title: $0.rawValue.asWords, isChosen: $0 == kind)
            },
            outcomes: ["permitted", "denied"].map { Choice(id: $0, title: $0.asWords, isChosen: $0 == outcome) },
            thing: thing, from: from?.description, to: to?.description, lines: entries.map { line($0, visit) },
            isEmpty: entries.isEmpty,
            earlier: entries.count == limit ? entries.last.map { "/audit?before=\($0.sequence)\(kept)" } : nil,
            mayVerify: visit.may(.verifyAudit, .auditLog), verdict: verdict)
        return try visit.page("audit", title: "Audit log", page)
    }

    private static func line(_ entry: AuditEntry, _ visit: Visit) -> Line {
        let ids = entry.resourceIDs
        let listed = ids.prefix(6).joined(separator: ", ") + (ids.count > 6 ? " and \((ids.count - 6).words) more" : "")
        let kind = entry.resourceKind.asWords.lowercased()
        return Line(
            number: entry.sequence.description, at: entry.at.words, principal: entry.principal,
            role: visit.site.titles(of: [Role(rawValue: entry.role)]),
            purpose: visit.site.title(of: Purpose(rawValue: entry.purpose)), action: entry.action.asWords,
            things: ids.isEmpty ? kind : "\(kind) \(listed)", isDenied: entry.outcome == .denied,
            outcome: entry.outcome == .denied ? "✕ Refused" : "✓ Permitted", count: Int(entry.recordCount).words,
            reason: entry.reason)
    }

    private static func words(_ verdict: AuditVerdict) -> Verdict {
        switch verdict {
        case .intact(let size, _, let unsigned):
            Verdict(
                isIntact: true,
                words: "The log is whole: \(Int(size).counted("entry", "entries")) as when they were written; "
                    + "\(Int(unsigned).words) since the latest signed head.")
        case .broken(let fault):
            Verdict(
                isIntact: false,
                words: "The log was changed (\(fault.kind.rawValue.asWords.lowercased())): \(fault.text) "
                    + "Keep the store as it is and tell the governance lead and the security team.")
        }
    }
}

extension Day {
    /// Midnight at the day's start, UTC.
    fileprivate var begins: Date { Date(timeIntervalSince1970: Double(number) * 86_400) }
}
