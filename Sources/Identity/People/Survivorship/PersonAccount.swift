public import Records

/// All that records state of one person, attribute by attribute, with the values that survive and why.
///
/// It is made of the records that may be shown and of nothing else: what is not handed in cannot show, neither as a value nor
/// in a count, an order or a conflict.
public struct PersonAccount: Hashable, Sendable {
    /// In a fixed order; only those of which a record states something.
    public let attributes: [AttributeAccount]

    /// - Parameters:
    ///   - records: of one person, in any order.
    ///   - stays: where the person lived.
    ///   - stated: for which days a record states what it says, where the record itself does not date it: the period that
    ///     its batch speaks for.
    public init(
        _ records: [PersonRecord], stays: [Stay] = [], rules: SurvivorshipRules = .standard,
        stated: [RecordID: Period] = [:]
    ) {
        let sources = Dictionary(records.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        let periods = Dictionary(
            records.map { ($0.id, Self.period(of: $0, otherwise: stated[$0.id])) },
            uniquingKeysWith: { first, _ in first })
        let ballots = PersonBallots(records.sorted { $0.id < $1.id }, keepsRecords: true)
        var accounts: [AttributeAccount] = []

        func tell<Value>(
            _ subject: AttributeAccount.Subject, _ candidates: [Ballot<Value>.Candidate],
            _ rule: SurvivorshipRules.Rule, _ value: (Value) -> StatedValue.Value
        ) {
            guard let first = candidates.first else { return }
            let values = candidates.map { candidate in
                StatedValue(
                    value: value(candidate.value), sources: Set(candidate.records.compactMap { sources[$0] }).sorted(),
                    records: candidate.records.sorted(),
                    stated: Self.hull(candidate.records.compactMap { periods[$0] }))
            }
            var reason = AttributeAccount.Reason.only
            if candidates.count > 1 {
                reason =
                    Ballot<Value>.decider(first, candidates[1], by: rule).map { .criterion($0) } ?? .laterRecord
            }
            accounts.append(
                AttributeAccount(
                    subject: subject, values: values, reason: reason, order: rule.order,
                    conflict: Self.conflict(among: values)))
        }
        func tell<Value>(
            _ subject: AttributeAccount.Subject, _ ballot: Ballot<Value>, by attribute: PersonAttribute,
            _ value: (Value) -> StatedValue.Value
        ) {
            let rule = rules.rule(of: attribute)
            tell(subject, ballot.rankedCandidates(by: rule), rule, value)
        }

        tell(.attribute(.name), ballots.name, by: .name) { .name($0) }
        tell(.middleName, ballots.middle, by: .name) { .text($0) }
        tell(.otherNames, ballots.others, by: .name) { .name($0) }
        tell(.attribute(.birth), ballots.birth, by: .birth) { .date($0) }
        tell(.expectedDelivery, ballots.delivery, by: .birth) { .day($0) }
        tell(.attribute(.death), ballots.death, by: .death) { .day($0) }
        tell(.attribute(.sex), ballots.sex, by: .sex) { .sex($0) }
        tell(.attribute(.ethnicity), ballots.ethnicity, by: .ethnicity) { .text($0) }
        tell(.attribute(.phone), ballots.phone, by: .phone) { .text($0) }
        tell(.attribute(.email), ballots.email, by: .email) { .text($0) }
        for kind in IdentifierKind.allCases {
            let rule = rules.rule(of: .identifier(kind))
            let candidates = ballots.identifiers.rankedCandidates(by: rule).filter { $0.value.kind == kind }
            tell(.attribute(.identifier(kind)), candidates, rule) { .identifier($0) }
        }
        let rule = rules.rule(of: .address)
        tell(.attribute(.address), Self.ballot(of: stays).rankedCandidates(by: rule), rule) { .place($0) }
        attributes = accounts
    }

    /// The account of one attribute; nil when no record states it.
    public func account(of subject: AttributeAccount.Subject) -> AttributeAccount? {
        attributes.first { $0.subject == subject }
    }

    /// A home counts as of the day until which somebody is known to have lived there; where no end is stated, as of now,
    /// and of several such homes the one that was moved into last comes first.
    private static func ballot(of stays: [Stay]) -> Ballot<PlaceID> {
        var ballot = Ballot<PlaceID>(keepsRecords: true)
        for stay in stays {
            // An open stay is later than every ended one, and of two the later begun.
            let latest: Day? =
                switch (stay.period.from, stay.period.to) {
                case (_, let to?): to
                case (let from?, nil): Day(number: Int32.max / 2 + from.number)
                case (nil, nil): nil
                }
            for (record, source) in zip(stay.records, stay.sourceOfRecord) {
                ballot.add(stay.place, validity: 0, source: source, record: record, latest: latest)
            }
        }
        return ballot
    }

    private static func conflict(among values: [StatedValue]) -> [StatedValue] {
        let valid = values.filter { stated in
            guard case .identifier(let identifier) = stated.value else { return false }
            return identifier.validity == .valid && IdentifierKind.exclusive.contains(identifier.kind)
        }
        return valid.count > 1 ? valid : []
    }

    private static func period(of record: PersonRecord, otherwise batch: Period?) -> Period {
        Period(from: record.period.from ?? batch?.from, to: record.period.to ?? batch?.to ?? record.period.from)
    }

    /// From the first day that any states to the last.
    private static func hull(_ periods: [Period]) -> Period {
        Period(
            from: periods.compactMap { $0.from ?? $0.to }.min(), to: periods.compactMap { $0.to ?? $0.from }.max())
    }
}
