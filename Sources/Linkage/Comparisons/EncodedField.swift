/// A field's standardised values: a code a record, the values behind the codes, and how often each occurs.
final class EncodedField: Sendable {
    let field: Field
    let codes: [UInt32]
    let values: ValueDictionary
    /// How many records have each code; the first entry counts the records without a value.
    let counts: [UInt32]

    init(_ field: Field, _ table: Table) throws(LinkageError) {
        self.field = field
        let columns = try EncodedField.columns(field, table)
        let first = columns[0]
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
                let parts = columns.map { $0.bytes(of: record) }
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
    }

    /// The codes, 0 for a value that fails the field's check: it cannot tell two people apart for sure.
    var tellingCodes: [UInt32] {
        guard let check = field.check else { return codes }
        let passes =
            [false]
            + (1..<(values.count + 1)).map { code in
                values.value(UInt32(code)).withUnsafeBufferPointer { check.passes($0) }
            }
        return codes.map { passes[Int($0)] ? $0 : 0 }
    }

    /// The field with the records of another table after its own; codes that were there stay as they are.
    init(extending earlier: EncodedField, with table: Table) throws(LinkageError) {
        field = earlier.field
        let columns = table.count == 0 ? [] : try EncodedField.columns(field, table)
        var values = earlier.values
        var codes = earlier.codes
        var counts = earlier.counts
        codes.reserveCapacity(codes.count + table.count)
        for record in 0..<table.count {
            let parts = columns.map { $0.bytes(of: record) }
            let code = values.code(of: FieldText.standardised(parts, field.kind))
            codes.append(code)
            if Int(code) == counts.count { counts.append(0) }
            counts[Int(code)] += 1
        }
        self.codes = codes
        self.values = values
        self.counts = counts
    }

    private static func columns(_ field: Field, _ table: Table) throws(LinkageError) -> [Table.Column] {
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
        if columns.isEmpty { throw LinkageError(.invalidSettings, "field '\(field.name)' names no column") }
        return columns
    }
}
