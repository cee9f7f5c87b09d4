import Records

/// Early help episodes, one row for each member of the family.
final class EarlyHelpAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingBirth = 0.25
        habits.missingPhone = 0.3
        try super.init(
            "early_help", number: 13, file: "early_help_episodes.csv", layout: .delimited(.init(encoding: .utf8Marked)),
            columns: [
                "Family Ref", "Person Ref", "Role", "Full Name", "Date of Birth", "Gender", "Address", "Town",
                "Postcode", "Mobile", "Email",
                "Episode Start", "Episode End", "End Reason",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for episode in lives.earlyHelp {
            let family = cluster.families[episode.family]
            for member in family.members where member.role != .grandparent || clerk.random.chance(0.4) {
                let resident = cluster.people[member.person]
                guard resident.isUnborn || resident.birth <= episode.from else { continue }
                guard member.role.isParental || member.role == .child || clerk.random.chance(0.6) else { continue }
                let entry = entry(member.person, in: cluster)
                let address = home(member.person, cluster, on: episode.from)
                var row = ExtractRow()
                row.add("EH\(IdentifierMint.padded(family.number, 6))", "EHP\(IdentifierMint.padded(entry.key, 7))")
                row.add(role(member.role, resident), entry.isUnborn ? "Unborn \(entry.family)" : entry.fullName)
                row.add(entry.isUnborn ? "" : DateText.slashed(entry.birth), entry.sex)
                row.add([address.first, address.second].filter { !$0.isEmpty }.joined(separator: ", "))
                row.add(address.town, address.postcode, entry.phone, entry.email)
                row.add(
                    DateText.slashed(episode.from), DateText.slashed(episode.to),
                    episode.to == nil ? "" : episode.reason)
                row.mention("member", entry.person, at: address.truthIfGiven)
                try file.add(row)
            }
        }
    }

    private func role(_ role: Cluster.Role, _ resident: Resident) -> String {
        switch role {
        case .mother: "Mother"
        case .father: "Father"
        case .stepParent: "Step Parent"
        case .grandparent: "Grandparent"
        case .child, .adultChild, .unbornChild: "Child"
        case .partner: "Partner"
        default: "Carer"
        }
    }
}
