import Records

/// Young people's offences and their outcomes, with those looked up and not known.
final class YouthJusticeAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .hearing])
        habits.missingIdentifier = 0.3
        try super.init(
            "youth_justice", number: 14, file: "youth_justice_outcomes.csv", layout: .delimited(.init(newline: "\n")),
            columns: [
                "yot_id", "pnc_id", "first_name", "last_name", "dob", "sex", "address", "postcode", "parent_name",
                "parent_relationship",
                "result", "offence_date", "offence_group", "outcome_date", "disposal",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for offence in lives.youthOffences { try row(offence.child, offence, cluster) }
        for child in lives.youthCleared { try row(child, nil, cluster) }
    }

    private func row(_ child: Int, _ offence: Lives.YouthOffence?, _ cluster: Cluster) throws {
        let entry = entry(child, in: cluster)
        let address = home(child, cluster, on: offence?.day ?? CouncilCalendar.asAt)
        var row = ExtractRow()
        row.add("Y" + IdentifierMint.padded(entry.key, 7), offence == nil ? "" : entry.pnc, entry.given, entry.family)
        row.add(DateText.iso(entry.birth), entry.sex)
        row.add([address.first, address.town].filter { !$0.isEmpty }.joined(separator: ", "), address.postcode)
        row.mention("young_person", entry.person, at: address.truthIfGiven)
        let parent = offence == nil ? nil : cluster.parents(of: child).first
        if let parent, clerk.random.chance(0.8) {
            let own = self.entry(parent.person, in: cluster)
            row.add(own.fullName, parent.role == .mother ? "mother" : parent.role == .father ? "father" : "carer")
            row.mention("parent", own.person)
        } else {
            row.add("", "")
        }
        if let offence {
            row.add(
                "KNOWN", DateText.iso(offence.day), offence.group, DateText.iso(offence.outcomeDay), offence.disposal)
        } else {
            row.add("NOT KNOWN", "", "", "", "")
        }
        try file.add(row)
    }
}
