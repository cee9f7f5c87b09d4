import GRDB
import Identity
import Records

/// The judgements in force between the records of some people, and who is to be one person by them.
struct StandingVerdicts {
    struct Verdict {
        let verdict: Judgement.Verdict
        let first: RecordID
        let second: RecordID
        let people: (PersonID, PersonID)
        /// The merge or split that it is part of; nil for a judgement of its own.
        let decision: Int64?

        /// As a refusal names it.
        var words: String {
            if let decision { return "decision \(decision)" }
            return "the judgement of records \(PairID(first: first, second: second))"
        }

        /// How it is taken back.
        var advice: String {
            if let decision { return "Undo decision \(decision) first (`kith person undo \(decision)`)." }
            return
                "Withdraw that judgement first (`kith review \(PairID(first: first, second: second)) --verdict withdrawn`)."
        }
    }

    private let all: [Verdict]

    init(_ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT j.verdict, j.first, j.second, a.person, b.person, k.decision FROM standing_judgement j
                JOIN person_assignment a ON a.record = j.first JOIN person_assignment b ON b.record = j.second
                LEFT JOIN decision_judgement k ON k.judgement = j.id
                WHERE j.id = (SELECT max(s.id) FROM standing_judgement s WHERE s.first = j.first AND s.second = j.second)
                AND j.verdict IN ('same', 'different') ORDER BY j.id
                """)
        all = try rows.map { row in
            guard let verdict = Judgement.Verdict(rawValue: row[0]) else { throw ByteReader.damage }
            return Verdict(
                verdict: verdict, first: RecordID(rawValue: row[1]), second: RecordID(rawValue: row[2]),
                people: (PersonID(row[3]), PersonID(row[4])), decision: row[5])
        }
    }

    /// The people who are to be one with a person by judgements that the next link run follows, the person too.
    func joined(to person: PersonID) -> Set<PersonID> {
        var found: Set<PersonID> = [person]
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for verdict in all where verdict.verdict == .same {
                let (one, other) = verdict.people
                if found.contains(one) != found.contains(other) {
                    found.formUnion([one, other])
                    isGrowing = true
                }
            }
        }
        return found
    }

    /// The first that joins people who are not one yet.
    func joining(_ people: Set<PersonID>) -> Verdict? {
        all.first { $0.verdict == .same && $0.people.0 != $0.people.1 && people.contains($0.people.0) }
    }

    /// Every one that two records of some people are of one person.
    func joining(within people: Set<PersonID>) -> [Verdict] {
        all.filter { $0.verdict == .same && people.contains($0.people.0) && people.contains($0.people.1) }
    }

    /// The first of a kind between two sets of people.
    func first(_ verdict: Judgement.Verdict, between one: Set<PersonID>, and other: Set<PersonID>) -> Verdict? {
        all.first { found in
            guard found.verdict == verdict else { return false }
            let (first, second) = found.people
            return one.contains(first) && other.contains(second) || one.contains(second) && other.contains(first)
        }
    }

    /// The first of a kind between two sets of records.
    func first(_ verdict: Judgement.Verdict, between one: Set<RecordID>, and other: Set<RecordID>) -> Verdict? {
        all.first { found in
            found.verdict == verdict
                && (one.contains(found.first) && other.contains(found.second)
                    || one.contains(found.second) && other.contains(found.first))
        }
    }
}
