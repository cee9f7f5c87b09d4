import Records

extension TruthFiles {
    /// Writes who a cluster's people are, which families they form, and what each family meets.
    func write(_ cluster: Cluster, _ lives: Lives) throws {
        for person in cluster.people {
            let sex = person.isFemale ? "female" : "male"
            try people.line(
                [
                    person.reference, person.given, person.middle, person.family, person.formerFamily,
                    person.birth.description, person.isUnborn ? "unborn" : sex,
                ].joined(separator: ","))
        }
        for family in cluster.families {
            let number = "F" + IdentifierMint.padded(family.number, 6)
            for member in family.members {
                try families.line("\(cluster.people[member.person].reference),\(number),\(member.role.rawValue)")
            }
            for finding in CriteriaTruth(cluster: cluster, lives: lives, family: family).findings() {
                try criteria.line("\(number),\(finding.programme),\(finding.criterion),\(finding.answer.rawValue)")
            }
        }
    }
}
