/// A comparison bound to its encoded fields.
final class EncodedComparison: Sendable {
    let comparison: Comparison
    let method: ComparisonMethod
    let fields: [EncodedField]
    /// Where the fields' codes stand in a record's row.
    let slots: [Int]
    /// Where the fields' signatures stand in a record's row; -1 for none.
    let signatures: [Int]
    /// For given names: the code that each given name has as a family name, or `UInt32.max`.
    let cross: [UInt32]

    init(_ comparison: Comparison, _ fields: [EncodedField], _ slots: [Int], _ signatures: [Int]) {
        self.comparison = comparison
        self.fields = fields
        self.slots = slots
        self.signatures = signatures
        method = comparison.method
        if comparison.method == .givenName, fields.count > 1 {
            cross =
                [UInt32.max]
                + (1..<(fields[0].values.count + 1)).map {
                    fields[1].values.existingCode(of: fields[0].values.value(UInt32($0))) ?? UInt32.max
                }
        } else {
            cross = []
        }
    }

    /// The bytes of a field's value; those of a guest's own value come from the guest.
    @inline(__always)
    func withBytes<T>(
        _ field: Int, _ code: UInt32, _ guest: GuestRecord?, _ body: (UnsafeBufferPointer<UInt8>) -> T
    ) -> T {
        if GuestRecord.isOwn(code), let guest { return guest.value(of: fields[field].field.name, body) }
        let values = fields[field].values
        return values.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[values.range(code)])) }
    }

    /// The level of two email addresses that share no more than the domain.
    func emailDomains(_ x: UInt32, _ y: UInt32, _ guest: GuestRecord?) -> UInt8 {
        withBytes(0, x, guest) { a in withBytes(0, y, guest) { b in ValueLevels.haveSameDomain(a, b) ? 5 : 6 } }
    }

    /// The level of two different values of a field.
    func valueLevel(_ field: Int, _ x: UInt32, _ y: UInt32, _ guest: GuestRecord?) -> UInt8 {
        withBytes(field, x, guest) { a in
            withBytes(field, y, guest) { b in
                switch method {
                case .givenName: ValueLevels.name(a, b, areGiven: true)
                case .familyName: ValueLevels.name(a, b, areGiven: false)
                case .otherNames: ValueLevels.otherNames(a, b)
                case .date: ValueLevels.date(a, b)
                case .year: ValueLevels.years(a, b)
                case .identifier, .phone: ValueLevels.identifier(a, b)
                case .checkedIdentifier:
                    ValueLevels.checkedIdentifier(a, b, fields[0].field.check)
                case .email: ValueLevels.email(a, b)
                case .category: ValueLevels.category(a, b)
                case .place where fields[field].field.kind == .postcode:
                    UInt8(ValueLevels.postcode(a, b).rawValue)
                default: ValueLevels.text(a, b)
                }
            }
        }
    }
}
