/// All shortest paths between two entities, found from both ends at once (Pohl 1971).
///
/// The trail holds the entities near the first end, each with its distance from there, and those near the last, with
/// their distance from that. No entity is on both sides: the first link found between the sides tells the length, and
/// then whole layers are known.
struct PathWeb {
    /// How many links the paths have.
    let length: Int
    /// How far the side of the first end reaches.
    private let reach: UInt32

    /// What the trail notes of an entity: its distance, its side, and on the first side whether a path leads over it.
    private enum Note {
        static func near(_ distance: Int) -> UInt32 { UInt32(distance) << 2 }
        static func far(_ distance: Int) -> UInt32 { UInt32(distance) << 2 | 1 }
        static func near(onPath distance: UInt32) -> UInt32 { distance << 2 | 2 }
        static func far(_ distance: UInt32) -> UInt32 { distance << 2 | 1 }
        static func isFar(_ note: UInt32) -> Bool { note & 1 == 1 }
    }

    /// - Returns: nil where no path has as few links as `within`.
    init?(from source: UInt32, to target: UInt32, within: Int, _ view: some GraphView, _ trail: inout Trail) {
        guard within >= 0, view.admits(entity: source), view.admits(entity: target) else { return nil }
        trail.append(source, note: Note.near(0))
        if source == target {
            length = 0
            reach = 0
            return
        }
        trail.append(target, note: Note.far(0))
        var layers = [0..<1, 1..<2]
        var distances = [0, 0]
        var crossings: [UInt32] = []
        while crossings.isEmpty {
            guard distances[0] + distances[1] < within, !layers[0].isEmpty, !layers[1].isEmpty else { return nil }
            let side =
                PathWeb.breadth(of: layers[0], view, trail) <= PathWeb.breadth(of: layers[1], view, trail) ? 0 : 1
            let start = trail.count
            crossings = PathWeb.expand(layers[side], isFar: side == 1, distances[side] + 1, view, &trail)
            layers[side] = start..<trail.count
            if crossings.isEmpty { distances[side] += 1 }
        }
        length = distances[0] + distances[1] + 1
        reach = UInt32(distances[0])
        PathWeb.mark(crossings, reach: reach, view, &trail)
    }

    /// Whether a shortest path goes on from an entity that is on one over a place of its row.
    func leads(from entity: UInt32, over place: Place, _ view: some GraphView, _ trail: Trail) -> Bool {
        guard let slot = trail.slot(of: entity), let next = trail.slot(of: place.entity) else { return false }
        let note = trail.notes[slot]
        let distance = note >> 2
        let wanted =
            if Note.isFar(note) {
                distance == 0 ? nil : Optional(Note.far(distance - 1))
            } else if distance < reach {
                Note.near(onPath: distance + 1)
            } else {
                length == 0 ? nil : Note.far(length - Int(reach) - 1)
            }
        return trail.notes[next] == wanted && view.admits(place)
    }

    private static func breadth(of layer: Range<Int>, _ view: some GraphView, _ trail: Trail) -> Int {
        layer.reduce(0) { $0 + view.rows.degree(trail[$1]) }
    }

    /// Finds what a layer leads to.
    /// - Returns: the entities of the near side that have a link to the far side.
    private static func expand(
        _ layer: Range<Int>, isFar: Bool, _ distance: Int, _ view: some GraphView, _ trail: inout Trail
    ) -> [UInt32] {
        let note = isFar ? Note.far(distance) : Note.near(distance)
        var crossings: [UInt32] = []
        for slot in layer {
            let entity = trail[slot]
            for place in view.rows.row(entity) {
                if let met = trail.slot(of: place.entity) {
                    if Note.isFar(trail.notes[met]) != isFar, view.admits(place) {
                        crossings.append(isFar ? place.entity : entity)
                    }
                } else if crossings.isEmpty, view.admits(place), !view.isHub(place.entity) {
                    trail.append(place.entity, note: note)
                }
            }
        }
        return crossings
    }

    /// Notes on the near side what lies on a path, from the crossings back.
    private static func mark(_ crossings: [UInt32], reach: UInt32, _ view: some GraphView, _ trail: inout Trail) {
        var layer: [UInt32] = []
        for entity in crossings { mark(entity, at: reach, &layer, &trail) }
        for distance in stride(from: reach, to: 0, by: -1) {
            var nearer: [UInt32] = []
            for entity in layer {
                for place in view.rows.row(entity) where view.admits(place) {
                    mark(place.entity, at: distance - 1, &nearer, &trail)
                }
            }
            layer = nearer
        }
    }

    private static func mark(_ entity: UInt32, at distance: UInt32, _ layer: inout [UInt32], _ trail: inout Trail) {
        guard let slot = trail.slot(of: entity), trail.notes[slot] == distance << 2 else { return }
        trail.notes[slot] = Note.near(onPath: distance)
        layer.append(entity)
    }
}
