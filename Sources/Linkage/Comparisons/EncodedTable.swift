/// A table made ready to compare: each record's codes side by side in one row.
final class EncodedTable: Sendable {
    let count: Int
    let fields: [EncodedField]
    let comparisons: [EncodedComparison]
    /// Codes a record.
    let stride: Int
    /// `rows[record * stride + slot]`
    /// Written before the table is shared and never after; freed with it.
    nonisolated(unsafe) let rows: UnsafePointer<UInt32>

    init(_ table: Table, fields: [Field], comparisons: [Comparison], threads: Int) throws(LinkageError) {
        guard comparisons.count <= PackedLevels.capacity else {
            throw LinkageError(
                .invalidSettings,
                "\(comparisons.count) comparisons were declared; at most \(PackedLevels.capacity) are possible")
        }
        count = table.count
        let made = Workers.map(fields.count, threads: threads) { index -> Result<EncodedField, LinkageError> in
            do throws(LinkageError) { return .success(try EncodedField(fields[index], table)) } catch {
                return .failure(error)
            }
        }
        var encoded: [EncodedField] = []
        for result in made { encoded.append(try result.get()) }
        let all = encoded
        self.fields = all
        var slots: [String: Int] = [:]
        var order: [EncodedField] = []
        var compared: [EncodedComparison] = []
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
            compared.append(EncodedComparison(comparison, used, comparison.fields.map { slots[$0] ?? 0 }))
        }
        self.comparisons = compared
        let stride = max(order.count, 1)
        self.stride = stride
        let columns = order
        let records = table.count
        let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: max(records * stride, 1))
        rows.initialize(repeating: 0, count: max(records * stride, 1))
        for (slot, field) in columns.enumerated() {
            field.codes.withUnsafeBufferPointer { codes in
                for record in 0..<records { rows[record * stride + slot] = codes[record] }
            }
        }
        self.rows = UnsafePointer(rows)
    }

    deinit { rows.deallocate() }

    func field(named name: String) -> EncodedField? { fields.first { $0.field.name == name } }
}
