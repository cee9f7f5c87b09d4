import Identity
import Records

extension Person {
    private static let layout: UInt8 = 1

    /// Everything but the id, which the row's key gives.
    func write(to writer: inout ByteWriter) {
        writer.append(byte: Self.layout)
        name.write(to: &writer)
        writer.append(list: otherNames) { $1.write(to: &$0) }
        writer.append(optional: birth) { $1.write(to: &$0) }
        writer.append(optional: death) { $0.append($1) }
        writer.append(optional: expectedDelivery) { $0.append($1) }
        writer.append(optional: sex) { $0.append(byte: $1.byte) }
        writer.append(optional: ethnicity) { $0.append($1) }
        writer.append(list: identifiers) { $1.write(to: &$0) }
        writer.append(optional: phone) { $0.append($1) }
        writer.append(optional: email) { $0.append($1) }
        writer.append(list: sources) { $0.append($1.rawValue) }
        writer.append(list: records) { $0.append(signed: $1.rawValue) }
    }

    init(id: PersonID, from reader: inout ByteReader) throws(StorageError) {
        guard try reader.byte() == Self.layout else { throw ByteReader.damage }
        self.init(id: id, name: try PersonName(from: &reader))
        otherNames = try reader.list { r throws(StorageError) in try PersonName(from: &r) }
        birth = try reader.optional { r throws(StorageError) in try PartialDate(from: &r) }
        death = try reader.optional { r throws(StorageError) in try r.day() }
        expectedDelivery = try reader.optional { r throws(StorageError) in try r.day() }
        sex = try reader.optional { r throws(StorageError) in try Sex(from: &r) }
        ethnicity = try reader.optional { r throws(StorageError) in try r.text() }
        identifiers = try reader.list { r throws(StorageError) in try Identifier(from: &r) }
        phone = try reader.optional { r throws(StorageError) in try r.text() }
        email = try reader.optional { r throws(StorageError) in try r.text() }
        sources = try reader.list { r throws(StorageError) in SourceID(try r.text()) }
        records = try reader.list { r throws(StorageError) in RecordID(rawValue: try r.signed()) }
    }
}
