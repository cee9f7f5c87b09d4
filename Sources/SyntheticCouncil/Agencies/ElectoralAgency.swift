import Records

/// The register of electors: names and addresses, nothing more.
final class ElectoralAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .hearing])
        habits.nickname = 0.04
        habits.name = 0.04
        habits.staleAddress = 0
        habits.wrongAddress = 0.04
        try super.init(
            "electoral_register", number: 3, file: "electoral_register_2021-2026.csv",
            layout: .delimited(.init(encoding: .utf8Marked, quotesAll: true)),
            columns: [
                "Elector Number", "Elector Surname", "Elector Forenames", "Address 1", "Address 2", "Address 3",
                "PostCode",
                "Date Added", "Date Removed",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for person in cluster.people.indices {
            guard cluster.people[person].age(on: CouncilCalendar.asAt) >= 17 else { continue }
            let adulthood = cluster.people[person].birth.adding(months: 17 * 12)
            for stay in cluster.stays(of: person) {
                let from = max(stay.from, adulthood)
                let to = stay.to ?? CouncilCalendar.asAt
                guard to >= CouncilCalendar.first, from.days(to: to) > 60 else { continue }
                guard clerk.random.chance(cluster.isShared ? 0.5 : 0.86) else { continue }
                let entry = clerk.entry(cluster.people[person])
                let address = clerk.address(stay.home)
                var row = ExtractRow()
                row.add("CQ\(clerk.random.between(10, 39))-\(clerk.random.between(1, 4800))", entry.family)
                row.add([entry.given, entry.middle].filter { !$0.isEmpty }.joined(separator: " "))
                row.add(address.first, address.second, address.town, address.postcode)
                row.add(DateText.iso(from.adding(days: clerk.random.below(50))), DateText.iso(stay.to))
                row.mention("elector", entry.person, at: address.truthIfGiven)
                try file.add(row)
            }
        }
    }
}
