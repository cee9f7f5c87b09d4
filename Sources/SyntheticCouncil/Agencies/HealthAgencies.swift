import Records

/// Health visitors' contacts with young children and their mothers.
final class HealthVisitingAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingBirth = 0.015
        habits.missingIdentifier = 0.4
        habits.wrongIdentifier = 0.02
        habits.name = 0.045
        try super.init(
            "health_visiting", number: 22, file: "systmone_hv_contacts.csv",
            layout: .delimited(.init(encoding: .windows1252)),
            columns: [
                "Child NHS No", "Child Surname", "Child Forename", "Child DOB", "EDD", "Child Sex", "Mother NHS No",
                "Mother Name",
                "Mother DOB", "Address", "Locality", "Postcode", "Contact Date", "Contact Type", "Outcome", "Concerns",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for visit in lives.visits {
            let entry = entry(visit.child, in: cluster)
            let address = home(visit.child, cluster, on: max(visit.day, cluster.people[visit.child].birth))
            let isBefore = visit.day < cluster.people[visit.child].birth
            var row = ExtractRow()
            row.add(isBefore ? "" : spaced(entry.nhsNumber), entry.family, isBefore ? "" : entry.given)
            row.add(isBefore ? "" : DateText.slashed(entry.birth), isBefore ? DateText.slashed(entry.birth) : "")
            row.add(isBefore ? "U" : entry.sex)
            row.mention("child", entry.person, at: address.truthIfGiven)
            if let mother = visit.mother {
                let own = self.entry(mother, in: cluster)
                row.add(
                    clerk.random.chance(0.5) ? spaced(own.nhsNumber) : "", own.familyFirst, DateText.slashed(own.birth))
                row.mention("mother", own.person, at: address.truthIfGiven)
            } else {
                row.add("", "", "")
            }
            row.add(address.first, address.second, address.postcode, DateText.slashed(visit.day), visit.type)
            row.add(visit.outcome, visit.concerns.joined(separator: ","))
            try file.add(row)
        }
    }

    /// `943 476 5919`.
    private func spaced(_ number: String) -> String {
        guard number.count == 10 else { return number }
        return "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.suffix(4))"
    }
}

/// Treatment for drink and drugs.
final class TreatmentAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.hearing])
        habits.nickname = 0.18
        habits.missingIdentifier = 0.5
        try super.init(
            "substance_treatment", number: 23, file: "treatment_episodes.csv",
            layout: .delimited(.init(delimiter: ";", encoding: .windows1252)),
            columns: [
                "ClientRef", "Forename", "Surname", "DOB", "Sex", "NHSNumber", "Address", "Postcode", "Substance",
                "EpisodeStart",
                "EpisodeEnd", "Discharge",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for treatment in lives.treatments {
            let entry = entry(treatment.person, in: cluster)
            let address = home(treatment.person, cluster, on: treatment.from)
            var row = ExtractRow()
            row.add(
                "T" + IdentifierMint.padded(entry.key, 7), entry.given, entry.family, DateText.slashed(entry.birth),
                entry.sex)
            row.add(entry.nhsNumber, address.first, address.postcode, treatment.substance)
            row.add(DateText.slashed(treatment.from), DateText.slashed(treatment.to))
            row.add(treatment.to == nil ? "" : clerk.random.chance(0.5) ? "COMPLETED" : "DROPPED_OUT")
            row.mention("client", entry.person, at: address.truthIfGiven)
            try file.add(row)
        }
    }
}
