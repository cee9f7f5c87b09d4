import Families
import Records

/// `families` of `kith.yaml`: the rules of family formation that the council declares, in place of the standard ones.
struct FamilyRulesDefinition: Decodable {
    private(set) var rules = FamilyRules()

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case childUnder = "child_under"
        case leastParentYears = "least_parent_years"
        case likelyParentYears = "likely_parent_years"
        case mostParentYears = "most_parent_years"
        case mostCoupleYears = "most_couple_years"
        case mostSiblingYears = "most_sibling_years"
        case leastDaysTogether = "least_days_together"
        case homeCurrentDays = "home_current_days"
        case mostDaysMoving = "most_days_moving"
        case addressAtStart = "address_at_start"
        case mostInHousehold = "most_in_household"
        case mostOccupants = "most_occupants"
        case mostHomes = "most_homes"
        case leastConfidence = "least_confidence"
        case mostRelatives = "most_relatives"
        case householdWords = "household_words"
        case evidence
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        func read(_ rule: WritableKeyPath<FamilyRules, Int>, _ key: CodingKeys, _ range: ClosedRange<Int>) throws {
            guard let value = try container.decodeIfPresent(Int.self, forKey: key) else { return }
            guard range.contains(value) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container,
                    debugDescription: "expected a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            rules[keyPath: rule] = value
        }
        try read(\.childUnder, .childUnder, 1...30)
        try read(\.leastParentYears, .leastParentYears, 8...20)
        try read(\.likelyParentYears, .likelyParentYears, 8...30)
        try read(\.mostParentYears, .mostParentYears, 20...80)
        try read(\.mostCoupleYears, .mostCoupleYears, 0...60)
        try read(\.mostSiblingYears, .mostSiblingYears, 0...40)
        try read(\.leastDaysTogether, .leastDaysTogether, 0...3650)
        try read(\.homeCurrentDays, .homeCurrentDays, 1...36500)
        try read(\.mostDaysMoving, .mostDaysMoving, 0...730)
        try read(\.mostInHousehold, .mostInHousehold, 2...1000)
        try read(\.mostOccupants, .mostOccupants, 2...200)
        try read(\.mostHomes, .mostHomes, 1...1000)
        try read(\.mostRelatives, .mostRelatives, 2...1000)
        if let least = try container.decodeIfPresent(Double.self, forKey: .leastConfidence) {
            guard (0...1).contains(least) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .leastConfidence, in: container, debugDescription: "expected a number from 0 to 1")
            }
            rules.leastConfidence = least
        }
        guard rules.likelyParentYears <= rules.mostParentYears else {
            throw DecodingError.dataCorruptedError(
                forKey: .likelyParentYears, in: container,
                debugDescription:
                    "expected no more than most_parent_years, which is \(rules.mostParentYears)")
        }
        if let sources = try container.decodeIfPresent([String].self, forKey: .addressAtStart) {
            rules.addressAtStart = Set(sources)
        }
        try readWords(container)
        rules.evidence =
            try container.decodeIfPresent(EvidenceDefinition.self, forKey: .evidence)?.weights ?? rules.evidence
    }

    private mutating func readWords(_ container: KeyedDecodingContainer<CodingKeys>) throws {
        for (word, role) in try container.decodeIfPresent([String: String].self, forKey: .householdWords) ?? [:] {
            guard FamilyRules.householdRoles.contains(role) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .householdWords, in: container,
                    debugDescription: "'\(role)' is not a role; "
                        + NearestWord.advice(for: role, among: FamilyRules.householdRoles))
            }
            rules.householdWords[word.lowercased()] = role
        }
    }
}

/// `families: evidence:`, how much each kind of evidence is worth.
private struct EvidenceDefinition: Decodable {
    private(set) var weights = EvidenceWeights()

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case stated
        case householdRole = "household_role"
        case jointHolders = "joint_holders"
        case sharedHomeAndName = "shared_home_and_name"
        case sharedHome = "shared_home"
        case onlyAdults = "only_adults"
        case sharedNameOnly = "shared_name_only"
        case holdsHomeOfParent = "holds_home_of_parent"
        case sharedChild = "shared_child"
        case parentOfSibling = "parent_of_sibling"
        case partnerOfParentAndName = "partner_of_parent_and_name"
        case partnerOfParent = "partner_of_parent"
        case homeAtBirth = "home_at_birth"
        case contactAndName = "contact_and_name"
        case contact

        var weight: WritableKeyPath<EvidenceWeights, Double> {
            switch self {
            case .stated: \.stated
            case .householdRole: \.householdRole
            case .jointHolders: \.jointHolders
            case .sharedHomeAndName: \.sharedHomeAndName
            case .sharedHome: \.sharedHome
            case .onlyAdults: \.onlyAdults
            case .sharedNameOnly: \.sharedNameOnly
            case .holdsHomeOfParent: \.holdsHomeOfParent
            case .sharedChild: \.sharedChild
            case .parentOfSibling: \.parentOfSibling
            case .partnerOfParentAndName: \.partnerOfParentAndName
            case .partnerOfParent: \.partnerOfParent
            case .homeAtBirth: \.homeAtBirth
            case .contactAndName: \.contactAndName
            case .contact: \.contact
            }
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        for key in CodingKeys.allCases {
            guard let value = try container.decodeIfPresent(Double.self, forKey: key) else { continue }
            guard (0...1).contains(value) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "expected a number from 0 to 1")
            }
            weights[keyPath: key.weight] = value
        }
    }
}
