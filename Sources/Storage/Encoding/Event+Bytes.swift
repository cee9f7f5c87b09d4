import Records

extension Event {
    private static let layout: UInt8 = 1

    /// Everything but the id and the source, which the row's place gives.
    func write(to writer: inout ByteWriter) {
        var fields = FieldSet()
        fields.note(end != nil)
        fields.note(isOpen)
        fields.note(address != nil)
        fields.note(identity != nil)
        writer.append(byte: Self.layout)
        writer.append(byte: UInt8(fields.bits))
        writer.append(kind.rawValue)
        writer.append(start)
        writer.append(list: participants) { writer, participant in
            writer.append(signed: participant.record.rawValue - id.rawValue)
            writer.append(participant.role)
        }
        writer.append(list: attributes.keys.sorted()) { writer, name in
            writer.append(name)
            attributes[name]?.write(to: &writer)
        }
        if let end { writer.append(end) }
        if let address { address.write(to: &writer) }
        if let identity { writer.append(identity) }
    }

    /// Whether the event that some bytes hold has an address, without reading the rest; true where they make no sense.
    static func stateAddress(_ reader: ByteReader) -> Bool {
        var reader = reader
        guard (try? reader.byte()) == layout, let bits = try? reader.byte() else { return true }
        var fields = FieldSet(bits: UInt64(bits))
        _ = (fields.take(), fields.take())
        return fields.take()
    }

    init(id: EventID, source: SourceID, from reader: inout ByteReader) throws(StorageError) {
        guard try reader.byte() == Self.layout else { throw ByteReader.damage }
        var fields = FieldSet(bits: UInt64(try reader.byte()))
        let kind = EventKind(rawValue: try reader.text())
        self.init(id: id, source: source, kind: kind, start: try reader.day())
        participants = try reader.list { r throws(StorageError) in
            let record = RecordID(rawValue: id.rawValue &+ (try r.signed()))
            return Participant(record: record, role: try r.text())
        }
        for _ in 0..<(try reader.unsigned()) {
            let name = try reader.text()
            attributes[name] = try AttributeValue(from: &reader)
        }
        if fields.take() { end = try reader.day() }
        isOpen = fields.take()
        if fields.take() { address = try reader.address() }
        if fields.take() { identity = try reader.text() }
    }
}

extension AttributeValue {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .number(let value):
            writer.append(byte: 1)
            writer.append(value)
        case .text(let value):
            writer.append(byte: 2)
            writer.append(value)
        case .flag(let value):
            writer.append(byte: 3)
            writer.append(value)
        case .day(let value):
            writer.append(byte: 4)
            writer.append(value)
        case .codes(let values):
            writer.append(byte: 5)
            writer.append(list: values) { $0.append($1) }
        }
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        switch try reader.byte() {
        case 1: self = .number(try reader.double())
        case 2: self = .text(try reader.text())
        case 3: self = .flag(try reader.flag())
        case 4: self = .day(try reader.day())
        case 5: self = .codes(try reader.list { r throws(StorageError) in try r.text() })
        default: throw ByteReader.damage
        }
    }
}
