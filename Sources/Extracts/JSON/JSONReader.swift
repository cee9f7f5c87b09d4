/// Reads objects as rows. The header is the union of the keys of the first 1,000 objects, in the order they appear.
///
/// Nested objects become `outer.inner`; the elements of an array are joined with ";"; null is empty; numbers stay as
/// they are written.
struct JSONReader: RowReader {
    let header: [String]
    private var elements: JSONElements
    private var flattening = JSONFlattening()
    private let limits: ExtractLimits
    private let columns: [[UInt8]]
    private let columnOfPath: [[UInt8]: Int]
    /// The first and the last leaf of each column in the object at hand, and each leaf's successor in its column.
    private var first: [Int]
    private var last: [Int]
    private var successor: [Int] = []
    private var number = 0

    /// How many objects the header is taken from.
    static let headerObjects = 1_000

    init(source: () throws(ExtractError) -> ByteSource, format: ExtractFormat, isArray: Bool) throws(ExtractError) {
        limits = format.limits
        var ahead = try JSONElements(source: try source(), format: format, isArray: isArray)
        var names: [[UInt8]] = []
        var known: [[UInt8]: Int] = [:]
        var objects = 0
        var file = ""
        while objects < Self.headerObjects, let range = try ahead.next() {
            objects += 1
            guard (try? flattening.flatten(ahead.text[range])) != nil else { continue }
            for leaf in flattening.leaves {
                let path = Array(flattening.paths[leaf.path])
                if known[path] == nil {
                    known[path] = names.count
                    names.append(path)
                }
            }
            if names.count > limits.columns { break }
        }
        let again = try source()
        file = again.name
        if names.isEmpty { throw ExtractError(.noHeader, "no object with keys found", file: file) }
        header = try Header(
            names: names.map { String(decoding: $0, as: UTF8.self) }, file: file, line: nil, limits: limits
        ).names
        columns = names
        columnOfPath = known
        first = [Int](repeating: -1, count: names.count)
        last = first
        elements = try JSONElements(source: again, format: format, isArray: isArray)
    }

    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        guard let range = try elements.next() else { return false }
        number += 1
        row.clear(line: elements.elementLine)
        row.number = number
        row.checkEncoding(of: elements.text.span.extracting(range))
        do {
            try flattening.flatten(elements.text[range])
            assign(&row)
            if flattening.hasNUL { row.noteNUL() }
            if flattening.hasLoneSurrogate { row.note(.invalidBytes, "an escape for half a character") }
            row.checkFields(limits: limits)
        } catch {
            row.append(elements.text[range])
            row.endField()
            let reason =
                error.code == .notAnObject ? "an object is expected" : "not well-formed JSON; check how it was exported"
            row.note(error.code, reason)
        }
        return true
    }

    /// Puts the leaves into their columns.
    private mutating func assign(_ row: inout Row) {
        for column in first.indices { first[column] = -1 }
        successor.removeAll(keepingCapacity: true)
        var expected = 0
        for (index, leaf) in flattening.leaves.enumerated() {
            successor.append(-1)
            guard let column = column(of: leaf, expected: expected) else {
                if !leaf.isNull {
                    row.note(
                        .unknownKey,
                        "value \(index + 1) of the object has a key that none of the first \(Self.headerObjects) "
                            + "objects has")
                }
                continue
            }
            expected = column + 1
            if first[column] < 0 {
                first[column] = index
            } else {
                if !leaf.isElement { row.note(.duplicateKey, "a key stands twice in one object", field: column) }
                successor[last[column]] = index
            }
            last[column] = index
        }
        for column in first.indices {
            var index = first[column]
            while index >= 0 {
                row.append(flattening.values[flattening.leaves[index].value])
                index = successor[index]
                if index >= 0 { row.append(UInt8(ascii: ";")) }
            }
            row.endField()
        }
    }

    /// The leaf's column: usually the one after the leaf before.
    private func column(of leaf: JSONFlattening.Leaf, expected: Int) -> Int? {
        let path = flattening.paths[leaf.path]
        if expected < columns.count, columns[expected].count == path.count, columns[expected].elementsEqual(path) {
            return expected
        }
        return columnOfPath[Array(path)]
    }
}
