import Records

extension Organisation {
    /// The organisation that an entry of a gazetteer is; nil where it bears no name or is none that people are at.
    init?(_ entry: GazetteerEntry) {
        guard entry.isInstitution, !entry.organisation.isEmpty, let kind = Kind(addressBase: entry.classification)
        else { return nil }
        let lines = [
            entry.flat, entry.building, [entry.number, entry.street].filter { !$0.isEmpty }.joined(separator: " "),
            entry.locality, entry.town,
        ].filter { !$0.isEmpty }
        var address = Address(raw: ([entry.organisation] + lines).joined(separator: ", "))
        address.building = entry.building.isEmpty ? entry.organisation : entry.building
        address.number = entry.number.isEmpty ? nil : entry.number
        address.street = entry.street.isEmpty ? nil : entry.street
        address.locality = entry.locality.isEmpty ? nil : entry.locality
        address.town = entry.town.isEmpty ? nil : entry.town
        address.postcode = Postcode(entry.postcode)?.text
        address.uprn = entry.uprn
        self.init(
            id: OrganisationID(kind, "uprn:\(entry.uprn)"), kind: kind, name: entry.organisation, uprn: entry.uprn,
            address: address, basis: .gazetteer)
    }
}

extension Organisation.Kind {
    /// The kind that a class of AddressBase stands for (https://docs.os.uk/osngd/code-lists/code-lists-overview/addressclassificationcodevalue);
    /// nil for shops, offices and the like, and for a class too coarse to tell.
    init?(addressBase code: String) {
        let kinds: [(prefix: String, kind: Self)] = [
            ("CE01", .college), ("CE02", .nursery), ("CE05", .college), ("CE", .school), ("CM02", .gp),
            ("CM03", .hospital), ("CC03", .prison), ("CH01", .hostel), ("CH", .hotel), ("RI01", .careHome),
            ("RI02", .hostel), ("RI03", .school), ("RI", .other),
        ]
        guard let found = kinds.first(where: { code.hasPrefix($0.prefix) }) else { return nil }
        self = found.kind
    }
}

extension Gazetteer {
    /// The UPRN of the building or site that a property is a part of; nil where it has none or is not known.
    public func parent(of uprn: Int64) -> Int64? {
        for index in entries(withUPRN: uprn) { if let parent = entries[index].parent { return parent } }
        return nil
    }
}
