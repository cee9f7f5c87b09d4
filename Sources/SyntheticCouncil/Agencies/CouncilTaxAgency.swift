import Records

/// Who is liable for each home: capitals, initials, no dates of birth.
final class CouncilTaxAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .scanning])
        habits.initial = 0.3
        habits.nickname = 0.03
        habits.capitals = true
        habits.missingIdentifier = 0.25
        habits.wrongAddress = 0.04
        habits.staleAddress = 0
        try super.init(
            "council_tax", number: 1, file: "CTAX_LIABILITY_20260831.txt",
            layout: .delimited(.init(delimiter: "|", encoding: .windows1252)),
            columns: [
                "ACCOUNT_NO", "UPRN", "LIABLE1_TITLE", "LIABLE1_NAME", "LIABLE2_TITLE", "LIABLE2_NAME", "ADDR1",
                "ADDR2",
                "ADDR3", "PCODE", "LIABLE_FROM", "LIABLE_TO", "DISC_CODE", "ARREARS",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, household) in cluster.households.enumerated() {
            if household.tenure == .shared, !clerk.random.chance(0.35) { continue }
            for (order, spell) in household.spells.enumerated() {
                let end = spell.to ?? CouncilCalendar.asAt
                guard end >= CouncilCalendar.first else { continue }
                let day = max(spell.from, CouncilCalendar.first).adding(days: 20)
                let adults = cluster.members(of: place, on: min(day, end)).filter {
                    cluster.people[$0].age(on: day) >= 19
                }
                guard let liable = adults.first else { continue }
                let second = adults.count > 1 && clerk.random.chance(0.75) ? adults[1] : nil
                try row(cluster, spell, liable, second, account: place * 40 + order, household.hardship)
            }
        }
    }

    private func row(
        _ cluster: Cluster, _ spell: Cluster.Spell, _ liable: Int, _ second: Int?, account: Int, _ hardship: Double
    ) throws {
        var row = ExtractRow()
        let address = clerk.address(spell.home)
        let number = IdentifierMint.scattered(
            cluster.people[liable].id * 64 + account % 64, size: 99_999_989, by: 7_919_317)
        row.add("8" + IdentifierMint.padded(number, 8), address.uprn)
        for (mention, person) in [("liable", liable), ("joint_liable", second)] {
            guard let person else {
                row.add("", "")
                continue
            }
            let entry = clerk.entry(cluster.people[person])
            row.add(entry.sex == "F" ? (cluster.people[person].isMarried ? "MRS" : "MS") : "MR", entry.fullName)
            row.mention(mention, entry.person, at: address.truthIfGiven)
        }
        row.add(address.first, address.second, address.town, address.postcode)
        row.add(DateText.slashed(spell.from), DateText.slashed(spell.to), second == nil ? "SPD" : "")
        let arrears = clerk.random.chance(hardship * 0.4) ? clerk.random.between(80, 2400) : 0
        row.add(arrears == 0 ? "0.00" : "\(arrears).\(IdentifierMint.padded(clerk.random.below(100), 2))")
        try file.add(row)
    }
}
