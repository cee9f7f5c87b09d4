import Identity
import Records

extension Place {
    /// Everything but the id, which the row's key gives.
    func write(to writer: inout ByteWriter) {
        writer.append(optional: uprn) { $0.append(signed: $1) }
        address.write(to: &writer)
        writer.append(isShared)
    }

    init(id: PlaceID, from reader: inout ByteReader) throws(StorageError) {
        let uprn = try reader.optional { r throws(StorageError) in try r.signed() }
        let address = try Address(from: &reader)
        self.init(id: id, uprn: uprn, address: address, isShared: try reader.flag())
    }
}
