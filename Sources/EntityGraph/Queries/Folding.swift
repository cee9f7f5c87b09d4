/// What is behind the hubs of a neighbourhood.
///
/// A small hub's neighbours are looked at one by one. Those of a large one were counted beforehand, and the few that the
/// neighbourhood holds or the filter hides are taken off: they are found from their own rows, which are short.
enum Folding {
    /// - Parameter begun: how many of the trail's entities the walk began at.
    static func folds(_ begun: Int, _ view: some GraphView, _ trail: inout Trail) -> [Neighbourhood.Fold] {
        guard view.hasHubs else { return [] }
        let slots = (begun..<trail.count).filter { view.isHub(trail[$0]) }
        if slots.isEmpty { return [] }
        trail.notes = [UInt32](repeating: .max, count: trail.count)
        var counts: [[Int]] = []
        var areTold = false
        for slot in slots {
            let hub = trail[slot]
            if let tally = view.tally(of: hub) {
                trail.notes[slot] = UInt32(counts.count)
                areTold = true
                counts.append(tally.reduce(into: [Int](repeating: 0, count: 64)) { $0[Int($1.type)] = $1.count })
            } else {
                counts.append(others(of: hub, view, trail))
            }
        }
        if areTold {
            for slot in 0..<trail.count { takeOff(trail[slot], &counts, view, trail) }
            for entity in view.hidden { takeOff(entity, &counts, view, trail) }
        }
        return zip(slots, counts).map { slot, counts in
            Neighbourhood.Fold(hub: Int(trail[slot]), others: TypeCount.list(counts))
        }
    }

    private static func others(of hub: UInt32, _ view: some GraphView, _ trail: Trail) -> [Int] {
        var counts = [Int](repeating: 0, count: 64)
        var last: UInt32?
        for place in view.rows.row(hub)
        where place.entity != last && !trail.contains(place.entity) && view.admits(place) {
            last = place.entity
            counts[Int(view.rows.types[Int(place.entity)])] += 1
        }
        return counts
    }

    /// Takes an entity off the counts of the hubs that it neighbours.
    private static func takeOff(
        _ entity: UInt32, _ counts: inout [[Int]], _ view: some GraphView, _ trail: Trail
    ) {
        let type = Int(view.rows.types[Int(entity)])
        var last = entity
        view.rows.eachShortPlace(of: entity) { place in
            if place.entity == last || place.entity == entity { return }
            guard let slot = trail.slot(of: place.entity), trail.notes[slot] < .max,
                view.admits(view.rows.records[place.link])
            else { return }
            last = place.entity
            counts[Int(trail.notes[slot])][type] -= 1
        }
    }
}
