import Records

/// Antisocial behaviour: the perpetrator, and the one who complained, of whom no date of birth is kept.
final class NuisanceAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.hearing, .typing])
        habits.missingBirth = 0.4
        habits.wrongBirth = 0.06
        habits.name = 0.07
        habits.nickname = 0.15
        try super.init(
            "police_asb", number: 15, file: "POLICE_ASB_EXTRACT.csv", layout: .delimited(.init(quotesAll: true)),
            columns: [
                "IncidentNo", "IncidentDate", "Qualifier", "Type", "PerpSurname", "PerpForename", "PerpDOB", "PerpSex",
                "PerpAddress",
                "PerpPostcode", "CompSurname", "CompForename", "CompAddress", "CompPostcode", "CompPhone",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, nuisance) in lives.nuisances.enumerated() {
            let entry = entry(nuisance.person, in: cluster)
            let address = home(nuisance.person, cluster, on: nuisance.day)
            var row = ExtractRow()
            row.add("ASB" + IdentifierMint.padded(cluster.people[nuisance.person].id * 64 + place % 64, 9))
            row.add(DateText.slashed(nuisance.day), nuisance.qualifier, nuisance.type)
            row.add(
                entry.family.uppercased(), entry.given, DateText.slashed(entry.birth), entry.sex, address.first,
                address.postcode)
            row.mention("perpetrator", entry.person, at: address.truthIfGiven)
            if let complainant = nuisance.complainant {
                let other = clerk.entry(complainant.resident)
                let home = clerk.address(complainant.home)
                row.add(other.family.uppercased(), other.given, home.first, home.postcode, other.phone)
                row.mention("complainant", other.person, at: home.truthIfGiven)
            } else {
                row.add("", "", "", "", "")
            }
            try file.add(row)
        }
    }
}

/// Incidents in the home, nested as the system's interface gives them.
final class DomesticAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.hearing, .typing])
        habits.missingBirth = 0.12
        habits.missingIdentifier = 0.6
        habits.name = 0.06
        try super.init(
            "police_domestic", number: 16, file: "niche_domestic_incidents.ndjson", layout: .lines,
            columns: ["incident", "occurred", "crime", "risk"] + Self.person("victim") + Self.person("perpetrator")
                + ["perpetrator.pnc"] + Self.child("child1") + Self.child("child2") + Self.child("child3")
                + ["location.address", "location.town", "location.postcode"],
            habits: habits, office: office)
    }

    private static func person(_ role: String) -> [String] {
        ["surname", "forenames", "dob", "sex", "address", "postcode"].map { role + "." + $0 }
    }

    private static func child(_ role: String) -> [String] { ["surname", "forenames", "dob"].map { role + "." + $0 } }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, incident) in lives.domestic.enumerated() {
            var row = ExtractRow()
            row.add("DI" + IdentifierMint.padded(cluster.people[incident.victim].id * 32 + place % 32, 9))
            row.add(DateText.iso(incident.day) + "T\(IdentifierMint.padded(clerk.random.below(24), 2)):15:00")
            row.add(incident.isCrime ? "true" : "false", incident.risk)
            for (role, person) in [("victim", incident.victim), ("perpetrator", incident.perpetrator)] {
                let entry = entry(person, in: cluster)
                let address = home(person, cluster, on: incident.day)
                row.add(
                    entry.family, entry.given, DateText.iso(entry.birth), entry.sex, address.first, address.postcode)
                row.mention(role, entry.person, at: address.truthIfGiven)
                if role == "perpetrator" { row.add(entry.pnc) }
            }
            for slot in 0..<3 {
                guard slot < incident.children.count else {
                    row.add("", "", "")
                    continue
                }
                let entry = entry(incident.children[slot], in: cluster)
                row.add(entry.family, entry.given, DateText.iso(entry.birth))
                row.mention("child\(slot + 1)", entry.person)
            }
            let scene = home(incident.victim, cluster, on: incident.day)
            row.add(scene.first, scene.town, scene.postcode)
            try file.add(row)
        }
    }
}

/// Recorded crime: suspect and victim or witness.
final class OffencesAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.hearing, .typing])
        habits.missingBirth = 0.1
        habits.missingIdentifier = 0.35
        habits.nickname = 0.14
        try super.init(
            "police_offences", number: 17, file: "POLICE_CRIME_EXTRACT.csv", layout: .delimited(.init(quotesAll: true)),
            columns: [
                "CrimeRef", "OffenceDate", "Group", "SuspectName", "SuspectDOB", "SuspectSex", "SuspectPNC",
                "SuspectAddress",
                "SuspectPostcode", "VictimName", "VictimAddress", "VictimPostcode",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, offence) in lives.offences.enumerated() {
            let entry = entry(offence.suspect, in: cluster)
            let address = home(offence.suspect, cluster, on: offence.day)
            var row = ExtractRow()
            row.add("CR" + IdentifierMint.padded(cluster.people[offence.suspect].id * 32 + place % 32, 9))
            row.add(
                DateText.slashed(offence.day), offence.group, entry.familyFirst, DateText.slashed(entry.birth),
                entry.sex)
            row.add(entry.pnc, address.first, address.postcode)
            row.mention("suspect", entry.person, at: address.truthIfGiven)
            if let victim = offence.victim {
                let other = clerk.entry(victim.resident)
                let home = clerk.address(victim.home)
                row.add(other.familyFirst, home.first, home.postcode)
                row.mention("victim", other.person, at: home.truthIfGiven)
            } else {
                row.add("", "", "")
            }
            try file.add(row)
        }
    }
}

/// Young people reported missing.
final class MissingAgency: Agency {
    init(_ office: Office) throws {
        try super.init(
            "police_missing", number: 18, file: "POLICE_MISSING_EXTRACT.csv",
            layout: .delimited(.init(quotesAll: true)),
            columns: [
                "MissingRef", "Surname", "Forename", "DOB", "Sex", "HomeAddress", "HomePostcode", "ReportedMissing",
                "Returned",
            ],
            habits: Habits(), office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, spell) in lives.missing.enumerated() {
            let entry = entry(spell.person, in: cluster)
            let address = home(spell.person, cluster, on: spell.from)
            var row = ExtractRow()
            row.add("M" + IdentifierMint.padded(cluster.people[spell.person].id * 16 + place % 16, 8))
            row.add(
                entry.family, entry.given, DateText.slashed(entry.birth), entry.sex, address.first, address.postcode)
            row.add(DateText.slashed(spell.from), DateText.slashed(spell.to))
            row.mention("young_person", entry.person, at: address.truthIfGiven)
            try file.add(row)
        }
    }
}
