import Records

/// The programme's own register: nominations, plans, interventions and closures, one row a person and step.
final class CaseworkAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingBirth = 0.2
        habits.missingIdentifier = 0.6
        try super.init(
            "programme_casework", number: 25, file: "family_programme_register.csv",
            layout: .delimited(.init(encoding: .utf8Marked)),
            columns: [
                "Family ID", "Person ID", "Surname", "Forename", "DOB", "Gender", "NINO", "Address", "Town", "Postcode",
                "Position", "Record",
                "Start", "End", "Reasons", "Lead Worker", "Lead Worker Tel", "Intervention", "Level", "Closure Reason",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for work in lives.casework {
            for person in work.people
            where !cluster.people[person].isUnborn && cluster.people[person].birth <= work.nominated {
                try row(cluster, work, person, "NOMINATION", work.nominated, nil)
                guard let started = work.started else { continue }
                try row(cluster, work, person, "PLAN", started, work.closed)
                let isChild = cluster.people[person].age(on: CouncilCalendar.asAt) < 18
                for (place, step) in work.interventions.enumerated() where (place % 2 == 0) != isChild || place == 0 {
                    try row(cluster, work, person, "INTERVENTION", step.from, step.to, step)
                }
                if let closed = work.closed { try row(cluster, work, person, "CLOSURE", closed, nil) }
            }
        }
    }

    private func row(
        _ cluster: Cluster, _ work: Lives.Casework, _ person: Int, _ kind: String, _ from: Day, _ to: Day?,
        _ step: (name: String, level: Int, from: Day, to: Day?)? = nil
    ) throws {
        let entry = entry(person, in: cluster)
        let address = home(person, cluster, on: from)
        let family = cluster.families[work.family]
        var row = ExtractRow()
        row.add(
            "FP" + IdentifierMint.padded(family.number, 6), "FPP" + IdentifierMint.padded(entry.key, 7), entry.family,
            entry.given)
        row.add(DateText.slashed(entry.birth), entry.sex, entry.nino, address.first, address.town, address.postcode)
        let role = family.members.first { $0.person == person }?.role ?? .relative
        row.add(position(role), kind, DateText.slashed(from), DateText.slashed(to))
        row.add(["NOMINATION", "PLAN"].contains(kind) ? work.reasons.joined(separator: ";") : "")
        row.add(kind == "PLAN" ? Self.workers[work.worker] : "", kind == "PLAN" ? "01632 960\(100 + work.worker)" : "")
        row.add(step?.name ?? "", step.map { "Level \($0.level)" } ?? "", kind == "CLOSURE" ? work.closure : "")
        row.mention("member", entry.person, at: address.truthIfGiven)
        try file.add(row)
    }

    private func position(_ role: Cluster.Role) -> String {
        switch role {
        case .mother, .father, .stepParent, .carer: "Parent/Carer"
        case .child, .adultChild, .unbornChild: "Child"
        case .grandparent: "Grandparent"
        default: "Adult"
        }
    }

    private static let workers = [
        "A Holroyd", "B Sykes", "C Mistry", "D Okafor", "E Crossley", "F Begum", "G Nowak", "H Barlow", "I Kaye",
        "J Akhtar", "K Lumb",
        "L Firth", "M Doyle", "N Patel", "O Greaves", "P Haigh", "R Ali", "S Brook", "T Evans", "U Sharma", "V Clegg",
        "W Dyson", "Y Shah",
        "Z Pickles",
    ]
}
