import Records

/// Pupil referral units, alternative provision, and children missing education.
final class InclusionAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingIdentifier = 0.5
        try super.init(
            "inclusion_register", number: 7, file: "inclusion_register.csv", layout: .delimited(.init()),
            columns: [
                "Forename", "Surname", "DOB", "Gender", "UPN", "Address", "Postcode", "Register", "Start", "End",
                "Excluded",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for provision in lives.provisions {
            let entry = entry(provision.child, in: cluster)
            let address = home(provision.child, cluster, on: provision.from)
            var row = ExtractRow()
            row.add(entry.given, entry.family, DateText.slashed(entry.birth), entry.sex, entry.upn)
            row.add([address.first, address.second].filter { !$0.isEmpty }.joined(separator: ", "), address.postcode)
            row.add(provision.kind.rawValue, DateText.slashed(provision.from), DateText.slashed(provision.to))
            row.add(provision.becauseExcluded ? "Y" : "N")
            row.mention("pupil", entry.person, at: address.truthIfGiven)
            try file.add(row)
        }
    }
}
