/// Links the records of a table: recognises its columns, trains a model, finds and scores candidate pairs, and forms
/// clusters.
///
/// ```swift
/// let linker = try Linker(table: table)
/// let model = try linker.train()
/// let result = try linker.link(model)
/// print(try linker.explain(0, 1, with: model).text())
/// ```
///
/// The same table and settings give the same model and result, bit for bit, on any number of threads.
public final class Linker: Sendable {
    public let table: Table
    public let settings: LinkageSettings
    /// The roles of the columns, recognised or told.
    public let roles: ColumnRoles
    public let fields: [Field]
    public let comparisons: [Comparison]
    public let blocking: [BlockingRule]
    let encoded: EncodedTable
    let keys: CandidateKeys
    let constraints: PairConstraints
    let threads: Int

    /// - Throws: ``LinkageError`` when the settings name columns or fields that are not there, or when nothing in the
    ///   table can be compared.
    public convenience init(
        table: Table, settings: LinkageSettings = LinkageSettings(), constraints: PairConstraints = PairConstraints()
    ) throws(LinkageError) {
        let roles = ColumnRecogniser().roles(of: table).overridden(by: settings.roles)
        let fields = settings.fields ?? FieldChoice.fields(table, roles)
        let comparisons = settings.comparisons ?? FieldChoice.comparisons(fields)
        let blocking = settings.blocking ?? BlockingChoice.rules(fields, comparisons, records: table.count)
        try self.init(table, settings, roles, fields, comparisons, blocking, nil, constraints)
    }

    /// A linker with the fields, comparisons and rules of a trained model; training is not needed.
    public convenience init(
        table: Table, model: LinkageModel, settings: LinkageSettings = LinkageSettings(),
        constraints: PairConstraints = PairConstraints()
    ) throws(LinkageError) {
        guard model.version == LinkageModel.currentVersion else {
            throw LinkageError(.invalidModel, "model version \(model.version) is not \(LinkageModel.currentVersion)")
        }
        let roles = ColumnRecogniser().roles(of: table).overridden(by: settings.roles)
        try self.init(
            table, settings, roles, model.fields, model.comparisons.map(\.comparison), model.blocking, model.refiners,
            constraints)
    }

    private init(
        _ table: Table, _ settings: LinkageSettings, _ roles: ColumnRoles, _ fields: [Field],
        _ comparisons: [Comparison], _ blocking: [BlockingRule], _ refiners: [String]?, _ constraints: PairConstraints
    ) throws(LinkageError) {
        guard !table.columns.isEmpty else { throw LinkageError(.noColumns, "the table has no columns") }
        guard !comparisons.isEmpty else {
            throw LinkageError(
                .notLinkable,
                "no column can be compared: all are empty, constant or keys; name their roles")
        }
        guard table.count < Int(Int32.max) else { throw LinkageError(.tooManyRecords, "more than 2^31 records") }
        for pair in constraints.mustLink + constraints.cannotLink where pair.first < 0 || pair.second >= table.count {
            throw LinkageError(.invalidRecord, "a constraint names record \(pair.second), outside the table")
        }
        for name in settings.exclusiveFields where !fields.contains(where: { $0.name == name }) {
            throw LinkageError(.unknownField, "exclusive field '\(name)' is not declared")
        }
        if let threshold = settings.threshold, !(0...1).contains(threshold) {
            throw LinkageError(.invalidSettings, "the threshold must be between 0 and 1")
        }
        self.table = table
        self.settings = settings
        self.roles = roles
        self.fields = fields
        self.comparisons = comparisons
        self.blocking = blocking
        self.constraints = constraints
        threads = max(1, settings.threads ?? Workers.activeCores)
        encoded = try EncodedTable(table, fields: fields, comparisons: comparisons, threads: threads)
        keys = try CandidateKeys(
            encoded, rules: blocking, refiners: refiners,
            files: settings.mode == .deduplicate ? [] : table.fileOfRecords,
            largestBlock: settings.largestBlock, threads: threads)
    }

    /// Estimates a model from the table.
    public func train() throws(LinkageError) -> LinkageModel {
        let files = settings.mode == .deduplicate ? [] : table.fileOfRecords
        let sample = TrainingSample(encoded, keys, files: files, seed: settings.seed, threads: threads)
        var model = Trainer(
            table: encoded, sample: sample, rules: blocking, refiners: keys.refiners, totalPairs: totalPairs,
            mostIterations: max(settings.mostIterations, 1)
        ).model()
        for comparison in encoded.comparisons where comparison.fields.allSatisfy({ $0.values.count < 2 }) {
            model.warnings.append(
                "comparison '\(comparison.comparison.name)' tells nothing: no two records differ in it")
        }
        return model
    }

