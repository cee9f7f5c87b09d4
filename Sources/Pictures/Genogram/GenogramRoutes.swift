/// Which way the lines of descent run: down from the parents, along in the space between two rows, down to each child.
///
/// Lines that run along in one space and would touch have tracks of their own.
struct GenogramRoutes {
    /// One stretch along, in the space below a row.
    struct Stretch {
        var row: Int
        var low: Double
        var high: Double
        var track = 0
    }

    /// From the parents' line to one child.
    struct Descent {
        var child: Int
        /// Where it reaches the child, in places.
        var x: Double
        /// The stretches that it runs along in turn: numbers in ``stretches``.
        var stretches: [Int]
        /// Where it goes down through rows between.
        var through: [Double]
    }

    struct Route {
        var union: GenogramLayout.Union
        /// Where the line leaves the parents; nil for brothers and sisters without parents.
        var start: Double?
        var row: Int
        var descents: [Descent]
    }

    private(set) var routes: [Route] = []
    private(set) var stretches: [Stretch] = []
    /// How many tracks the space below each row needs.
    private(set) var tracks: [Int]
    /// Couples that do not stand side by side: their line runs above those between. By position in the couples.
    private(set) var arches: [Int: Int] = [:]
    private(set) var archCount: [Int]

    private let layout: GenogramLayout
    private var slotUse: [Slot: Int] = [:]
    private var arrivals: [Int: Int] = [:]

    private struct Slot: Hashable {
        var row: Int
        var place: Int
    }

    init(_ layout: GenogramLayout) {
        self.layout = layout
        tracks = Array(repeating: 0, count: layout.rows)
        archCount = Array(repeating: 0, count: layout.rows)
        for (index, couple) in layout.generations.couples.enumerated()
        where abs(layout.x[couple.first] - layout.x[couple.second]) > 1.01 {
            let row = layout.generations.generation[couple.first]
            arches[index] = archCount[row]
            archCount[row] += 1
        }
        var peopleOfRow: [[Double]] = Array(repeating: [], count: layout.rows)
        for person in layout.people.indices {
            peopleOfRow[layout.generations.generation[person]].append(layout.x[person])
        }
        for index in peopleOfRow.indices { peopleOfRow[index].sort() }
        // The line of a child's birth reaches it in the middle; others beside it.
        for union in layout.unions where union.kind == .birth { add(union, peopleOfRow) }
        for union in layout.unions where union.kind != .birth { add(union, peopleOfRow) }
        assignTracks()
    }

    /// 0, 1, −1, 2, −2, …
    private static func aside(_ count: Int) -> Double { Double((count + 1) / 2) * (count % 2 == 1 ? 1 : -1) }

    private mutating func slot(_ row: Int, _ x: Double) -> Double {
        let slot = Slot(row: row, place: Int((x * 4).rounded()))
        let used = slotUse[slot, default: 0]
        slotUse[slot] = used + 1
        return x + Self.aside(used) * 0.06
    }

    private mutating func start(of union: GenogramLayout.Union) -> Double? {
        let generation = layout.generations.generation
        guard let first = union.parents.first else { return nil }
        let row = generation[first]
        if union.parents.count == 2 {
            let (a, b) = (layout.x[union.parents[0]], layout.x[union.parents[1]])
            return slot(row, abs(a - b) <= 1.01 ? (a + b) / 2 : max(a, b) - 0.5)
        }
        // Beside the parent, on the side where no partner stands.
        let partners = layout.generations.couples.compactMap { couple in
            couple.first == first ? couple.second : couple.second == first ? couple.first : nil
        }
        let x = layout.x[first]
        let isRightTaken = partners.contains { abs(layout.x[$0] - x - 1) < 0.02 }
        let isLeftTaken = partners.contains { abs(x - layout.x[$0] - 1) < 0.02 }
        return slot(row, isRightTaken && !isLeftTaken ? x - 0.5 : x + 0.5)
    }

    private mutating func add(_ union: GenogramLayout.Union, _ peopleOfRow: [[Double]]) {
        let generation = layout.generations.generation
        let children = union.children
        guard let firstChild = children.first else { return }
        let row = union.parents.first.map { generation[$0] } ?? generation[firstChild] - 1
        let start = start(of: union)
        var along: Stretch?
        var descents: [Descent] = []
        var near: [Int] = []
        for child in children {
            let arrival = arrivals[child, default: 0]
            arrivals[child] = arrival + 1
            let x = layout.x[child] + Self.aside(arrival) * 0.09
            if generation[child] == row + 1 {
                near.append(descents.count)
                descents.append(Descent(child: child, x: x, stretches: [], through: []))
                along = Stretch(row: row, low: min(along?.low ?? x, x), high: max(along?.high ?? x, x))
                continue
            }
            // Down through the rows between where nobody stands.
            var at = start ?? x
            var descent = Descent(child: child, x: x, stretches: [], through: [])
            for between in row..<max(row + 1, generation[child]) {
                let isLast = between + 1 >= generation[child]
                let next = isLast ? x : slot(between + 1, Self.gap(near: x, in: peopleOfRow[between + 1]))
                descent.stretches.append(stretches.count)
                stretches.append(Stretch(row: between, low: min(at, next), high: max(at, next)))
                if !isLast { descent.through.append(next) }
                at = next
            }
            descents.append(descent)
        }
        if var along {
            if let start {
                along.low = min(along.low, start)
                along.high = max(along.high, start)
            }
            for index in near { descents[index].stretches = [stretches.count] }
            stretches.append(along)
        }
        routes.append(Route(union: union, start: start, row: row, descents: descents))
    }

    /// The place nearest to one where nobody of a row stands.
    private static func gap(near x: Double, in row: [Double]) -> Double {
        let candidates = [x] + row.flatMap { [$0 - 0.5, $0 + 0.5] }
        let free = candidates.filter { place in row.allSatisfy { abs($0 - place) >= 0.47 } }
        return free.min { (abs($0 - x), $0) < (abs($1 - x), $1) } ?? x
    }

    private mutating func assignTracks() {
        let order = stretches.indices.sorted { left, right in
            let (a, b) = (stretches[left], stretches[right])
            if a.row != b.row { return a.row < b.row }
            return a.low != b.low ? a.low < b.low : left < right
        }
        var ends: [Int: [Double]] = [:]
        for index in order {
            let stretch = stretches[index]
            // Above the oldest generation there is room for one track: brothers and sisters without parents.
            var taken = ends[stretch.row, default: []]
            if let track = taken.firstIndex(where: { $0 < stretch.low - 0.12 }) {
                stretches[index].track = track
                taken[track] = stretch.high
            } else {
                stretches[index].track = taken.count
                taken.append(stretch.high)
            }
            ends[stretch.row] = taken
        }
        for (row, taken) in ends where tracks.indices.contains(row) { tracks[row] = taken.count }
        topTracks = ends[-1]?.count ?? 0
    }

    /// How many tracks stand above the oldest generation.
    private(set) var topTracks = 0
}
