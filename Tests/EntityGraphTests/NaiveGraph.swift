import EntityGraph

/// What a graph answers, worked out the long way: every list searched, every path tried.
struct NaiveGraph {
    var types: [UInt8]
    /// nil for a link that a filter took out.
    var links: [Link?]
    var isThere: [Bool]
    var hubDegree = Int.max
    /// The links between every two that have any, from either.
    var bound: [[Int: [Int]]] = []

    init(types: [UInt8], links: [Link]) {
        self.types = types
        self.links = links
        isThere = types.map { _ in true }
        bind()
    }

    private mutating func bind() {
        bound = types.map { _ in [:] }
        for (number, link) in links.enumerated() {
            guard let link else { continue }
            bound[link.source][link.target, default: []].append(number)
            if link.source != link.target { bound[link.target][link.source, default: []].append(number) }
        }
    }

    func built() throws -> LinkGraph { try LinkGraph(entityTypes: types, links: links.compactMap { $0 }) }

    /// Without what a filter leaves out.
    func seen(through filter: LinkFilter, named: [Int]) -> NaiveGraph {
        var seen = self
        for entity in types.indices {
            let isOfType = filter.entityTypes & 1 << UInt64(types[entity]) != 0 || named.contains(entity)
            seen.isThere[entity] = isOfType && !filter.hidden.members.contains(entity)
        }
        for (number, link) in links.enumerated() {
            guard let link else { continue }
            let days = filter.days ?? Int32.min...Int32.max
            let stays =
                seen.isThere[link.source] && seen.isThere[link.target] && filter.kinds & 1 << UInt64(link.kind) != 0
                && filter.origins.contains(link.origin) && link.strength >= filter.leastStrength
                && days.overlaps(link.from...link.to)
            if !stays { seen.links[number] = nil }
        }
        seen.hubDegree = filter.hubDegree ?? .max
        seen.bind()
        return seen
    }

    func links(between one: Int, and other: Int) -> [Int] { bound[one][other] ?? [] }

    func neighbours(_ entity: Int) -> [Int] { bound[entity].keys.sorted() }

    func degree(_ entity: Int) -> Int { bound[entity].values.reduce(0) { $0 + $1.count } }

    func isHub(_ entity: Int) -> Bool { degree(entity) > hubDegree }

    /// Entities with their distances, in the order of a walk, and whether the limit cut it.
    func neighbourhood(of starts: [Int], depth: Int, limit: Int) -> (found: [(entity: Int, distance: Int)], isCut: Bool)
    {
        var found: [(entity: Int, distance: Int)] = []
        for start in starts where isThere[start] && !found.contains(where: { $0.entity == start }) {
            if found.count >= limit { return (found, true) }
            found.append((start, 0))
        }
        var next = 0
        while next < found.count {
            let (entity, distance) = found[next]
            next += 1
            if distance >= depth || distance > 0 && isHub(entity) { continue }
            for other in neighbours(entity) where !found.contains(where: { $0.entity == other }) {
                if found.count >= limit { return (found, true) }
                found.append((other, distance + 1))
            }
        }
        return (found, false)
    }

    func folds(_ found: [(entity: Int, distance: Int)]) -> [Int: [UInt8: Int]] {
        var folds: [Int: [UInt8: Int]] = [:]
        for (hub, distance) in found where distance > 0 && isHub(hub) {
            folds[hub] = [:]
            for other in neighbours(hub) where !found.contains(where: { $0.entity == other }) {
                folds[hub, default: [:]][types[other], default: 0] += 1
            }
        }
        return folds
    }

    /// Every path without a repeated entity that walks through no hub, of at most some links, in order.
    func paths(from source: Int, to target: Int, within: Int) -> [[Int]] {
        guard isThere[source], isThere[target], within >= 0 else { return [] }
        var whole: [[Int]] = []
        func extend(_ path: [Int], _ last: Int) {
            if last == target { return whole.append(path) }
            if path.count > within || path.count > 1 && isHub(last) { return }
            for other in neighbours(last) where !path.contains(other) { extend(path + [other], other) }
        }
        extend([source], source)
        return whole
    }

    func shortest(_ paths: [[Int]]) -> [[Int]] {
        let least = paths.map(\.count).min()
        return paths.filter { $0.count == least }
    }

    func strength(_ path: [Int]) -> Double {
        zip(path, path.dropFirst()).reduce(1) { product, step in
            product
                * (links(between: step.0, and: step.1).compactMap { links[$0] }.map { Double($0.strength) }.max() ?? 0)
        }
    }

    /// For each step of a path, the links of all sequences of one link a step whose days can follow one another.
    func datedSteps(_ path: [Int]) -> [[Int]]? {
        let steps = zip(path, path.dropFirst()).map { links(between: $0, and: $1) }
        var sequences: [(links: [Int], day: Int32)] = [([], .min)]
        for step in steps {
            sequences = sequences.flatMap { sequence in
                step.compactMap { number in
                    guard let link = links[number], max(link.from, sequence.day) <= link.to else { return nil }
                    return (sequence.links + [number], max(link.from, sequence.day))
                }
            }
        }
        if sequences.isEmpty { return nil }
        return steps.indices.map { step in Set(sequences.map { $0.links[step] }).sorted() }
    }

    func components() -> [Int32] {
        var labels = [Int32](repeating: -1, count: types.count)
        var count: Int32 = 0
        for entity in types.indices where isThere[entity] && labels[entity] < 0 {
            var members = [entity]
            var next = 0
            while next < members.count {
                let member = members[next]
                next += 1
                if isHub(member) { continue }
                members += neighbours(member).filter { !members.contains($0) && !isHub($0) }
            }
            for member in members { labels[member] = count }
            count += 1
        }
        return labels
    }
}