    /// Scores the candidate pairs and forms clusters or links.
    public func link(_ model: LinkageModel) throws(LinkageError) -> LinkageResult {
        try check(model)
        let scorer = PatternScorer(model)
        let frequency = TermFrequency(encoded, model)
        let given = settings.threshold ?? model.threshold
        let lowest = min(max(settings.lowestProbability, 1e-9), given ?? 1)
        var report = LinkageReport()
        let pairs = score(scorer, frequency, least: log2Ratio(lowest, 1 - lowest) - scorer.priorOdds, &report)
        let choice = ThresholdChoice(pairs, given: given)
        report.note(choice)
        report.note(records: table.count, warnings: model.warnings + remarks)
        report.conflicts = constraints.conflicts
        let contradictions = contradictions
        let decided = try decidedPairs(model)
        var links: [ScoredPair] = []
        let clusters: [Int32]
        if settings.mode == .oneToOne {
            links = OneToOneAssignment.links(
                pairs, count: table.count, threshold: choice.threshold, contradictions: contradictions,
                decided: decided)
            var sets = DisjointSets(count: table.count)
            for link in links { sets.join(Int(link.first), Int(link.second)) }
            clusters = Linker.numbered((0..<table.count).map { Int32(sets.root($0)) })
        } else {
            let formation = ClusterFormation(
                thresholdOdds: log2Ratio(choice.threshold, 1 - choice.threshold), contradictions: contradictions,
                mustLink: constraints.mustLink)
            let encoded = encoded
            let regarded = pairs.filter { Double($0.probability) >= choice.threshold / 4 }
            clusters = formation.clusters(count: table.count, pairs: regarded, threads: threads) {
                let own = PairScorer(encoded, scorer, frequency)
                return { own.matchWeight($0, $1) + scorer.priorOdds }
            }
            if settings.mode == .linkFiles {
                links = Linker.united(pairs, decided).filter { clusters[Int($0.first)] == clusters[Int($0.second)] }
            }
        }
        return LinkageResult(
            pairs: pairs, clusterOfRecord: clusters, clusterCount: Int((clusters.max() ?? -1) + 1), links: links,
            threshold: choice.threshold, report: report)
    }

    var contradictions: Contradictions {
        Contradictions(settings, table, encoded, constraints)
    }

    /// How many pairs of records there are to be judged.
    var totalPairs: Double {
        let all = Double(table.count)
        if settings.mode == .deduplicate { return max(all * (all - 1) / 2, 1) }
        let second = Double(table.fileOfRecords.count { $0 != 0 })
        return max(second * (all - second), 1)
    }

    /// What is said of the table's columns whenever it is linked.
    var remarks: [String] {
        let compared = Set(comparisons.flatMap(\.fields))
        let left = fields.filter { !compared.contains($0.name) }.map(\.name)
        if left.isEmpty || comparisons.count < PackedLevels.capacity { return [] }
        let shown = left.count <= 8 ? left : Array(left.prefix(4) + ["…"] + left.suffix(3))
        return [
            "\(left.count) columns were not compared, \(PackedLevels.capacity) comparisons being the most: "
                + shown.joined(separator: ", ") + "; name the roles of those that matter"
        ]
    }

    func check(_ model: LinkageModel) throws(LinkageError) {
        guard model.version == LinkageModel.currentVersion else {
            throw LinkageError(.invalidModel, "model version \(model.version) is not \(LinkageModel.currentVersion)")
        }
        guard model.comparisons.map(\.comparison) == comparisons,
            model.comparisons.allSatisfy({ $0.levels.count == $0.comparison.method.levelNames.count })
        else {
            throw LinkageError(.invalidModel, "the model was trained for other comparisons than this table's")
        }
    }

    private static func numbered(_ labels: [Int32]) -> [Int32] {
        var next: Int32 = 0
        var numbers = [Int32](repeating: -1, count: labels.count)
        return labels.map { label in
            if numbers[Int(label)] < 0 {
                numbers[Int(label)] = next
                next += 1
            }
            return numbers[Int(label)]
        }
    }
}
