import Records

/// Gives people their names, as the customs of their community have it.
enum Naming {
    static func community(_ random: inout SeededRandom) -> Community {
        Community(rawValue: random.index(weights: shares)) ?? .british
    }

    private static let shares = Community.allCases.map(\.share)

    static func given(
        _ community: Community, isFemale: Bool, birth: Day, _ random: inout SeededRandom
    ) -> String {
        let usesOwn: Bool
        switch community {
        case .irish, .welsh: usesOwn = random.chance(0.45)
        case .caribbean: usesOwn = random.chance(0.4)
        case .chinese, .westAfrican: usesOwn = random.chance(0.85)
        default: usesOwn = community != .british
        }
        return usesOwn
            ? GivenNames.own(community, isFemale: isFemale).pick(&random)
            : GivenNames.list(
                community == .chinese || community == .westAfrican ? .british : community,
                isFemale: isFemale, birthYear: birth.year
            ).pick(&random)
    }

    static func middle(
        _ community: Community, isFemale: Bool, birth: Day, given: String, _ random: inout SeededRandom
    ) -> String {
        let wanted: Double
        switch community {
        case .british, .irish, .welsh, .caribbean: wanted = 0.62
        case .pakistani, .bangladeshi: wanted = given.hasPrefix("Moham") || given == "Muhammad" ? 0.95 : 0.2
        case .westAfrican: wanted = 0.5
        default: wanted = 0.12
        }
        guard random.chance(wanted) else { return "" }
        for _ in 0..<4 {
            let name = self.given(community, isFemale: isFemale, birth: birth, &random)
            if name != given { return name }
        }
        return ""
    }

    /// The family name of a first ancestor.
    static func family(_ community: Community, isFemale: Bool, _ random: inout SeededRandom) -> String {
        switch community {
        case .pakistani, .bangladeshi:
            if isFemale, random.chance(0.35) { return random.pick(FamilyNames.femaleStyles) }
        case .sikh: if random.chance(0.45) { return isFemale ? "Kaur" : "Singh" }
        default: break
        }
        return sexed(FamilyNames.pick(community, &random), community, isFemale: isFemale)
    }

    /// Polish names in -ski end in -ska for women.
    static func sexed(_ family: String, _ community: Community, isFemale: Bool) -> String {
        guard community == .polish else { return family }
        if isFemale, family.hasSuffix("ski") { return family.dropLast() + "a" }
        if !isFemale, family.hasSuffix("ska") { return family.dropLast() + "i" }
        return family
    }

    /// A child's family name, from its parents'.
    static func family(
        ofChild isFemale: Bool, mother: Resident?, father: Resident?, married: Bool, _ random: inout SeededRandom
    ) -> String {
        guard let father else { return mother?.family ?? "Unknown" }
        let community = father.community
        switch community {
        case .sikh: return random.chance(0.5) ? (isFemale ? "Kaur" : "Singh") : father.family
        case .somali, .arabic: return random.chance(0.4) ? father.given : father.family
        case .pakistani, .bangladeshi:
            if isFemale, random.chance(0.2) { return random.pick(FamilyNames.femaleStyles) }
            return random.chance(0.12) ? father.given : father.family
        default: break
        }
        if let mother, !married {
            let choice = random.fraction()
            if choice < 0.12, !mother.family.contains("-"), !father.family.contains("-") {
                return mother.family + "-" + father.family
            }
            if choice < 0.42 { return mother.family }
        } else if let mother, !mother.formerFamily.isEmpty, random.chance(0.03), !father.family.contains("-") {
            return mother.formerFamily + "-" + father.family
        }
        return sexed(father.family, community, isFemale: isFemale)
    }

    static func phone(_ person: Int, _ random: inout SeededRandom) -> String {
        // The range 07700 900xxx is kept for drama by Ofcom; the rest of the number is made up past it.
        "07700 9" + IdentifierMint.padded(IdentifierMint.scattered(person, size: 99_991, by: 31_337), 5)
    }

    static func email(_ given: String, _ family: String, _ person: Int, _ random: inout SeededRandom) -> String {
        let hosts = ["example.com", "example.org", "mail.example", "post.example"]
        let plain = { (text: String) in text.lowercased().filter { $0.isASCII && $0.isLetter } }
        return "\(plain(given)).\(plain(family))\(person % 97)@\(random.pick(hosts))"
    }
}
