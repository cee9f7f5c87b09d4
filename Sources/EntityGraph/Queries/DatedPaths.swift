extension LinkGraph {
    /// The first of ``datedPaths(from:to:within:limit:through:)``, or nil.
    public func datedPath(
        from source: Int, to target: Int, within: Int, through filter: LinkFilter = .everything
    ) throws(GraphError) -> LinkPath? {
        try datedPaths(from: source, to: target, within: within, limit: 1, through: filter).first
    }

    /// The shortest paths over which something could have passed from the first end to the last: a day can be named for
    /// each step, on which its link held and which is not before the day of the step before.
    ///
    /// A step's links are those that can serve in such a sequence. The paths are in the order of their entities' numbers.
    /// - Parameters:
    ///   - within: the most links of a path.
    ///   - limit: the most paths.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(links of the entities nearer to the target than the source is), for each time that a later day is
    ///   found for one.
    public func datedPaths(
        from source: Int, to target: Int, within: Int, limit: Int, through filter: LinkFilter = .everything
    ) throws(GraphError) -> [LinkPath] {
        answer(DatedPathsQuery(named: try named([source, target]), within: within, limit: limit), through: filter)
    }
}

struct DatedPathsQuery: GraphQuery {
    let named: [UInt32]
    let within: Int
    let limit: Int

    func answer(_ view: some GraphView, _ trail: inout Trail) -> [LinkPath] {
        guard within >= 0, view.admits(entity: named[0]), view.admits(entity: named[1]) else { return [] }
        if named[0] == named[1] { return limit > 0 ? [LinkPath([named[0]], view)] : [] }
        guard let departures = Departures(from: named[0], to: named[1], within: within, view, &trail) else { return [] }
        var paths: [LinkPath] = []
        var stack = [Step(entity: named[0], day: .min)]
        while let last = stack.last, paths.count < limit {
            let left = departures.length - (stack.count - 1)
            if left == 0 {
                let entities = stack.map(\.entity)
                paths.append(LinkPath(entities, steps: steps(entities, view), view))
            }
            if left > 0, let next = next(after: last, departures, left: left, view, trail) {
                stack[stack.count - 1].position = next.from
                stack.append(next.step)
            } else {
                stack.removeLast()
            }
        }
        return paths
    }

    /// An entity that a path has come to.
    private struct Step {
        let entity: UInt32
        /// The earliest on which it can be there.
        let day: Int32
        /// The first place of its row that has not been gone over.
        var position = 0
    }

    /// The next entity that a path can go on to, and where in the row to look for one after it.
    private func next(
        after last: Step, _ departures: Departures, left: Int, _ view: some GraphView, _ trail: Trail
    ) -> (step: Step, from: Int)? {
        let row = view.rows.row(last.entity)
        var position = last.position
        while position < row.count {
            let next = row[position].entity
            var arrival: Int32?
            while position < row.count, row[position].entity == next {
                let record = view.rows.records[row[position].link]
                if record.to >= last.day, view.admits(row[position]) {
                    arrival = min(arrival ?? .max, max(last.day, record.from))
                }
                position += 1
            }
            if let arrival, let latest = departures.latest(from: next, left: left - 1, trail), arrival <= latest {
                return (Step(entity: next, day: arrival), position)
            }
        }
        return nil
    }

    /// The links of each step that can serve, given the entities.
    private func steps(_ entities: [UInt32], _ view: some GraphView) -> [[Int]] {
        let all = zip(entities, entities.dropFirst()).map { view.links($0, $1) }
        var latest = [Int32](repeating: .max, count: all.count + 1)
        for step in all.indices.reversed() {
            latest[step] =
                all[step].lazy.map { view.rows.records[$0] }.filter { $0.from <= latest[step + 1] }
                .map { min($0.to, latest[step + 1]) }.max() ?? .min
        }
        var earliest = Int32.min
        return all.indices.map { step in
            let serving = all[step].filter { link in
                let record = view.rows.records[link]
                return max(earliest, record.from) <= min(record.to, latest[step + 1])
            }
            earliest = serving.map { max(earliest, view.rows.records[$0].from) }.min() ?? .max
            return serving
        }
    }
}
