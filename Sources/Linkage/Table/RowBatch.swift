/// Rows on their way into a table: their bytes back to back, and where each field lies.
///
/// Whole batches are coded column by column: the columns on several cores, and within one the waits for memory overlap.
struct RowBatch: Sendable {
    /// A field's place in ``bytes``.
    struct Place: Sendable {
        var start: UInt32
        var length: UInt32
    }

    /// Rows that fit: fewer where there are many columns.
    private let capacity: Int
    private(set) var bytes: [UInt8] = []
    /// `places[column * capacity + row]`
    private(set) var places: [Place]
    private(set) var count = 0

    init(columns: Int) {
        capacity = max(64, min(16_384, (1 << 19) / max(columns, 1)))
        places = [Place](repeating: Place(start: 0, length: 0), count: columns * capacity)
    }

    /// Whether no more rows, or not many more bytes, fit.
    var isFull: Bool { count == capacity || bytes.count > 1 << 28 }

    @inline(__always)
    mutating func append(_ value: UnsafeBufferPointer<UInt8>, to column: Int) {
        places[column * capacity + count] = Place(
            start: UInt32(truncatingIfNeeded: bytes.count), length: UInt32(truncatingIfNeeded: value.count))
        bytes.append(contentsOf: value)
    }

    mutating func endRow() { count += 1 }

    mutating func clear(columns: Int) {
        for column in 0..<columns {
            for row in 0..<count { places[column * capacity + row].length = 0 }
        }
        bytes.removeAll(keepingCapacity: true)
        count = 0
    }

    /// Appends the codes of one column's values.
    func code(_ index: Int, into column: inout Table.Column) {
        bytes.withUnsafeBufferPointer { bytes in
            places.withUnsafeBufferPointer { places in
                let first = index * capacity
                let values = UnsafeBufferPointer(rebasing: places[first..<first + count])
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { hashes in
                    for (row, place) in values.enumerated() {
                        hashes[row] = hashBytes(RowBatch.value(place, in: bytes))
                    }
                    for (row, place) in values.enumerated() {
                        let code =
                            place.length == 0
                            ? 0 : column.values.code(of: RowBatch.value(place, in: bytes), hash: hashes[row])
                        column.codes.append(code)
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func value(_ place: Place, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(place.start)..<Int(place.start) + Int(place.length)])
    }
}
