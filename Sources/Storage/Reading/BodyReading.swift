import GRDB
import Linkage
import Records

/// Reads the bodies of many rows: the connection's thread fetches them while the other cores make of those before what
/// they tell. What comes out stands in the order of the rows, on any number of cores.
struct BodyReading {
    /// What is to be read: a SELECT of ids and bodies.
    struct Query {
        let sql: String
        let arguments: StatementArguments
    }

    /// Some rows as they lie in the database.
    fileprivate struct Chunk: Sendable {
        var ids: [Int64] = []
        /// The bodies one after the other, and where each ends.
        var bytes: [UInt8] = []
        var ends: [Int] = []
    }

    /// Rows of a chunk: so few that its bytes are room used over and over, and not asked of the system each time.
    private static let chunk = 512
    /// Chunks that are fetched while those before are decoded.
    private static let round = 96

    private var queries: ArraySlice<Query>
    private let db: Database
    private var rows: RowCursor?

    /// - Parameter queries: one after the other.
    init(_ queries: [Query], _ db: Database) {
        self.queries = queries[...]
        self.db = db
    }

    /// - Parameter decode: nil for a row that is not wanted.
    /// - Throws: `damaged` where a body cannot be read back.
    mutating func all<Value: Sendable>(
        expecting count: Int = 0,
        _ decode: @escaping @Sendable (Int64, inout ByteReader) throws(StorageError) -> Value?
    ) throws -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        var fetched = try next()
        while !fetched.isEmpty {
            let decoded: [Result<[Value], StorageError>]
            (decoded, fetched) = try Workers.map(fetched.count, threads: Workers.activeCores) { [fetched] index in
                Result { () throws(StorageError) in try fetched[index].decoded(decode) }
            } meanwhile: {
                try next()
            }
            for some in decoded { values.append(contentsOf: try some.get()) }
        }
        return values
    }

    private mutating func next() throws -> [Chunk] {
        var chunks: [Chunk] = []
        while chunks.count < Self.round {
            if rows == nil {
                guard let query = queries.popFirst() else { break }
                rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.arguments)
            }
            var chunk = Chunk()
            while chunk.ids.count < Self.chunk {
                guard let row = try rows?.next() else {
                    rows = nil
                    break
                }
                chunk.ids.append(row[0])
                try row.withUnsafeData(atIndex: 1) { if let data = $0 { chunk.bytes.append(contentsOf: data) } }
                chunk.ends.append(chunk.bytes.count)
            }
            if !chunk.ids.isEmpty { chunks.append(chunk) }
        }
        return chunks
    }
}

extension BodyReading.Chunk {
    func decoded<Value>(
        _ decode: (Int64, inout ByteReader) throws(StorageError) -> Value?
    ) throws(StorageError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(ids.count)
        var start = 0
        var reader = ByteReader(bytes)
        for (id, end) in zip(ids, ends) {
            reader.turn(to: start..<end)
            if let value = try decode(id, &reader) { values.append(value) }
            start = end
        }
        return values
    }
}
