import Dispatch
import Synchronization

/// How much work a measure may be: those that walk from every entity take hours on a large graph, and are refused before
/// they start.
public struct MeasureBudget: Hashable, Sendable {
    /// How often an entity or a place of its row may be visited. The default is 4,000 million: about a minute.
    public var mostVisits: Int
    /// How many cores may work at once. The default is all there are; the result is the same bytes on any number.
    public var cores: Int

    public init(mostVisits: Int = 4_000_000_000, cores: Int = .max) {
        self.mostVisits = mostVisits
        self.cores = cores
    }

    /// Refuses the walks from these entities when they are more work than the budget allows. A walk ends at the edge of
    /// its component, so many small networks cost little.
    func admit(_ measure: String, walksFrom sources: [Int], over rows: LinkRows, lengths: LinkLengths)
        throws(GraphError)
    {
        let (component, count) = rows.components()
        var visits = [Double](repeating: 0, count: count)
        for entity in 0..<rows.count { visits[component[entity]] += 1 + Double(rows.row(of: entity).count) }
        // A queue in the order of length sorts what it holds.
        let cost = lengths.areSteps ? 2 : 2 * max(1, Double(rows.count.bitWidth - rows.count.leadingZeroBitCount))
        let work = cost * sources.reduce(0) { $0 + visits[component[$1]] }
        if work <= Double(mostVisits) { return }
        throw GraphError(
            .overBudget,
            "\(measure) of \(rows.count) entities and \(rows.linkCount) links would visit \(Int64(min(work, 9e18))) "
                + "places, more than the budget of \(mostVisits): ask it of a subgraph or of a sample of the entities, "
                + "or raise the budget")
    }

    /// Tasks by number on several cores; their results stand in the order of the numbers.
    func map<Result: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Result) -> [Result] {
        if cores <= 1 || count <= 1 { return (0..<count).map(task) }
        let results = Mutex([Result?](repeating: nil, count: count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(cores, count)) { _ in
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                if number >= count { return }
                let result = task(number)
                results.withLock { $0[number] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
