import Records

extension TruthFiles {
    /// Writes who a cluster's people are, which families they form, and what each family meets.
    func write(_ cluster: Cluster, _ lives: Lives) throws {
        for person in cluster.people {
            let sex = person.isFemale ? "female" : "male"
            try people.line(
                [
                    person.reference, person.given, person.middle, person.family, person.formerFamily,
                    person.birth.description, person.isUnborn ? "unborn" : sex, person.isMarried ? "yes" : "no",
                ].joined(separator: ","))
        }
        for (index, person) in cluster.people.enumerated() where !person.isUnborn {
            for stay in cluster.stays(of: index) where stay.to.map({ $0 >= CouncilCalendar.first }) ?? true {
                let to = stay.to?.description ?? ""
                try residences.line("\(person.reference),\(stay.home.uprn),\(stay.from),\(to)")
            }
        }
        for family in cluster.families {
            let number = "F" + IdentifierMint.padded(family.number, 6)
            for member in family.members {
                let person = cluster.people[member.person].reference
                let also = family.also[member.person]?.rawValue ?? ""
                try families.line("\(person),\(number),\(member.role.rawValue),\(family.kind.rawValue),\(also)")
            }
            for finding in CriteriaTruth(cluster: cluster, lives: lives, family: family).findings() {
                try criteria.line("\(number),\(finding.programme),\(finding.criterion),\(finding.answer.rawValue)")
            }
        }
    }
}
