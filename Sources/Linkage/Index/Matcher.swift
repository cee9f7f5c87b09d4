/// Matches single records against those of an index. For one thread at a time; make as many as are needed.
public final class Matcher {
    /// A record of the index that may be the one looked for.
    public struct Match: Codable, Equatable, Sendable {
        /// The record's position.
        public let record: Int
        /// The lasting id of its cluster.
        public let cluster: Int64
        /// log2 of the odds that the two are one entity, against those of a random pair of records.
        public let matchWeight: Double
        public let probability: Double
    }

    private let index: LinkageIndex
    private let scorer: PatternScorer
    private let pairs: PairScorer
    private let guest: GuestRecord

    init(_ index: LinkageIndex) {
        self.index = index
        scorer = PatternScorer(index.model)
        pairs = PairScorer(index.encoded, scorer, TermFrequency(index.encoded, index.model))
        guest = GuestRecord(index.encoded)
        pairs.guest = guest
    }

    /// The records that may be one entity with a record, the likeliest first: the candidates that adding the record
    /// would bring, weighed as adding it would.
    ///
    /// - Parameters:
    ///   - values: by column of the index's table; columns that are left out have no value.
    ///   - limit: at most so many. The default is 10.
    ///   - least: the least probability. The default is 0.01.
    public func matches(_ values: [String: String], limit: Int = 10, least: Double = 0.01) -> [Match] {
        guest.become(model: index.model) { column in
            var text = values[column] ?? ""
            return text.withUTF8 { Array(Table.trimmed($0)) }
        }
        let row = UnsafePointer(guest.row)
        let weight = log2Ratio(least, 1 - least) - scorer.priorOdds - 1e-6
        var matches: [Match] = []
        for record in candidates() {
            guard let weight = pairs.matchWeight(index.encoded.row(Int(record)), row, least: weight) else { continue }
            let probability = scorer.probability(weight)
            if probability < least { continue }
            matches.append(
                Match(
                    record: Int(record), cluster: index.clusterID(of: Int(record)), matchWeight: weight,
                    probability: probability))
        }
        matches.sort { ($1.matchWeight, $0.record) < ($0.matchWeight, $1.record) }
        return Array(matches.prefix(max(limit, 0)))
    }

    /// The records that share a block with the guest, ascending.
    private func candidates() -> [UInt32] {
        var found: [UInt32] = []
        for rule in 0..<index.blocks.ruleCount {
            let key = index.blocks.keys.key(of: rule, guest)
            if key == 0 { continue }
            let members = index.blocks.members(rule, key)
            if index.blocks.isTooLarge(members.count + 1) {
                found.append(contentsOf: index.blocks.part(members, of: guest, rule: rule))
            } else {
                found.append(contentsOf: members)
            }
        }
        found.sort()
        var last: UInt32?
        return found.filter { record in
            defer { last = record }
            return record != last
        }
    }
}
