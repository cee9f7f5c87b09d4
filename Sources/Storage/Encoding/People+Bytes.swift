import Records

extension PersonName {
    func write(to writer: inout ByteWriter) {
        var fields = FieldSet()
        for part in [title, given, middle, family, suffix] { fields.note(part != nil) }
        writer.append(unsigned: fields.bits)
        if let title { writer.append(title) }
        if let given { writer.append(given) }
        if let middle { writer.append(middle) }
        if let family { writer.append(family) }
        if let suffix { writer.append(suffix) }
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        var fields = FieldSet(bits: try reader.unsigned())
        self.init()
        if fields.take() { title = try reader.text() }
        if fields.take() { given = try reader.text() }
        if fields.take() { middle = try reader.text() }
        if fields.take() { family = try reader.text() }
        if fields.take() { suffix = try reader.text() }
    }
}

extension PartialDate {
    func write(to writer: inout ByteWriter) {
        writer.append(year)
        writer.append(byte: UInt8(clamping: month ?? 0))
        writer.append(byte: UInt8(clamping: day ?? 0) | (isDefault ? 0x80 : 0))
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        let year = try reader.integer()
        let month = Int(try reader.byte())
        let day = try reader.byte()
        self.init(
            year: year, month: month == 0 ? nil : month, day: day & 0x7F == 0 ? nil : Int(day & 0x7F),
            isDefault: day & 0x80 != 0)
    }
}

extension Identifier {
    func write(to writer: inout ByteWriter) {
        writer.append(kind.rawValue)
        writer.append(value)
        let trust: UInt8 =
            switch validity {
            case .valid: 0
            case .temporary: 1
            case .invalid: 2
            }
        writer.append(byte: trust)
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        guard let kind = IdentifierKind(rawValue: try reader.text()) else { throw ByteReader.damage }
        let value = try reader.text()
        let validity: Validity =
            switch try reader.byte() {
            case 0: .valid
            case 1: .temporary
            case 2: .invalid
            default: throw ByteReader.damage
            }
        self.init(kind: kind, value: value, validity: validity)
    }
}

extension Period {
    func write(to writer: inout ByteWriter) {
        var fields = FieldSet()
        fields.note(from != nil)
        fields.note(to != nil)
        writer.append(byte: UInt8(fields.bits))
        if let from { writer.append(from) }
        if let to { writer.append(to) }
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        var fields = FieldSet(bits: UInt64(try reader.byte()))
        self.init()
        if fields.take() { from = try reader.day() }
        if fields.take() { to = try reader.day() }
    }
}

extension Address {
    func write(to writer: inout ByteWriter) {
        var fields = FieldSet()
        for part in [flat, number, building, street, locality, town, postcode] { fields.note(part != nil) }
        fields.note(uprn != nil)
        fields.note(isNoFixedAbode)
        fields.note(isConfidential)
        writer.append(unsigned: fields.bits)
        writer.append(raw)
        if let flat { writer.append(flat) }
        if let number { writer.append(number) }
        if let building { writer.append(building) }
        if let street { writer.append(street) }
        if let locality { writer.append(locality) }
        if let town { writer.append(town) }
        if let postcode { writer.append(postcode) }
        if let uprn { writer.append(signed: uprn) }
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        var fields = FieldSet(bits: try reader.unsigned())
        let raw = try reader.text()
        func part() throws(StorageError) -> String? { fields.take() ? try reader.text() : nil }
        self.init(
            raw: raw, flat: try part(), number: try part(), building: try part(), street: try part(),
            locality: try part(), town: try part(), postcode: try part(),
            uprn: fields.take() ? try reader.signed() : nil, isNoFixedAbode: fields.take(),
            isConfidential: fields.take())
    }
}
