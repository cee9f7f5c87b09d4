/// A field's standardised values: a code a record, the values behind the codes, and how often each occurs.
final class EncodedField: Sendable {
    let field: Field
    let codes: [UInt32]
    let values: ValueDictionary
    /// How many records have each code; the first entry counts the records without a value.
    let counts: [UInt32]
    /// By kind: a packed date, a year, or up to eight bytes of a postcode; empty for the others.
    let parsed: [Int64]

    init(_ field: Field, _ table: Table) throws(LinkageError) {
        self.field = field
        var columns: [Table.Column] = []
        for name in field.columns {
            guard let column = table.column(named: name) else {
                throw LinkageError(
                    .unknownColumn,
                    "field '\(field.name)' needs column '\(name)'; the table has \(table.columns.map(\.name).joined(separator: ", "))"
                )
            }
            columns.append(column)
        }
        guard let first = columns.first else {
            throw LinkageError(.invalidSettings, "field '\(field.name)' names no column")
        }
        var values = ValueDictionary(minimumCapacity: first.values.count)
        var codes = [UInt32](repeating: 0, count: table.count)
        if columns.count == 1 {
            var map = [UInt32](repeating: 0, count: first.values.count + 1)
            for code in 0..<first.values.count {
                let raw = first.values.bytes[first.values.range(UInt32(code + 1))]
                map[code + 1] = values.code(of: FieldText.standardised([raw], field.kind))
            }
            for record in 0..<table.count { codes[record] = map[Int(first.codes[record])] }
        } else {
            var known: [UInt64: UInt32] = [:]
            for record in 0..<table.count {
                var key: UInt64 = 7
                for column in columns { key = combine(key, UInt64(column.codes[record])) }
                if let code = known[key] {
                    codes[record] = code
                    continue
                }
                let parts = columns.map { column -> ArraySlice<UInt8> in
                    let code = column.codes[record]
                    return code == 0 ? [] : column.values.bytes[column.values.range(code)]
                }
                let code = values.code(of: FieldText.standardised(parts, field.kind))
                known[key] = code
                codes[record] = code
            }
        }
        var counts = [UInt32](repeating: 0, count: values.count + 1)
        for code in codes { counts[Int(code)] += 1 }
        self.codes = codes
        self.values = values
        self.counts = counts
        self.parsed = EncodedField.parsed(values, field.kind)
    }

    private static func parsed(_ values: ValueDictionary, _ kind: FieldKind) -> [Int64] {
        guard kind == .date || kind == .year || kind == .postcode else { return [] }
        var result = [Int64](repeating: 0, count: values.count + 1)
        for code in 1..<(values.count + 1) {
            let value = values.bytes[values.range(UInt32(code))]
            if kind == .postcode {
                var packed: Int64 = 0
                for (position, byte) in value.prefix(8).enumerated() {
                    packed |= Int64(byte & 0x7F) << (8 * Int64(7 - position))
                }
                result[code] = packed
            } else {
                result[code] = Int64(String(decoding: value, as: UTF8.self)) ?? 0
            }
        }
        return result
    }
}
