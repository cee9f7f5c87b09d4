import Families
import Identity
import Programmes
import Records

/// A made-up council as it was found, beside what is true.
struct TruthComparison {
    let people: ClusterEvaluation
    let families: FamilyEvaluation
    let lookalikes: [LookalikeEvaluation]
    /// The true family that each found family is most like.
    private let trueFamily: [FamilyID: String]
    private let truth: CouncilTruth

    init(
        truth: CouncilTruth, records: [PersonRecord], files: [BatchID: String], assignments: [RecordID: PersonID],
        families: [Family]
    ) {
        self.truth = truth
        var found: [String: Set<String>] = [:]
        var right: [String: Set<String>] = [:]
        var holders: [String: Set<PersonID>] = [:]
        var datedHolders: [String: Set<PersonID>] = [:]
        var votes: [PersonID: [String: Int]] = [:]
        for record in records {
            guard let person = truth.people[CouncilTruth.Mention(record, files: files)] else { continue }
            right[record.id.description] = [person]
            guard let assigned = assignments[record.id] else { continue }
            found[record.id.description] = [assigned.description]
            holders[person, default: []].insert(assigned)
            if record.birth?.whole != nil { datedHolders[person, default: []].insert(assigned) }
            votes[assigned, default: [:]][person, default: 0] += 1
        }
        people = ClusterEvaluation(found: found, truth: right)
        lookalikes = LookalikeEvaluation.all(truth, holders: holders, datedHolders: datedHolders)

        let standsFor = votes.mapValues { counts in
            counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
        }
        let met = Set(right.values.flatMap(\.self))
        self.families = FamilyEvaluation(
            families: families, standsFor: standsFor, truth: truth.memberships, met: met)
        trueFamily = Self.pairs(families, standsFor: standsFor, truth: truth)
    }

    /// Pairs each found family with the true one of the largest overlap (Jaccard), when it is at least a half.
    private static func pairs(
        _ families: [Family], standsFor: [PersonID: String], truth: CouncilTruth
    ) -> [FamilyID: String] {
        var sizes: [String: Int] = [:]
        for groups in truth.families.values { for group in groups { sizes[group, default: 0] += 1 } }
        var best: [FamilyID: String] = [:]
        for family in families {
            let members = Set(family.members.compactMap { standsFor[$0.person] })
            var shared: [String: Int] = [:]
            for member in members { for group in truth.families[member] ?? [] { shared[group, default: 0] += 1 } }
            let likest = shared.map { group, count in
                (group, Double(count) / Double(members.count + (sizes[group] ?? 0) - count))
            }.min { ($1.1, $0.0) < ($0.1, $1.0) }
            if let likest, likest.1 >= 0.5 { best[family.id] = likest.0 }
        }
        return best
    }

    func criteria(_ findings: [Finding], programmes: [String]) -> [CriteriaEvaluation] {
        struct Question: Hashable {
            let family: String
            let programme: String
            let criterion: String
        }
        var right: [Question: String] = [:]
        for answer in truth.criteria {
            right[Question(family: answer.family, programme: answer.programme, criterion: answer.criterion)] =
                answer.answer
        }
        return programmes.map { programme in
            var answers = 0
            var agreeing = 0
            var families: Set<FamilyID> = []
            for finding in findings where finding.programme == programme {
                guard let family = trueFamily[finding.family],
                    let answer = right[Question(family: family, programme: programme, criterion: finding.criterion)]
                else { continue }
                families.insert(finding.family)
                answers += 1
                if answer == finding.answer.rawValue { agreeing += 1 }
            }
            return CriteriaEvaluation(
                programme: programme, families: families.count, answers: answers,
                agreement: answers > 0 ? Double(agreeing) / Double(answers) : 0)
        }
    }
}
