import Identity
import Records

// Events that many lives have.
extension Life {
    @discardableResult
    mutating func offence(
        on day: String, outcome: String, proven: Bool?, by person: PersonID = Life.child, identity: String? = nil
    ) -> EventID {
        var attributes: [String: AttributeValue] = [
            "offence_group": .text("theft"), "outcome_date": .day(Life.day(outcome)),
        ]
        attributes["proven"] = proven.map { .flag($0) }
        return add("offence_outcome", person, day, identity: identity, attributes)
    }

    @discardableResult
    mutating func exclusion(
        on day: String, _ category: String, days: Double = 2, of person: PersonID = Life.child, batch: Int64 = 1,
        identity: String? = nil
    ) -> EventID {
        add(
            "school_exclusion", person, day, batch: batch, identity: identity,
            ["category": .text(category), "days": .number(days)])
    }

    @discardableResult
    mutating func claim(
        _ benefit: String, outOfWork: Bool, of person: PersonID = Life.mother, as role: String = "claimant",
        to end: String? = nil
    ) -> EventID {
        add(
            "benefit_claim", person, as: role, "2025-01-10", to: end, open: end == nil,
            ["benefit": .text(benefit), "out_of_work": .flag(outOfWork)])
    }

    mutating func tenancy(arrears: Double, notice: String, of person: PersonID = Life.mother) {
        add(
            "tenancy", person, "2022-01-10", open: true,
            ["arrears": .number(arrears), "notice": .text(notice)])
    }
}
