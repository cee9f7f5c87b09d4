import Foundation
import GRDB
import Records

extension Batch {
    static let selection = """
        SELECT id, source, file_name, digest, bytes, rows, records, relationships, events, quarantined, field_problems,
            period_from, period_to, loaded_at, status, superseded_by FROM batch
        """

    init(row: Row) throws(StorageError) {
        guard let status = Status(rawValue: row[14]) else { throw ByteReader.damage }
        self.init(
            id: BatchID(row[0]), source: SourceID(row[1]), fileName: row[2], digest: row[3], bytes: row[4],
            rows: row[5], records: row[6], relationships: row[7], events: row[8], quarantined: row[9],
            fieldProblems: row[10], period: Period(row, from: 11), loadedAt: Date(timeIntervalSince1970: row[13]),
            status: status, supersededBy: (row[15] as Int64?).map { BatchID($0) })
    }
}

extension Period {
    /// Two columns with the numbers of days.
    init(_ row: Row, from index: Int) {
        self.init(
            from: (row[index] as Int32?).map { Day(number: $0) }, to: (row[index + 1] as Int32?).map { Day(number: $0) }
        )
    }
}

extension Row {
    /// A blob's bytes, copied once.
    func bytes(at index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { [UInt8]($0 ?? Data()) }
    }
}
