import Access
import Identity
import Records
import Storage

/// Takes every judgement out as a ``LabelFile`` whose ids are the records' lasting names, oldest first.
public struct ExportLabels: Sendable {
    public struct Report: Sendable, Equatable, Encodable {
        public var written: Int
        /// Judged pairs of which a record is no longer loaded.
        public var lost: Int
    }

    public var out: String

    public init(to out: String) { self.out = out }

    /// - Throws: ``OperationError`` when the policy denies it, or the file cannot be written.
    public func run(in context: OperationContext) async throws(OperationError) -> Report {
        let export = try await context.performing {
            try await context.store.judgements(under: try await context.grant(.list, on: .list(of: .pair)))
        }
        var file = try TableFile(path: out, columns: LabelFile.columns)
        for one in export.judgements {
            let judgement = one.judgement
            try file.append([
                one.first.description, one.second.description, judgement.verdict.rawValue, judgement.by,
                judgement.on.description, judgement.reason ?? "",
            ])
        }
        try file.finish()
        return Report(written: export.judgements.count, lost: export.lost)
    }
}
