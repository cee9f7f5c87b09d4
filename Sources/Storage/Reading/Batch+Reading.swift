import Foundation
import GRDB
import Records

/// The live batches as a read sees them: which there are, whose they are, what they speak for.
struct LiveBatches {
    private(set) var batches: [Batch] = []
    /// Sources with live batches that the reader may not use, in order.
    private(set) var leftOut: [SourceID] = []
    private var byID: [BatchID: Batch] = [:]

    /// Those of the covered sources; all when `covered` is nil.
    init(_ db: Database, covered: Set<String>?) throws {
        var out: Set<SourceID> = []
        for row in try Row.fetchAll(db, sql: "\(Batch.selection) WHERE status = 'live' ORDER BY id") {
            let batch = try Batch(row: row)
            if let covered, !covered.contains(batch.source.rawValue) {
                out.insert(batch.source)
            } else {
                batches.append(batch)
                byID[batch.id] = batch
            }
        }
        leftOut = out.sorted()
    }

    subscript(id: BatchID) -> Batch? { byID[id] }

    /// Those of some batches only.
    func kept(_ ids: Set<BatchID>) -> LiveBatches {
        var kept = self
        kept.batches = batches.filter { ids.contains($0.id) }
        kept.byID = byID.filter { ids.contains($0.key) }
        return kept
    }

    /// The first key of a batch's records and events, and the first of the next one's.
    static func keys(of batch: BatchID) -> (first: Int64, end: Int64) {
        (batch.rawValue << 36, (batch.rawValue + 1) << 36)
    }

    /// Where a record or event was read; nil when its batch is not live or not covered.
    func row(of origin: RowOrigin) -> RowReference? {
        byID[origin.batch].map { batch in
            RowReference(
                source: batch.source, batch: batch.id, fileName: batch.fileName, digest: batch.digest, row: origin.row)
        }
    }
}
