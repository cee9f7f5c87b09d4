/// A record that is in no table, to be compared with a table's records: a row like theirs, and its own values where
/// the table has none like them. For one thread at a time.
///
/// Its own values are known by codes with the highest bit set; they are never equal to a code of the table.
final class GuestRecord {
    private static let own: UInt32 = 1 << 31

    /// Whether a code, or either of two joined by `|`, is of a guest's own value.
    @inline(__always)
    static func isOwn(_ code: UInt32) -> Bool { code & own != 0 }

    /// Codes and signatures, as in ``EncodedTable/rows``.
    let row: UnsafeMutablePointer<UInt32>
    /// By comparison: what agreement on the guest's own value adds to a weight.
    private(set) var adjustments: [Float]
    /// By comparison of given names: the family name's code of the same text as the guest's given name, and the given
    /// name's code of the same text as the guest's family name; nil for none.
    private(set) var familyOfGiven: [UInt32?]
    private(set) var givenOfFamily: [UInt32?]
    private let table: EncodedTable
    private var values: [String: [UInt8]] = [:]
    private var codes: [String: UInt32] = [:]

    init(_ table: EncodedTable) {
        self.table = table
        row = .allocate(capacity: table.stride)
        row.initialize(repeating: 0, count: table.stride)
        adjustments = [Float](repeating: 0, count: table.comparisons.count)
        familyOfGiven = [UInt32?](repeating: nil, count: table.comparisons.count)
        givenOfFamily = familyOfGiven
    }

    deinit { row.deallocate() }

    /// Takes on the values of a record.
    /// - Parameter column: the record's value in a column, as it came; empty for none.
    func become(model: LinkageModel, _ column: (String) -> [UInt8]) {
        for field in table.fields {
            let parts = field.field.columns.map { column($0)[...] }
            let text = FieldText.standardised(parts, field.field.kind)
            values[field.field.name] = text
            codes[field.field.name] = text.isEmpty ? 0 : field.values.existingCode(of: text) ?? GuestRecord.own
        }
        for (index, comparison) in table.comparisons.enumerated() {
            for (position, field) in comparison.fields.enumerated() {
                row[comparison.slots[position]] = codes[field.field.name] ?? 0
                sign(comparison, position)
            }
            if let position = comparison.frequencyField, let frequency = model.comparisons[index].frequency {
                let text = values[comparison.fields[position].field.name] ?? []
                adjustments[index] = Float(frequency.adjustment(frequency.count(of: text)))
            }
            if comparison.method == .givenName, comparison.fields.count > 1 { cross(comparison, index) }
        }
    }

    /// The code of a field's value: 0 for none.
    func code(of field: String) -> UInt32 { codes[field] ?? 0 }

    func value<T>(of field: String, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        (values[field] ?? []).withUnsafeBufferPointer(body)
    }

    private func sign(_ comparison: EncodedComparison, _ position: Int) {
        let field = comparison.fields[position]
        let width = ValueSignatures.width(comparison.method, field.field.kind)
        if width == 0 { return }
        let own = UnsafeMutableBufferPointer(start: row + comparison.signatures[position], count: width)
        own.update(repeating: 0)
        if code(of: field.field.name) == 0 { return }
        value(of: field.field.name) { ValueSignatures.sign($0, comparison.method, field.field, own) }
    }

    private func cross(_ comparison: EncodedComparison, _ index: Int) {
        let (given, family) = (comparison.fields[0], comparison.fields[1])
        familyOfGiven[index] = family.values.existingCode(of: values[given.field.name] ?? [])
        givenOfFamily[index] = given.values.existingCode(of: values[family.field.name] ?? [])
    }
}
