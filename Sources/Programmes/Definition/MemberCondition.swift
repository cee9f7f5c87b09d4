public import Families
import Records

/// Which members of a family an indicator looks at.
///
/// Only those who are members on the day of assessment, are not known to have died before it, and meet all of these.
public struct MemberCondition: Hashable, Sendable {
    /// On which day ages are taken.
    public enum AgeDay: String, Sendable, CaseIterable {
        case event
        case asAt = "as_at"
    }

    /// In whole years; the default, 0, leaves the unborn out.
    public var ageFrom: Int
    /// The default, nil, is any age.
    public var ageUnder: Int?
    /// The default is the day of assessment.
    public var ageDay: AgeDay
    /// The default, empty, is any role.
    public var familyRoles: [FamilyRole]
    /// True, for dependent children as the programme defines them only. The default is false.
    public var dependentChild: Bool

    public init(
        ageFrom: Int = 0, ageUnder: Int? = nil, ageDay: AgeDay = .asAt, familyRoles: [FamilyRole] = [],
        dependentChild: Bool = false
    ) {
        self.ageFrom = ageFrom
        self.ageUnder = ageUnder
        self.ageDay = ageDay
        self.familyRoles = familyRoles
        self.dependentChild = dependentChild
    }

    public var hasAge: Bool { ageFrom > 0 || ageUnder != nil }
}

extension MemberCondition: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case age, adult, child
        case ageDay = "age_at"
        case familyRoles = "family_roles"
        case dependentChild = "dependent_child"
    }

    private struct Age: Decodable {
        enum CodingKeys: String, CodingKey, CaseIterable { case from, under }
        let from: Int?
        let under: Int?

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            from = try container.decodeIfPresent(Int.self, forKey: .from)
            under = try container.decodeIfPresent(Int.self, forKey: .under)
            if from ?? 0 < 0 || under ?? .max <= from ?? 0 {
                throw container.refusal(.under, "ages run from 0, and 'under' is more than 'from'")
            }
        }
    }

    /// `adult: true` is `age: {from: 18}`, `child: true` is `age: {under: 18}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let age = try container.decodeIfPresent(Age.self, forKey: .age)
        let isAdult = try container.decodeIfPresent(Bool.self, forKey: .adult) ?? false
        let isChild = try container.decodeIfPresent(Bool.self, forKey: .child) ?? false
        guard [age != nil, isAdult, isChild].count(where: { $0 }) <= 1 else {
            throw container.refusal(.age, "use one of age, adult, child")
        }
        self.init(
            ageFrom: isAdult ? 18 : age?.from ?? 0, ageUnder: isChild ? 18 : age?.under,
            ageDay: try container.wordIfPresent(AgeDay.self, forKey: .ageDay) ?? .asAt,
            familyRoles: try container.words(FamilyRole.self, forKey: .familyRoles),
            dependentChild: try container.decodeIfPresent(Bool.self, forKey: .dependentChild) ?? false)
    }
}
