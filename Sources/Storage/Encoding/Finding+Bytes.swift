import Families
import Identity
import Programmes
import Records

extension Finding {
    private static let layout: UInt8 = 1

    /// Everything that the columns of the row do not give.
    func write(to writer: inout ByteWriter) {
        writer.append(byte: Self.layout)
        writer.append(list: evidence) { writer, evidence in
            writer.append(signed: evidence.event.rawValue)
            writer.append(signed: evidence.person.rawValue)
            writer.append(evidence.summary)
            writer.append(optional: evidence.amount) { $0.append($1) }
        }
        writer.append(list: unknowns) { writer, unknown in
            writer.append(optional: unknown.person) { $0.append(signed: $1.rawValue) }
            writer.append(optional: unknown.source) { $0.append($1.rawValue) }
            writer.append(unknown.reason)
        }
        writer.append(why)
        writer.append(list: because) { $0.append($1) }
        writer.append(optional: amount) { $0.append($1) }
        writer.append(optional: threshold) { $0.append($1) }
        writer.append(optional: unit) { $0.append($1.rawValue) }
    }

    init(
        family: FamilyID, programme: String, criterion: String, answer: Answer, from reader: inout ByteReader
    ) throws(StorageError) {
        guard try reader.byte() == Self.layout else { throw ByteReader.damage }
        self.init(family: family, programme: programme, criterion: criterion, answer: answer)
        evidence = try reader.list { r throws(StorageError) in
            Evidence(
                event: EventID(rawValue: try r.signed()), person: PersonID(try r.signed()), summary: try r.text(),
                amount: try r.optional { r throws(StorageError) in try r.double() })
        }
        unknowns = try reader.list { r throws(StorageError) in
            Unknown(
                person: try r.optional { r throws(StorageError) in PersonID(try r.signed()) },
                source: try r.optional { r throws(StorageError) in SourceID(try r.text()) }, reason: try r.text())
        }
        why = try reader.text()
        because = try reader.list { r throws(StorageError) in try r.text() }
        amount = try reader.optional { r throws(StorageError) in try r.double() }
        threshold = try reader.optional { r throws(StorageError) in try r.double() }
        unit = try reader.optional { r throws(StorageError) in
            guard let unit = Unit(rawValue: try r.text()) else { throw ByteReader.damage }
            return unit
        }
    }
}

extension Answer {
    /// 2 met, 1 not known, 0 not met: the order in which lists show them.
    var rank: Int {
        switch self {
        case .met: 2
        case .notKnown: 1
        case .notMet: 0
        }
    }

    init(rank: Int) throws(StorageError) {
        switch rank {
        case 2: self = .met
        case 1: self = .notKnown
        case 0: self = .notMet
        default: throw ByteReader.damage
        }
    }
}
