import Extracts
import Records

/// A row's cells without the white space around them; those that stand for "no value" are empty.
struct CellView {
    let bytes: [UInt8]
    let cells: [Range<Int>]
    let row: Int
    let line: Int

    @inline(__always)
    func isEmpty(_ column: Int) -> Bool { cells[column].isEmpty }

    /// Nil when the cell has no value.
    @inline(__always)
    func firstByte(_ column: Int) -> UInt8? {
        let place = cells[column]
        return place.isEmpty ? nil : bytes[place.lowerBound]
    }

    /// The cell's text; nil when it has no value.
    @inline(__always)
    func text(_ column: Int) -> String? {
        let place = cells[column]
        return place.isEmpty ? nil : String(decoding: bytes[place], as: UTF8.self)
    }

    /// The cell's shape, for a fault.
    func shape(_ column: Int) -> String? { text(column).map { ValueShape.shape(of: $0) } }

    func number(_ column: Int) -> Double? { NumberText.number(in: bytes.span.extracting(cells[column])) }
}

/// The values of a source that mean "no value", compared without case.
struct NotKnownValues {
    /// Upper-case, by length.
    private let byLength: [Int: [[UInt8]]]
    private let longest: Int

    init(_ words: [String]) {
        let values = words.map { Array($0.trimmingSpaces().utf8).map { Self.uppercased($0) } }
        byLength = Dictionary(grouping: values) { $0.count }
        longest = values.map(\.count).max() ?? 0
    }

    @inline(__always)
    private static func uppercased(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }

    /// Whether the bytes stand for no value; nothing always does.
    @inline(__always)
    func contains(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        if place.isEmpty { return true }
        if place.count > longest { return false }
        return isListed(bytes, place)
    }

    private func isListed(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        guard let words = byLength[place.count] else { return false }
        for word in words {
            var isSame = true
            for index in 0..<place.count where Self.uppercased(bytes[place.lowerBound + index]) != word[index] {
                isSame = false
                break
            }
            if isSame { return true }
        }
        return false
    }
}

/// Which cells of each row are read, and where they stand.
struct CellTable {
    private let columns: [Int]
    private let notKnown: NotKnownValues
    private var cells: [Range<Int>]

    init(columns: [Int], width: Int, notKnown: [String]) {
        self.columns = columns
        self.notKnown = NotKnownValues(notKnown)
        cells = Array(repeating: 0..<0, count: width)
    }

    /// Finds the row's cells. The view shares the row's bytes: let go of it before the row is read into again.
    mutating func view(_ row: Row) -> CellView {
        let bytes = row.bytes
        let span = bytes.span
        for column in columns {
            var place = row.range(of: column)
            while let first = place.first, Self.isSpace(span[first]) { place = (first + 1)..<place.upperBound }
            while !place.isEmpty, Self.isSpace(span[place.upperBound - 1]) {
                place = place.lowerBound..<(place.upperBound - 1)
            }
            cells[column] = notKnown.contains(span, place) ? 0..<0 : place
        }
        return CellView(bytes: bytes, cells: cells, row: row.number, line: row.line)
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
