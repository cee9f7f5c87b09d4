/// A table made ready to compare: each record's codes side by side in one row.
final class EncodedTable: Sendable {
    let count: Int
    let fields: [EncodedField]
    let comparisons: [EncodedComparison]
    /// Codes and signatures a record.
    let width: Int
    /// As ``width``, rounded up.
    let stride: Int
    /// `rows[record * stride + slot]`
    /// Written before the table is shared and never after; freed with it.
    nonisolated(unsafe) let rows: UnsafePointer<UInt32>

    convenience init(_ table: Table, fields: [Field], comparisons: [Comparison], threads: Int) throws(LinkageError) {
        let made = try EncodedTable.made(fields, threads) { (field) throws(LinkageError) in
            try EncodedField(field, table)
        }
        try self.init(made, count: table.count, comparisons: comparisons, after: nil, threads: threads)
    }

    /// The table with the records of another after its own; those that were there stay as they are.
    convenience init(extending earlier: EncodedTable, with table: Table, threads: Int) throws(LinkageError) {
        let made = try EncodedTable.made(earlier.fields, threads) { (field) throws(LinkageError) in
            try EncodedField(extending: field, with: table)
        }
        try self.init(
            made, count: earlier.count + table.count, comparisons: earlier.comparisons.map(\.comparison),
            after: earlier, threads: threads)
    }

    private static func made<T: Sendable>(
        _ parts: [T], _ threads: Int, _ make: @Sendable (T) throws(LinkageError) -> EncodedField
    ) throws(LinkageError) -> [EncodedField] {
        let made = Workers.map(parts.count, threads: threads) { index -> Result<EncodedField, LinkageError> in
            do throws(LinkageError) { return .success(try make(parts[index])) } catch { return .failure(error) }
        }
        var fields: [EncodedField] = []
        for result in made { fields.append(try result.get()) }
        return fields
    }

    private init(
        _ all: [EncodedField], count records: Int, comparisons: [Comparison], after earlier: EncodedTable?, threads: Int
    ) throws(LinkageError) {
        guard comparisons.count <= PackedLevels.capacity else {
            throw LinkageError(
                .invalidSettings,
                "\(comparisons.count) comparisons were declared; at most \(PackedLevels.capacity) are possible")
        }
        count = records
        fields = all
        var slots: [String: Int] = [:]
        var order: [EncodedField] = []
        var bound: [(comparison: Comparison, used: [EncodedField])] = []
        for comparison in comparisons {
            var used: [EncodedField] = []
            for name in comparison.fields {
                guard let field = all.first(where: { $0.field.name == name }) else {
                    throw LinkageError(
                        .unknownField, "comparison '\(comparison.name)' needs field '\(name)', which is not declared")
                }
                if slots[name] == nil {
                    slots[name] = order.count
                    order.append(field)
                }
                used.append(field)
            }
            guard !used.isEmpty else {
                throw LinkageError(.invalidSettings, "comparison '\(comparison.name)' names no field")
            }
            if let kind = comparison.method.neededKind, used[0].field.kind != kind {
                throw LinkageError(
                    .invalidSettings,
                    "comparison '\(comparison.name)' needs a field of kind \(kind.rawValue); '\(used[0].field.name)' is of kind \(used[0].field.kind.rawValue)"
                )
            }
            bound.append((comparison, used))
        }
        var width = order.count
        var signed: [(field: EncodedField, method: ComparisonMethod, slot: Int)] = []
        self.comparisons = bound.map { comparison, used in
            let signatures = used.map { field -> Int in
                let own = ValueSignatures.width(comparison.method, field.field.kind)
                if own == 0 { return -1 }
                signed.append((field, comparison.method, width))
                width += own
                return width - own
            }
            return EncodedComparison(comparison, used, comparison.fields.map { slots[$0] ?? 0 }, signatures)
        }
        self.width = width
        // A row of a cache line is one fetch from memory.
        let stride = width <= 16 ? 16 : (width + 3) / 4 * 4
        self.stride = stride
        let rows = UnsafeMutableRawPointer.allocate(byteCount: max(records * stride, 1) * 4, alignment: 64)
            .initializeMemory(as: UInt32.self, repeating: 0, count: max(records * stride, 1))
        let known = earlier?.count ?? 0
        if let earlier { rows.update(from: earlier.rows, count: known * stride) }
        let toSign = signed
        let signatures = Workers.map(toSign.count, threads: threads) {
            ValueSignatures.signatures(toSign[$0].field, toSign[$0].method)
        }
        // Each task writes its own records' rows.
        nonisolated(unsafe) let target = rows
        let columns = order
        let chunk = 16_384
        _ = Workers.map((records - known + chunk - 1) / chunk, threads: threads) { index in
            let range = known + index * chunk..<min(known + (index + 1) * chunk, records)
            for (slot, field) in columns.enumerated() {
                field.codes.withUnsafeBufferPointer { codes in
                    for record in range { target[record * stride + slot] = codes[record] }
                }
            }
            for (signed, values) in zip(toSign, signatures) {
                let width = ValueSignatures.width(signed.method, signed.field.field.kind)
                values.withUnsafeBufferPointer { values in
                    signed.field.codes.withUnsafeBufferPointer { codes in
                        for record in range {
                            for part in 0..<width {
                                target[record * stride + signed.slot + part] = values[Int(codes[record]) * width + part]
                            }
                        }
                    }
                }
            }
        }
        self.rows = UnsafePointer(rows)
    }

    deinit { rows.deallocate() }

    /// The row of a record.
    @inline(__always)
    func row(_ record: Int) -> UnsafePointer<UInt32> { rows + record * stride }

    func field(named name: String) -> EncodedField? { fields.first { $0.field.name == name } }
}
