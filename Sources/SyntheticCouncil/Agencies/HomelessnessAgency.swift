import Records

/// Applications with up to three others of the household.
final class HomelessnessAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingIdentifier = 0.5
        habits.missingPhone = 0.25
        habits.missingBirth = 0.08
        try super.init(
            "homelessness", number: 24, file: "hclic_applications.csv", layout: .delimited(.init()),
            columns: [
                "Case Ref", "Applicant Name", "Applicant DOB", "Applicant NINO", "Applicant Sex", "Telephone", "Email",
                "Last Settled Address",
                "Last Settled Postcode", "Application Date", "Main Reason", "Rent Arrears", "Outcome",
            ] + (1...3).flatMap { ["Member \($0) Name", "Member \($0) DOB", "Member \($0) Relationship"] },
            habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, case_) in lives.homelessness.enumerated() {
            let entry = entry(case_.applicant, in: cluster)
            let address = home(case_.applicant, cluster, on: case_.day)
            var row = ExtractRow()
            row.add("HC" + IdentifierMint.padded(cluster.people[case_.applicant].id * 8 + place % 8, 8), entry.fullName)
            row.add(DateText.slashed(entry.birth), entry.nino, entry.sex, entry.phone, entry.email)
            row.add(address.first + (address.town.isEmpty ? "" : ", " + address.town), address.postcode)
            row.add(DateText.slashed(case_.day), case_.reason, case_.inArrears ? "Y" : "N", case_.outcome)
            row.mention("applicant", entry.person, at: address.truthIfGiven)
            for slot in 0..<3 {
                guard slot < case_.members.count else {
                    row.add("", "", "")
                    continue
                }
                let own = self.entry(case_.members[slot], in: cluster)
                row.add(
                    own.fullName, DateText.slashed(own.birth),
                    relationship(cluster, case_.members[slot], case_.applicant))
                row.mention("member\(slot + 1)", own.person, at: address.truthIfGiven)
            }
            try file.add(row)
        }
    }

    /// What the member is to the applicant.
    private func relationship(_ cluster: Cluster, _ member: Int, _ applicant: Int) -> String {
        let family = cluster.families.first { family in
            family.members.contains { $0.person == member } && family.members.contains { $0.person == applicant }
        }
        let role = family?.members.first { $0.person == member }?.role
        let applicants = family?.members.first { $0.person == applicant }?.role
        switch (role, applicants) {
        case (nil, _), (_, nil): return "Other"
        case (.child, .grandparent), (.adultChild, .grandparent): return "Grandchild"
        case (.child, _), (.adultChild, _), (.unbornChild, _): return "Child"
        case (.grandparent, .grandparent): return "Partner"
        case (.grandparent, _): return "Parent"
        case (_, .grandparent): return "Other"
        default: return "Partner"
        }
    }
}
