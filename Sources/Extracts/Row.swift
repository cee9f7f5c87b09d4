/// One data row of an extract, whatever format it came from.
///
/// A reader reuses the storage of the row it is handed, so that reading allocates nothing per row or per field once the
/// longest row has been seen. Copy what must outlive the next call.
public struct Row: Sendable {
    /// 1-based number of the data row within the file: the header and blank lines are not counted.
    public internal(set) var number = 0

    /// 1-based physical line (CSV, NDJSON, JSON, fixed width) or sheet row (XLSX) where the row starts.
    public internal(set) var line = 0

    /// What is wrong with this row, or nil. A row with a problem holds whatever fields could be read.
    public internal(set) var problem: RowProblem?

    /// The UTF-8 of all fields, back to back, without separators. Valid UTF-8 unless `problem` says otherwise.
    public private(set) var bytes: [UInt8] = []

    /// Where each field ends in `bytes`.
    private var ends: [Int] = []

    /// An empty row to hand to a reader.
    public init() {}

    /// How many fields are present; equal to the header's count in a row without a problem.
    public var count: Int { ends.count }

    /// The field's place in `bytes`: `row.bytes.span.extracting(row.range(of: 3))` is its UTF-8.
    ///
    /// Empty for a field that the row does not have.
    public func range(of field: Int) -> Range<Int> {
        guard field >= 0, field < ends.count else { return bytes.count..<bytes.count }
        return (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }

    /// The field as text; "" when it is empty or absent. Invalid bytes become U+FFFD.
    public subscript(field: Int) -> String {
        let place = range(of: field)
        return place.isEmpty ? "" : String(decoding: bytes[place], as: UTF8.self)
    }

    /// Whether the field has no bytes, or is absent.
    public func isEmpty(_ field: Int) -> Bool { range(of: field).isEmpty }
}

// What readers do to a row.
extension Row {
    mutating func clear(line: Int) {
        self.line = line
        problem = nil
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Notes a problem unless an earlier one stands: the first is what a person should look at.
    mutating func note(_ code: RowProblem.Code, _ reason: @autoclosure () -> String, field: Int? = nil) {
        if problem == nil { problem = RowProblem(code: code, reason: reason(), column: field.map { $0 + 1 }) }
    }

    @inline(__always) mutating func append(_ byte: UInt8) { bytes.append(byte) }

    @inline(__always) mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    @inline(__always) mutating func endField() { ends.append(bytes.count) }

    /// Where the field now being written starts.
    var openFieldStart: Int { ends.last ?? 0 }

    /// Takes back what was written of the field now open.
    mutating func discardOpenField() { bytes.removeLast(bytes.count - openFieldStart) }

    /// Fills up with empty fields.
    mutating func fill(to count: Int) {
        while ends.count < count { ends.append(bytes.count) }
    }

    /// Drops empty fields beyond the given count.
    mutating func trimEmptyFields(beyond count: Int) {
        while ends.count > count, range(of: ends.count - 1).isEmpty { ends.removeLast() }
    }

    /// Fills the row from one unquoted record: copies it whole, then closes the gaps that the separators leave.
    ///
    /// `cuts` are the offsets of the separators within the record, rising.
    @inline(__always)
    mutating func fill(from record: ArraySlice<UInt8>, cuts: [Int]) {
        bytes.append(contentsOf: record)
        let length = bytes.count
        guard let first = cuts.first else { return ends.append(length) }
        for field in cuts.indices { ends.append(cuts[field] &- field) }
        ends.append(length &- cuts.count)
        var span = bytes.mutableSpan
        var target = first
        for field in cuts.indices {
            var from = cuts[field] &+ 1
            let to = field &+ 1 < cuts.count ? cuts[field &+ 1] : length
            while from < to {
                span[target] = span[from]
                target &+= 1
                from &+= 1
            }
        }
        bytes.removeLast(cuts.count)
    }

    /// Whether the field bounds rise and cover the bytes exactly: what every reader must leave behind.
    package func checkInvariants() -> Bool {
        var last = 0
        for end in ends {
            if end < last { return false }
            last = end
        }
        return last == bytes.count && number >= 1 && line >= 1
    }
}
