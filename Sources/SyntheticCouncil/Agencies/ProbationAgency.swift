import Records

/// People under supervision in the community or in custody.
final class ProbationAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing, .scanning])
        habits.missingBirth = 0.01
        habits.missingIdentifier = 0.25
        habits.capitals = true
        try super.init(
            "probation", number: 20, file: "ndelius_caseload.psv", layout: .delimited(.init(delimiter: "|")),
            columns: [
                "CRN", "PNC", "SURNAME", "FORENAME", "DOB", "SEX", "ADDRESS", "POSTCODE", "ORDER_TYPE", "ORDER_START",
                "ORDER_END",
                "RELEASE_DATE",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for supervision in lives.probation {
            let entry = entry(supervision.person, in: cluster)
            let address = home(supervision.person, cluster, on: supervision.from)
            var row = ExtractRow()
            row.add(
                IdentifierMint.crn(entry.person), entry.pnc, entry.family, entry.given, DateText.named(entry.birth),
                entry.sex)
            row.add(
                address.first + (address.town.isEmpty ? "" : ", " + address.town), address.postcode, supervision.order)
            row.add(
                DateText.named(supervision.from), DateText.named(supervision.to), DateText.named(supervision.release))
            row.mention("supervised", entry.person, at: address.truthIfGiven)
            try file.add(row)
        }
    }
}
