import Linkage

/// The first pass: joins persons along the engine's pairs, the surest first, unless what is known of the two persons by
/// then forbids it.
///
/// Besides what ``EntityTable/mayJoin(_:_:)`` forbids, two persons of whom no given name of one agrees with any of the
/// other (twins, brothers and sisters whose dates of birth are mistaken) are joined by a common identifier only. And a
/// record that fits two people equally well, who are not one, is joined to neither until other records tell: of two
/// namesakes the first met is no likelier than the other.
///
/// Mentions that no sure pair holds together know nothing of one another, so the pass goes lot by lot (``SureLots``), on as
/// many cores as there are.
struct PairAgglomeration {
    private let pairs: [ScoredPair]
    private let threshold: Double
    private let mentionOfRow: [Int32]
    private let lots: SureLots
    private let givens: NameLikeness
    private let threads: Int

    /// - Parameters:
    ///   - pairs: of rows, from the engine.
    ///   - lots: of these pairs.
    init(
        _ pairs: [ScoredPair], threshold: Double, mentionOfRow: [Int32], lots: SureLots, givens: NameLikeness,
        threads: Int
    ) {
        self.pairs = pairs
        self.threshold = threshold
        self.mentionOfRow = mentionOfRow
        self.lots = lots
        self.givens = givens
        self.threads = threads
    }

    /// What the pass makes of the persons.
    struct Outcome {
        /// Whom to join, in this order.
        var joined: [(Int, Int)] = []
        /// Pairs that a person's other records forbade or left open, as rows, the surest first.
        var refused: [ScoredPair] = []
    }

    func outcome(_ entities: EntityTable) -> Outcome {
        let lots = decided(entities) { ($0.joined, $0.refused) }
        var outcome = Outcome()
        for (lot, (joined, _)) in lots.enumerated() {
            let mentions = self.lots.mentions(of: lot)
            func mention(_ place: Int) -> Int { Int(mentions[mentions.startIndex + place]) }
            for (one, other) in joined { outcome.joined.append((mention(one), mention(other))) }
        }
        outcome.refused = lots.flatMap { $0.1 }.sorted {
            (pairs[Int($1)].matchWeight, $0) < (pairs[Int($0)].matchWeight, $1)
        }.map { pairs[Int($0)] }
        return outcome
    }

    /// The year of birth of each mention's person as the pass would leave them, where it is known.
    func birthYears(_ entities: EntityTable) -> [Int32?] {
        var years = entities.birthYears()
        for (lot, found) in decided(entities, { $0.entities.birthYears() }).enumerated() {
            for (mention, year) in zip(lots.mentions(of: lot), found) { years[Int(mention)] = year }
        }
        return years
    }

    /// What is asked of each lot when it is decided.
    private func decided<Result: Sendable>(
        _ entities: EntityTable, _ result: @Sendable (LotAgglomeration) -> Result
    ) -> [Result] {
        Workers.mapWithState(lots.count, threads: threads, { givens }) { givens, lot in
            let mentions = lots.mentions(of: lot)
            var agglomeration = LotAgglomeration(ties(of: lot, mentions), entities.part(mentions))
            agglomeration.decide(by: &givens)
            return result(agglomeration)
        }
    }

    private func ties(of lot: Int, _ mentions: ArraySlice<Int32>) -> [LotAgglomeration.Tie] {
        lots.pairs(of: lot).map { position in
            let pair = pairs[Int(position)]
            func place(_ row: Int32) -> Int32 { Int32(mentions.place(of: mentionOfRow[Int(row)]) ?? 0) }
            return LotAgglomeration.Tie(
                first: place(pair.first), second: place(pair.second), weight: pair.matchWeight,
                probability: Float(pair.probability), position: position,
                isSure: Double(pair.probability) >= threshold)
        }
    }
}
