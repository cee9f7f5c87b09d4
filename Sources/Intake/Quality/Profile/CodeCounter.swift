/// How often each known code stands in a column. Of a value that is no known code, which may be anything that strayed into
/// the column, only the shape is kept.
struct CodeCounter: Hashable, Sendable {
    /// Shapes kept of unknown values: those of the smallest hash, so that the order of the rows does not matter.
    private static let mostShapes = 64

    private struct Shape: Hashable {
        let text: String
        var count: Int
        var firstRow: Int
    }

    let codes: [String]
    private(set) var counts: [Int]
    private(set) var unknown = 0
    /// By hash of the value in lower case: the index of the code, or -1.
    private let hashes: [UInt64]
    private let indices: [Int32]
    private var shapes: [UInt64: Shape] = [:]
    private let separator: [UInt8]

    init(codes known: [String], split: String?) {
        var seen: Set<String> = []
        let codes = known.filter { !$0.isEmpty && seen.insert($0).inserted }.sorted()
        self.codes = codes
        counts = Array(repeating: 0, count: codes.count)
        separator = Array((split ?? "").utf8)
        var size = 8
        while size < codes.count * 4 { size *= 2 }
        var hashes = [UInt64](repeating: 0, count: size)
        var indices = [Int32](repeating: -1, count: size)
        for (index, code) in codes.enumerated() {
            // A cell's letters beyond ASCII are not folded, so both cases are entered.
            for form in Set([code, code.uppercased()]) {
                let hash = ValueHash.hash(form, foldingCase: true)
                var place = Int(truncatingIfNeeded: hash) & (size - 1)
                while indices[place] >= 0, hashes[place] != hash { place = (place + 1) & (size - 1) }
                hashes[place] = hash
                indices[place] = Int32(index)
            }
        }
        self.hashes = hashes
        self.indices = indices
    }

    mutating func count(_ bytes: Span<UInt8>, _ place: Range<Int>, row: Int) {
        guard !separator.isEmpty else { return countOne(bytes, place, row: row) }
        var start = place.lowerBound
        var index = start
        while index < place.upperBound {
            if Self.stands(separator, in: bytes, at: index, before: place.upperBound) {
                countTrimmed(bytes, start..<index, row: row)
                index += separator.count
                start = index
            } else {
                index += 1
            }
        }
        countTrimmed(bytes, start..<place.upperBound, row: row)
    }

    private static func stands(_ separator: [UInt8], in bytes: Span<UInt8>, at index: Int, before end: Int) -> Bool {
        guard index + separator.count <= end else { return false }
        for offset in separator.indices where bytes[index + offset] != separator[offset] { return false }
        return true
    }

    private mutating func countTrimmed(_ bytes: Span<UInt8>, _ place: Range<Int>, row: Int) {
        var place = place
        while let first = place.first, bytes[first] == 0x20 { place = (first + 1)..<place.upperBound }
        while let last = place.last, bytes[last] == 0x20 { place = place.lowerBound..<last }
        if !place.isEmpty { countOne(bytes, place, row: row) }
    }

    @inline(__always)
    private mutating func countOne(_ bytes: Span<UInt8>, _ place: Range<Int>, row: Int) {
        let hash = ValueHash.hash(bytes, place, foldingCase: true)
        let mask = hashes.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while indices[slot] >= 0 {
            if hashes[slot] == hash {
                counts[Int(indices[slot])] += 1
                return
            }
            slot = (slot &+ 1) & mask
        }
        unknown += 1
        countShape(bytes, place, row: row)
    }

    private mutating func countShape(_ bytes: Span<UInt8>, _ place: Range<Int>, row: Int) {
        // A shape is at most 24 characters long, whatever the cell.
        let end = min(place.upperBound, place.lowerBound + 128)
        var cut: [UInt8] = []
        for index in place.lowerBound..<end { cut.append(bytes[index]) }
        let text = ValueShape.shape(of: String(decoding: cut, as: UTF8.self))
        keep(Shape(text: text, count: 1, firstRow: row), hash: ValueHash.hash(text))
    }

    private mutating func keep(_ shape: Shape, hash: UInt64) {
        if let known = shapes[hash] {
            shapes[hash]?.count += shape.count
            shapes[hash]?.firstRow = min(known.firstRow, shape.firstRow)
            return
        }
        shapes[hash] = shape
        if shapes.count > Self.mostShapes, let largest = shapes.keys.max() { shapes[largest] = nil }
    }

    mutating func merge(_ other: CodeCounter) {
        for index in counts.indices { counts[index] += other.counts[index] }
        unknown += other.unknown
        for (hash, shape) in other.shapes { keep(shape, hash: hash) }
    }

    /// The most frequent first.
    var unknownShapes: [BatchQuality.Shape] {
        shapes.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.map {
            BatchQuality.Shape(shape: $0.text, count: $0.count, firstRow: $0.firstRow)
        }
    }
}
