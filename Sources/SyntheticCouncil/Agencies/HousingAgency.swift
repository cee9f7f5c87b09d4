import Records

/// The social landlord's tenancies and those who live in them: a workbook, without dates of birth.
final class HousingAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits()
        habits.missingIdentifier = 0.55
        habits.missingPhone = 0.35
        habits.staleAddress = 0
        habits.missingBirth = 1
        try super.init(
            "housing_tenancies", number: 2, file: "Housing Tenancies August 2026.xlsx",
            layout: .workbook(sheet: "Tenancies"),
            columns: [
                "Tenancy Ref", "Person Ref", "Name", "Sex", "Relationship", "NI Number", "Telephone", "UPRN", "Address",
                "Locality", "Town", "Post Code", "Tenancy Start", "Tenancy End", "Moved In", "Moved Out", "Arrears",
                "Notice",
            ], habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for occupancy in lives.occupancies {
            guard let tenant = occupancy.tenant else { continue }
            let spell = cluster.households[occupancy.household].spells[occupancy.spell]
            let end = spell.to ?? CouncilCalendar.asAt
            let people = cluster.memberships.filter {
                $0.household == occupancy.household && $0.from <= end
                    && ($0.to ?? end) >= max(spell.from, CouncilCalendar.first) && !cluster.people[$0.person].isUnborn
            }
            let address = clerk.address(spell.home)
            let reference = IdentifierMint.scattered(
                cluster.people[tenant].id * 8 + occupancy.spell, size: 9_999_991, by: 654_323)
            for member in people where member.person == tenant || clerk.random.chance(0.9) {
                try row(
                    cluster, spell, member, tenant: tenant, address,
                    reference: "TEN" + IdentifierMint.padded(reference, 7), occupancy)
            }
        }
    }

    private func row(
        _ cluster: Cluster, _ spell: Cluster.Spell, _ member: Cluster.Membership, tenant: Int, _ address: AddressEntry,
        reference: String, _ occupancy: Lives.Occupancy
    ) throws {
        let entry = entry(member.person, in: cluster)
        var row = ExtractRow()
        row.add(reference, "H" + IdentifierMint.padded(entry.key, 7), entry.familyFirst, entry.sex)
        row.add(relationship(cluster, member.person, tenant), entry.nino, entry.phone, address.uprn)
        row.add(address.first, address.second, address.town, address.postcode)
        let from = max(spell.from, member.from)
        let to = [spell.to, member.to].compactMap { $0 }.min()
        row.add(DateText.serial(spell.from), DateText.serial(spell.to), DateText.serial(from), DateText.serial(to))
        let isTenant = member.person == tenant
        row.add(isTenant ? "\(occupancy.rentArrears).00" : "", isTenant ? occupancy.notice : "")
        row.mention("resident", entry.person, at: address.truthIfGiven)
        try file.add(row)
    }

    private func relationship(_ cluster: Cluster, _ person: Int, _ tenant: Int) -> String {
        if person == tenant { return "Tenant" }
        let years = cluster.people[person].age(on: CouncilCalendar.asAt)
        let female = cluster.people[person].isFemale
        let shared = cluster.families.first { family in
            family.members.contains { $0.person == person } && family.members.contains { $0.person == tenant }
        }
        guard let shared else { return years < 18 ? "Other child" : "Lodger" }
        let role = shared.members.first { $0.person == person }?.role ?? .relative
        let tenants = shared.members.first { $0.person == tenant }?.role ?? .relative
        switch role {
        case .grandparent: return tenants == .grandparent ? "Partner" : female ? "Mother" : "Father"
        case .child, .adultChild, .unbornChild:
            return tenants == .grandparent ? "Grandchild" : female ? "Daughter" : "Son"
        default: return tenants == .grandparent ? (female ? "Daughter" : "Son") : "Partner"
        }
    }
}
