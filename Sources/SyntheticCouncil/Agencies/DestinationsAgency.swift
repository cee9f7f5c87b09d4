import Records

/// Young people of 16 to 18 who are in neither work nor learning.
final class DestinationsAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .hearing])
        habits.missingPhone = 0.2
        try super.init(
            "post16_destinations", number: 8, file: "ccis_destinations_202608.csv",
            layout: .delimited(.init(newline: "\n")),
            columns: [
                "YPID", "ForeName", "FamilyName", "DOB", "Gender", "Address1", "Town", "PostCode", "Mobile", "Activity",
                "ActivityStart",
                "ActivityEnd",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for spell in lives.notInWork {
            let entry = entry(spell.person, in: cluster)
            let address = home(spell.person, cluster, on: spell.from)
            var row = ExtractRow()
            row.add(
                "YP" + IdentifierMint.padded(entry.key, 7), entry.given, entry.family, DateText.iso(entry.birth),
                entry.sex)
            row.add(address.first, address.town, address.postcode, entry.phone, "NEET")
            row.add(DateText.iso(spell.from), DateText.iso(spell.to))
            row.mention("young_person", entry.person, at: address.truthIfGiven)
            try file.add(row)
        }
    }
}
