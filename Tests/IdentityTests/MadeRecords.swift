import Records

/// Makes records by hand, each on a row of its own unless told otherwise.
struct MadeRecords {
    private(set) var records: [PersonRecord] = []
    private(set) var relationships: [StatedRelationship] = []
    private var rows: [SourceID: Int] = [:]
    private var batches: [SourceID: Int64] = [:]

    @discardableResult
    mutating func add(
        _ source: String, _ given: String?, _ family: String?, born: String? = nil, sex: Sex? = nil,
        key: String? = nil, nhs: String? = nil, upn: String? = nil, nino: String? = nil, address: Address? = nil,
        former: String? = nil, from: String? = nil, to: String? = nil, sameRow: Bool = false
    ) -> RecordID {
        let source = SourceID(source)
        let batch = batches[source] ?? Int64(batches.count + 1)
        batches[source] = batch
        let row = (rows[source] ?? 0) + (sameRow ? 0 : 1)
        rows[source] = row
        let slot = sameRow ? records.last.map { $0.id.origin.slot + 1 } ?? 0 : 0
        let id = RecordID(RowOrigin(batch: BatchID(batch), row: row, slot: slot))
        var record = PersonRecord(id: id, source: source, mention: "person", key: key)
        record.name = PersonName(given: given, family: family)
        if let former { record.otherNames = [PersonName(given: given, family: former)] }
        record.birth = born.flatMap { Day(iso: $0) }.map { PartialDate($0) }
        record.sex = sex
        if let nhs { record.identifiers.append(Identifier(kind: .nhsNumber, value: nhs, validity: .valid)) }
        if let upn { record.identifiers.append(Identifier(kind: .upn, value: upn, validity: .valid)) }
        if let nino { record.identifiers.append(Identifier(kind: .nino, value: nino, validity: .valid)) }
        record.address = address
        record.period = Period(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) })
        records.append(record)
        return id
    }

    mutating func relate(_ subject: RecordID, _ kind: RelationshipKind, _ object: RecordID) {
        relationships.append(StatedRelationship(subject: subject, object: object, kind: kind))
    }

    func changed(_ change: (inout PersonRecord) -> Void) -> MadeRecords {
        var changed = self
        for position in changed.records.indices { change(&changed.records[position]) }
        return changed
    }

    static func home(
        _ number: String, _ street: String, _ postcode: String?, flat: String? = nil, uprn: Int64? = nil
    ) -> Address {
        Address(
            raw: "\(number) \(street), \(postcode ?? "")", flat: flat, number: number, street: street,
            postcode: postcode, uprn: uprn)
    }
}
