/// Where entities lie on a page, so that those linked lie close and no two lie upon one another.
///
/// Each connected part is laid out by stochastic gradient descent on its stress, sparse where it is large (``StressDescent``),
/// or on rings about the focus; then entities are pushed apart until none overlap, and the parts are packed on one page.
/// The arithmetic is +, −, ×, ÷ and √ in a fixed order, and the seed is fixed: the same input gives the same layout, bit
/// for bit, on every machine.
public struct EntityLayout: Hashable, Sendable {
    /// What an entity takes up, label and all, centred on its point. In units of the caller's choice.
    public struct Box: Hashable, Sendable {
        public var width: Double
        public var height: Double

        public init(width: Double, height: Double) {
            self.width = width
            self.height = height
        }
    }

    public struct Point: Hashable, Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    public enum Arrangement: String, Hashable, Sendable, CaseIterable {
        /// Distances on the page follow distances in the network.
        case spread
        /// The focus in the middle, and around it a ring for each distance from it.
        case rings
    }

    /// One an entity: its middle, within the frame, whose upper left corner is 0, 0.
    public let points: [Point]
    public let boxes: [Box]
    /// The page: every box lies inside.
    public let frame: Box

    /// - Parameters:
    ///   - boxes: one an entity; sides above 0 and at most 10,000.
    ///   - links: the ends of each link, as positions in `boxes`. Several between two entities count once, a link of an
    ///     entity with itself not at all.
    ///   - focus: the entity that lies in the middle. The default is none.
    ///   - arrangement: the default is ``Arrangement/spread``. Without a focus, rings are about the first entity of a part.
    ///   - gap: the least space between two boxes. The default is 8.
    ///   - aspect: the width for the height that the page should have. The default is that of A4 on its side.
    /// - Throws: `outOfRange` for a side or an end out of range.
    /// - Complexity: O(entities + links) for each of about sixty pivots.
    public init(
        boxes: [Box], links: [(source: Int, target: Int)], focus: Int? = nil, arrangement: Arrangement = .spread,
        gap: Double = 8, aspect: Double = 1.414
    ) throws(GraphError) {
        guard boxes.allSatisfy({ $0.width > 0 && $0.width <= 10_000 && $0.height > 0 && $0.height <= 10_000 }) else {
            throw GraphError(.outOfRange, "a box has a side that is not above 0 and at most 10,000")
        }
        guard gap >= 0, gap <= 1000, aspect >= 0.1, aspect <= 10 else {
            throw GraphError(.outOfRange, "the gap is not from 0 to 1,000 or the aspect not from 0.1 to 10")
        }
        guard links.allSatisfy({ boxes.indices.contains($0.source) && boxes.indices.contains($0.target) }) else {
            throw GraphError(.outOfRange, "an end of a link is no entity")
        }
        if let focus, !boxes.indices.contains(focus) { throw GraphError(.outOfRange, "the focus is no entity") }
        let network = LayoutNetwork(entities: boxes.count, links: links)
        var parts: [PlacedPart] = []
        for members in network.parts(first: focus) {
            let part = network.part(members)
            let partBoxes = members.map { boxes[$0] }
            let centre = members.firstIndex { $0 == focus }
            var placed =
                switch arrangement {
                case .spread: StressDescent.points(part, boxes: partBoxes, focus: centre, aspect: aspect)
                case .rings: RingArrangement.points(part, boxes: partBoxes, focus: centre ?? 0, gap: gap)
                }
            OverlapRemoval.separate(&placed, boxes: partBoxes, gap: gap, fixed: centre)
            parts.append(PlacedPart(members: members, points: placed, boxes: partBoxes, focus: centre))
        }
        let page = PartPacking.page(parts, entities: boxes.count, gap: gap, aspect: aspect)
        self.boxes = boxes
        points = page.points
        frame = page.frame
    }

    /// The layout of a graph's entities. See ``init(boxes:links:focus:arrangement:gap:aspect:)``.
    public init(
        of graph: LinkGraph, boxes: [Box], focus: Int? = nil, arrangement: Arrangement = .spread, gap: Double = 8,
        aspect: Double = 1.414
    ) throws(GraphError) {
        guard boxes.count == graph.entityCount else {
            throw GraphError(.outOfRange, "there are not as many boxes as entities")
        }
        var links: [(source: Int, target: Int)] = []
        links.reserveCapacity(graph.linkCount)
        for number in 0..<graph.linkCount {
            let link = graph.link(number)
            links.append((link.source, link.target))
        }
        try self.init(boxes: boxes, links: links, focus: focus, arrangement: arrangement, gap: gap, aspect: aspect)
    }

    /// What is wrong with the layout, if anything: a point that is no number, a box out of the frame, two that overlap.
    ///
    /// - Complexity: O(*n* log *n*) for boxes of like sizes.
    public func invariantViolations() -> [String] {
        var found: [String] = []
        for (entity, point) in points.enumerated() {
            let box = boxes[entity]
            guard point.x.isFinite, point.y.isFinite else {
                found.append("entity \(entity) lies nowhere")
                continue
            }
            let slack = 1e-6
            if point.x - box.width / 2 < -slack || point.x + box.width / 2 > frame.width + slack
                || point.y - box.height / 2 < -slack || point.y + box.height / 2 > frame.height + slack
            {
                found.append("entity \(entity) lies out of the frame")
            }
        }
        let byLeft = points.indices.sorted { left, right in
            let a = points[left].x - boxes[left].width / 2
            let b = points[right].x - boxes[right].width / 2
            return a != b ? a < b : left < right
        }
        var open: [Int] = []
        for entity in byLeft {
            let left = points[entity].x - boxes[entity].width / 2
            open.removeAll { points[$0].x + boxes[$0].width / 2 <= left + 1e-6 }
            for other in open
            where abs(points[other].y - points[entity].y) + 1e-6 < (boxes[other].height + boxes[entity].height) / 2 {
                found.append("entities \(other) and \(entity) overlap")
            }
            open.append(entity)
        }
        return found
    }

    /// Whether every point is a number, every box inside the frame and no two boxes overlap.
    public func checkInvariants() -> Bool { invariantViolations().isEmpty }
}
