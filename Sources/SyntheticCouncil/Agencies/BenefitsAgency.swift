import Records

/// The department's answer: each claim with claimant and partner, and those asked about who have none.
final class BenefitsAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing])
        habits.missingBirth = 0.02
        habits.wrongBirth = 0.025
        habits.missingIdentifier = 0.35
        habits.wrongIdentifier = 0.025
        habits.capitals = true
        habits.name = 0.035
        try super.init(
            "dwp_benefits", number: 21, file: "DWP_LA_SHARE_202608.csv", layout: .delimited(.init(newline: "\n")),
            columns: [
                "CLMT_NINO", "CLMT_SURNAME", "CLMT_FORENAME", "CLMT_DOB", "CLMT_SEX", "PTNR_SURNAME", "PTNR_FORENAME",
                "PTNR_DOB",
                "NO_CHILDREN", "ADDR_LINE1", "ADDR_LINE2", "POSTCODE", "BENEFIT", "REGIME", "CLAIM_START", "CLAIM_END",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for claim in lives.claims { try row(claim.person, claim, cluster) }
        for adult in lives.claimCleared { try row(adult, nil, cluster) }
    }

    private func row(_ claimant: Int, _ claim: Lives.Claim?, _ cluster: Cluster) throws {
        let entry = entry(claimant, in: cluster)
        let day = max(CouncilCalendar.first, claim?.from ?? CouncilCalendar.asAt)
        let address = home(claimant, cluster, on: day)
        var row = ExtractRow()
        row.add(claim == nil ? "" : entry.nino, entry.family, entry.given, DateText.compact(entry.birth), entry.sex)
        row.mention("claimant", entry.person, at: address.truthIfGiven)
        if let partner = claim?.partner {
            let own = self.entry(partner, in: cluster)
            row.add(own.family, own.given, DateText.compact(own.birth))
            row.mention("partner", own.person)
        } else {
            row.add("", "", "")
        }
        row.add(claim.map { String($0.children) } ?? "", address.first, address.town, address.postcode)
        row.add(
            claim?.benefit ?? "NIL", claim?.regime ?? "", DateText.compact(claim?.from), DateText.compact(claim?.to))
        try file.add(row)
    }
}
