public import Records

/// A family-support programme as data: whom it is for, its headlines with their indicators, and who is eligible.
///
/// Decoded from `programmes/<id>.yaml`. Keys, kinds of event, roles, attributes, codes and criterion ids that are not
/// known are errors that name the nearest that is.
public struct ProgrammeDefinition: Hashable, Sendable {
    /// The criterion id of the programme's own answer.
    public static let eligibleCriterion = "eligible"

    /// The programme's id: `troubled_families_2012`.
    public var programme: String
    public var title: String
    public var inForce: Period
    /// Where the rules come from.
    public var citation: String
    /// How the rules were read and what they leave out; nil when there is nothing to say.
    public var note: String?
    /// True where only families with a dependent child are assessed. The default is true.
    public var withDependentChild: Bool
    public var dependentChild: DependentChild
    /// Of how many headlines at most one parent who does not live with the children may be the cause; nil, the
    /// default, for any number.
    public var nonResidentParentLimit: Int?
    public var headlines: [Headline]
    public var eligible: Criterion

    public var isValid: Bool { (try? CriterionTable(self)) != nil }

    /// All indicators, in the order of the definition.
    public var indicators: [Indicator] { headlines.flatMap(\.criterion.indicators) + eligible.indicators }

    public func headline(_ id: String) -> Headline? { headlines.first { $0.id == id } }

    public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

    /// The title of an indicator or a headline, or "Eligible" for the programme's own answer; nil for an unknown id.
    public func title(of criterion: String) -> String? {
        if criterion == Self.eligibleCriterion { return "Eligible" }
        return headline(criterion)?.title ?? indicator(criterion)?.title
    }
}

extension ProgrammeDefinition: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case programme, title, citation, note, families, headlines, eligible
        case inForce = "in_force"
        case dependentChild = "dependent_child"
        case nonResidentParentLimit = "non_resident_parent_limit"
    }

    private struct InForce: Decodable {
        enum CodingKeys: String, CodingKey, CaseIterable { case from, to }
        let period: Period

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            period = Period(
                from: try container.decodeIfPresent(Day.self, forKey: .from),
                to: try container.decodeIfPresent(Day.self, forKey: .to))
        }
    }

    private struct Families: Decodable {
        enum CodingKeys: String, CodingKey, CaseIterable { case withDependentChild = "with_dependent_child" }
        let withDependentChild: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            withDependentChild = try container.decodeIfPresent(Bool.self, forKey: .withDependentChild) ?? true
        }
    }

    /// - Throws: `DecodingError` with the coding path of what is wrong and what to write instead.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        programme = try container.decode(String.self, forKey: .programme)
        title = try container.decode(String.self, forKey: .title)
        citation = try container.decode(String.self, forKey: .citation)
        note = try container.decodeIfPresent(String.self, forKey: .note)
        inForce = try container.decodeIfPresent(InForce.self, forKey: .inForce)?.period ?? .unbounded
        withDependentChild =
            try container.decodeIfPresent(Families.self, forKey: .families)?.withDependentChild ?? true
        dependentChild =
            try container.decodeIfPresent(DependentChild.self, forKey: .dependentChild) ?? DependentChild()
        nonResidentParentLimit = try container.decodeIfPresent(Int.self, forKey: .nonResidentParentLimit)
        if let limit = nonResidentParentLimit, limit < 0 {
            throw container.refusal(.nonResidentParentLimit, "the limit is 0 or more")
        }
        headlines = try container.decode([Headline].self, forKey: .headlines)
        eligible = try container.decode(Criterion.self, forKey: .eligible)
        do {
            _ = try CriterionTable(self)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.reason, underlyingError: error))
        }
    }
}
