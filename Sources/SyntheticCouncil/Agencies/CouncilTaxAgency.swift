import Records

/// Who is liable for each home: capitals, initials, no dates of birth.
final class CouncilTaxAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .scanning])
        habits.initial = 0.2
        habits.nickname = 0.03
        habits.capitals = true
        habits.missingIdentifier = 0.25
        habits.wrongAddress = 0.04
        habits.staleAddress = 0
        try super.init(
            "council_tax", number: 1, file: "CTAX_LIABILITY_20260831.txt",
            layout: .delimited(.init(delimiter: "|", encoding: .windows1252)),
            columns: [
                "ACCOUNT_NO", "UPRN", "LIABLE1_REF", "LIABLE1_TITLE", "LIABLE1_NAME", "LIABLE2_REF", "LIABLE2_TITLE",
                "LIABLE2_NAME", "ADDR1",
                "ADDR2",
                "ADDR3", "PCODE", "LIABLE_FROM", "LIABLE_TO", "DISC_CODE", "ARREARS",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for occupancy in lives.occupancies where !occupancy.liable.isEmpty { try row(cluster, occupancy) }
    }

    private func row(_ cluster: Cluster, _ occupancy: Lives.Occupancy) throws {
        let spell = cluster.households[occupancy.household].spells[occupancy.spell]
        let liable = occupancy.liable[0]
        let second = occupancy.liable.count > 1 ? occupancy.liable[1] : nil
        var row = ExtractRow()
        let address = clerk.address(spell.home)
        let number = IdentifierMint.scattered(
            cluster.people[liable].id * 64 + occupancy.spell, size: 99_999_989, by: 7_919_317)
        row.add("8" + IdentifierMint.padded(number, 8), address.uprn)
        for (mention, person) in [("liable", liable), ("joint_liable", second)] {
            guard let person else {
                row.add("", "", "")
                continue
            }
            let entry = clerk.entry(cluster.people[person])
            // Most people keep their reference from home to home; the rest are entered anew.
            let copy = clerk.random.chance(0.7) ? 0 : occupancy.spell + 1
            let reference = IdentifierMint.scattered(entry.person * 64 + copy, size: 99_999_989, by: 5_308_417)
            row.add("C" + IdentifierMint.padded(reference, 8))
            row.add(entry.sex == "F" ? (cluster.people[person].isMarried ? "MRS" : "MS") : "MR", entry.fullName)
            row.mention(mention, entry.person, at: address.truthIfGiven)
        }
        row.add(address.first, address.second, address.town, address.postcode)
        row.add(DateText.slashed(spell.from), DateText.slashed(spell.to), second == nil ? "SPD" : "")
        row.add("\(occupancy.taxArrears).00")
        try file.add(row)
    }
}
