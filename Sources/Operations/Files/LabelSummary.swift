public import Linkage

/// What became of labels: how many bind, which were not followed, and how well the model agrees with them.
public struct LabelSummary: Sendable, Equatable, Encodable {
    /// In force, by verdict.
    public var same = 0
    public var different = 0
    public var unsure = 0
    /// Labels that later ones of the same pair have taken the place of.
    public var superseded = 0
    /// Labels of records that are not in the input.
    public var passedOver = 0
    /// Labels in force that the clusters do not follow, each with why.
    public var notFollowed: [String] = []
    /// The model alone, before any label is heeded, held against the labels. Nil without labels that decide.
    public var agreement: LabelAgreement?

    public init() {}

    /// The lines for the terminal.
    func lines(_ path: String) -> [String] {
        if same + different + unsure + superseded + passedOver == 0 { return ["\(path): holds no labels yet."] }
        let followed = same + different - notFollowed.count
        var lines = [
            "\(path): \(same) same, \(different) different, \(unsure) unsure in force; \(superseded) superseded; "
                + "\(followed) of \(same + different) followed."
        ]
        lines += notFollowed.map { "\(path): \($0)" }
        if let agreement { lines.append("\(path): \(agreement.text)") }
        return lines
    }

    /// Notes which labels a linkage followed, and how the model alone would have judged their pairs.
    mutating func note(
        _ labels: AppliedLabels, _ result: LinkageResult, of records: RecordTable, oneToOne: Bool, weighed: [ScoredPair]
    ) {
        let clusters = result.clusterOfRecord
        let conflicts = Dictionary(
            result.report.conflicts.map { ($0.mustLink, $0) }, uniquingKeysWith: { first, _ in first })
        for pair in labels.constraints.mustLink where clusters[pair.first] != clusters[pair.second] {
            let ids = "\(records.id(pair.first)) = \(records.id(pair.second)) is not followed: "
            if let conflict = conflicts[pair] {
                let chain = conflict.chain.map(records.id).joined(separator: " = ")
                let ends = "\(records.id(conflict.cannotLink.first)) ≠ \(records.id(conflict.cannotLink.second))"
                notFollowed.append(ids + "the labels contradict one another, \(chain), but \(ends); different wins.")
            } else if oneToOne {
                notFollowed.append(ids + "one of the two has a partner already, and --one-to-one allows one.")
            } else {
                notFollowed.append(ids + "a rule holds the two, or others joined with them, apart.")
            }
        }
        for pair in labels.constraints.cannotLink where clusters[pair.first] == clusters[pair.second] {
            notFollowed.append("\(records.id(pair.first)) ≠ \(records.id(pair.second)) is not followed.")
        }
        let different = Set(labels.constraints.cannotLink)
        agreement = LabelAgreement(
            weighed.map { pair in
                (
                    isLinked: Double(pair.probability) >= result.threshold,
                    isSame: !different.contains(RecordPair(Int(pair.first), Int(pair.second)))
                )
            })
    }
}
