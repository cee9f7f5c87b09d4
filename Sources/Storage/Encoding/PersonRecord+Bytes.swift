import Records

extension PersonRecord {
    /// The layout's version, the first byte of every stored record.
    private static let layout: UInt8 = 1

    /// Everything but the id and the source, which the row's place gives.
    func write(to writer: inout ByteWriter) {
        var fields = FieldSet()
        for part in [key, household, householdRole, ethnicity, phone, email] { fields.note(part != nil) }
        fields.note(!otherNames.isEmpty)
        fields.note(birth != nil)
        fields.note(death != nil)
        fields.note(expectedDelivery != nil)
        fields.note(sex != nil)
        fields.note(!identifiers.isEmpty)
        fields.note(address != nil)
        writer.append(byte: Self.layout)
        writer.append(unsigned: fields.bits)
        writer.append(mention)
        name.write(to: &writer)
        period.write(to: &writer)
        if let key { writer.append(key) }
        if let household { writer.append(household) }
        if let householdRole { writer.append(householdRole) }
        if let ethnicity { writer.append(ethnicity) }
        if let phone { writer.append(phone) }
        if let email { writer.append(email) }
        if !otherNames.isEmpty { writer.append(list: otherNames) { $1.write(to: &$0) } }
        if let birth { birth.write(to: &writer) }
        if let death { writer.append(death) }
        if let expectedDelivery { writer.append(expectedDelivery) }
        if let sex { writer.append(byte: sex.byte) }
        if !identifiers.isEmpty { writer.append(list: identifiers) { $1.write(to: &$0) } }
        if let address { address.write(to: &writer) }
    }

    init(id: RecordID, source: SourceID, from reader: inout ByteReader) throws(StorageError) {
        guard try reader.byte() == Self.layout else { throw ByteReader.damage }
        var fields = FieldSet(bits: try reader.unsigned())
        let mention = try reader.text()
        let name = try PersonName(from: &reader)
        self.init(id: id, source: source, mention: mention, name: name, period: try Period(from: &reader))
        if fields.take() { key = try reader.text() }
        if fields.take() { household = try reader.text() }
        if fields.take() { householdRole = try reader.text() }
        if fields.take() { ethnicity = try reader.text() }
        if fields.take() { phone = try reader.text() }
        if fields.take() { email = try reader.text() }
        if fields.take() { otherNames = try reader.list { r throws(StorageError) in try PersonName(from: &r) } }
        if fields.take() { birth = try PartialDate(from: &reader) }
        if fields.take() { death = try reader.day() }
        if fields.take() { expectedDelivery = try reader.day() }
        if fields.take() { sex = try Sex(from: &reader) }
        if fields.take() { identifiers = try reader.list { r throws(StorageError) in try Identifier(from: &r) } }
        if fields.take() { address = try reader.address() }
    }
}

extension Sex {
    var byte: UInt8 {
        switch self {
        case .female: 1
        case .male: 2
        case .other: 3
        case .unborn: 4
        }
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        switch try reader.byte() {
        case 1: self = .female
        case 2: self = .male
        case 3: self = .other
        case 4: self = .unborn
        default: throw ByteReader.damage
        }
    }
}
