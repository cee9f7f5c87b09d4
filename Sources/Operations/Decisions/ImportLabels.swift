import Access
import Identity
import Records
import Storage

/// Takes the judgements of a ``LabelFile`` in, each under a grant of its own: whoever imports them answers for them.
public struct ImportLabels: Sendable {
    public struct Report: Sendable, Equatable, Encodable {
        public var kept = 0
        /// Labels whose verdict of that day is in force already.
        public var heldAlready = 0
        /// Rows that were not taken, with why.
        public var refused: [String] = []
    }

    public var path: String

    public init(_ path: String) { self.path = path }

    /// - Throws: ``OperationError`` when the file is not as it must be, or the policy lets nobody list pairs; a row that
    ///   names no record, or that the policy denies, is told in the report, and the others are taken.
    public func run(in context: OperationContext) async throws(OperationError) -> Report {
        let file = try LabelFile(path: path)
        let names = Set(file.labels.flatMap { [$0.left, $0.right] }).compactMap { RecordName($0) }
        let (records, held) = try await context.performing {
            (
                try await context.store.records(
                    named: Set(names), under: try await context.grant(.list, on: .list(of: .pair))),
                try await context.store.judgements(under: try await context.grant(.list, on: .list(of: .pair)))
            )
        }
        var latest: [PairID: Judgement] = [:]
        for one in held.judgements { latest[one.pair] = one.judgement }
        var report = Report()
        for (index, label) in file.labels.enumerated() {
            func refuse(_ column: String?, _ rule: String) {
                report.refused.append("\(path): row \(index + 1)\(column.map { ", column '\($0)'" } ?? ""): \(rule)")
            }
            var ids: [RecordID] = []
            for (column, text) in [("id_l", label.left), ("id_r", label.right)] {
                guard let name = RecordName(text) else {
                    refuse(column, "names no record; write SOURCE:KEY, the source's own key for the person.")
                    break
                }
                guard let id = records[name] else {
                    refuse(column, "no loaded record of the source has that key.")
                    break
                }
                ids.append(id)
            }
            guard ids.count == 2 else { continue }
            let pair = PairID(first: ids[0], second: ids[1])
            guard pair.first != pair.second else {
                refuse("id_r", "is the same record as id_l.")
                continue
            }
            if let known = latest[pair], known.verdict == label.verdict, known.on == label.on {
                report.heldAlready += 1
                continue
            }
            let said = label.by == context.principal.id ? nil : "judged by \(label.by)"
            let reason = [said, label.reason ?? context.reason].compactMap(\.self).joined(separator: ": ")
            let judging = context.acting(
                as: context.principal, for: context.purpose, because: reason.isEmpty ? context.reason : reason)
            do {
                try await ReviewPair(pair, verdict: label.verdict, on: label.on).run(in: judging)
                latest[pair] = Judgement(
                    first: pair.first, second: pair.second, verdict: label.verdict, by: context.principal.id,
                    on: label.on)
                report.kept += 1
            } catch {
                refuse(nil, error.reason)
            }
        }
        return report
    }
}
