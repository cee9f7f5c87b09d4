import Records

/// Pupils by enrolment, with up to two contacts: the second may live elsewhere.
final class SchoolCensusAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingBirth = 0.004
        habits.missingIdentifier = 0.04
        habits.wrongIdentifier = 0.02
        habits.nickname = 0.07
        habits.staleAddress = 0.12
        try super.init(
            "school_census", number: 4, file: "school_census_2026.csv",
            layout: .delimited(.init(encoding: .windows1252)),
            columns: [
                "UPN", "Surname", "Forename", "Middle", "PreferredForename", "Gender", "DOB", "Ethnicity", "SchoolURN",
                "School", "EnrolStatus",
                "EntryDate", "LeavingDate", "AddressLine1", "AddressLine2", "Town", "Postcode", "C1_Title",
                "C1_Forename",
                "C1_Surname", "C1_Rel", "C1_Tel", "C2_Title", "C2_Forename", "C2_Surname", "C2_Rel", "C2_Tel",
                "C2_AddressLine1",
                "C2_Town", "C2_Postcode",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for enrolment in lives.enrolments {
            let child = enrolment.child
            let entry = clerk.entry(cluster.people[child])
            let day = max(enrolment.from.adding(days: 30), CouncilCalendar.first)
            let address = home(child, cluster, on: day)
            var row = ExtractRow()
            row.add(entry.upn, entry.family, entry.given, entry.middle, entry.knownAs, entry.sex)
            row.add(DateText.slashed(entry.birth), entry.ethnicity, enrolment.school.urn, enrolment.school.name, "C")
            row.add(DateText.slashed(enrolment.from), DateText.slashed(enrolment.to))
            row.add(address.first, address.second, address.town, address.postcode)
            row.mention("pupil", entry.person, at: address.truthIfGiven)
            let contacts = cluster.parents(of: child).filter {
                $0.role != .stepParent || clerk.random.chance(0.35)
            }.prefix(2)
            for place in 0..<2 {
                guard place < contacts.count, place == 0 || clerk.random.chance(0.8) else {
                    row.add([String](repeating: "", count: place == 0 ? 5 : 8))
                    continue
                }
                try contact(contacts[place], place, cluster, child, day, address, &row)
            }
            try file.add(row)
        }
    }

    private func contact(
        _ parent: (person: Int, role: Cluster.Role), _ place: Int, _ cluster: Cluster, _ child: Int, _ day: Day,
        _ address: AddressEntry, _ row: inout ExtractRow
    ) throws {
        let entry = clerk.entry(cluster.people[parent.person])
        let isFemale = cluster.people[parent.person].isFemale
        let code: String
        switch parent.role {
        case .mother: code = "PAM"
        case .father: code = "PAF"
        case .stepParent: code = "STP"
        default: code = "CAR"
        }
        row.add(isFemale ? (cluster.people[parent.person].isMarried ? "Mrs" : "Ms") : "Mr", entry.given, entry.family)
        row.add(clerk.random.chance(0.04) ? "OTH" : code, entry.phone)
        guard place == 1 else {
            row.mention("contact1", entry.person)
            return
        }
        let livesApart = cluster.household(of: parent.person, on: day) != cluster.household(of: child, on: day)
        guard livesApart else {
            row.add("", "", "")
            row.mention("contact2", entry.person)
            return
        }
        let own = home(parent.person, cluster, on: day)
        row.add(own.first, own.town, own.postcode)
        row.mention("contact2", entry.person, at: own.truthIfGiven)
    }
}
