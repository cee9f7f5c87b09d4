import Records

/// The council's measures against antisocial behaviour.
final class CommunitySafetyAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingBirth = 0.2
        try super.init(
            "asb_measures", number: 19, file: "community_safety_cases.csv", layout: .delimited(.init()),
            columns: ["Case", "Person", "DOB", "Address", "Town", "Postcode", "Measure", "From", "Until", "Housing"],
            habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, tool) in lives.tools.enumerated() {
            let entry = entry(tool.person, in: cluster)
            let address = home(tool.person, cluster, on: tool.from)
            var row = ExtractRow()
            row.add("CS" + IdentifierMint.padded(cluster.people[tool.person].id * 8 + place % 8, 8), entry.fullName)
            row.add(DateText.slashed(entry.birth), address.first, address.town, address.postcode)
            row.add(tool.code, DateText.slashed(tool.from), DateText.slashed(tool.to), tool.isHousing ? "Yes" : "No")
            row.mention("person", entry.person, at: address.truthIfGiven)
            try file.add(row)
        }
    }
}
