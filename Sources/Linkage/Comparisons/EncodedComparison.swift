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

    /// The level of two records with one value: 1, or 2 where the value fails its check.
    @inline(__always)
    func sameLevel(_ code: UInt32, _ guest: GuestRecord?) -> UInt8 {
        guard method == .checkedIdentifier, let check = fields[0].field.check else { return 1 }
        return withBytes(0, code, guest) { check.passes($0) } ? 1 : 2
    }

    /// The level of two values of a checked identifier that are no edit apart: 5, or 4 where one fails.
    func differentLevel(_ x: UInt32, _ y: UInt32, _ guest: GuestRecord?) -> UInt8 {
        guard let check = fields[0].field.check else { return 5 }
        func passes(_ code: UInt32) -> Bool { withBytes(0, code, guest) { check.passes($0) } }
        return passes(x) && passes(y) ? 5 : 4
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
