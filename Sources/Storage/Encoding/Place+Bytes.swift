import Identity
import Records

extension Place {
    /// Everything but the id, which the row's key gives.
    func write(to writer: inout ByteWriter) {
        writer.append(optional: uprn) { $0.append(signed: $1) }
        address.write(to: &writer)
        writer.append(isShared)
        writer.append(optional: gazetteer) { writer, evidence in
            writer.append(evidence.band.rawValue)
            writer.append(evidence.score)
            writer.append(evidence.isStated)
            writer.append(evidence.isContradicted)
        }
    }

    init(id: PlaceID, from reader: inout ByteReader) throws(StorageError) {
        let uprn = try reader.optional { r throws(StorageError) in try r.signed() }
        let address = try Address(from: &reader)
        let isShared = try reader.flag()
        // Places kept before there were gazetteers end here.
        let evidence =
            reader.isAtEnd
            ? nil
            : try reader.optional { r throws(StorageError) in
                guard let band = AddressMatch.Band(rawValue: try r.text()) else { throw ByteReader.damage }
                return GazetteerEvidence(
                    band: band, score: try r.double(), isStated: try r.flag(), isContradicted: try r.flag())
            }
        self.init(id: id, uprn: uprn, address: address, isShared: isShared, gazetteer: evidence)
    }
}
