import Records

/// Suspensions and permanent exclusions as schools report them.
final class ExclusionsAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .hearing])
        habits.missingIdentifier = 0.35
        habits.missingBirth = 0.06
        habits.wrongBirth = 0.05
        try super.init(
            "exclusions", number: 6, file: "exclusions_2021_2026.csv", layout: .delimited(.init(delimiter: ";")),
            columns: [
                "CaseNo", "UPN", "PupilSurname", "PupilForename", "DateOfBirth", "Sex", "Postcode", "SchoolName",
                "Category", "Reason",
                "StartDate", "EndDate", "Days",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, exclusion) in lives.exclusions.enumerated() {
            let entry = entry(exclusion.child, in: cluster)
            let address = home(exclusion.child, cluster, on: exclusion.from)
            let end = exclusion.from.adding(days: max(0, exclusion.days - 1))
            var row = ExtractRow()
            row.add("EX" + IdentifierMint.padded(cluster.people[exclusion.child].id * 20 + place % 20, 8))
            row.add(entry.upn, entry.family, entry.given, DateText.dotted(entry.birth), entry.sex, address.postcode)
            row.add(exclusion.school.name, exclusion.category, exclusion.reason)
            row.add(DateText.dotted(exclusion.from), exclusion.category == "PERM" ? "" : DateText.dotted(end))
            row.add(exclusion.category == "PERM" ? "" : exclusion.category == "LNCH" ? "0.5" : String(exclusion.days))
            row.mention("pupil", entry.person)
            try file.add(row)
        }
    }
}
