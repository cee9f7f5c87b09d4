/// For the entities around a target, the latest day on which one can set out from them and still come there, by how many
/// links may be walked: found from the target back, until the source is reached.
struct Departures {
    /// How many links the shortest paths have.
    private(set) var length = 0
    private var labels: [Label] = []

    /// Of a slot of the trail; an entity has one for each number of links that brought a later day.
    private struct Label {
        var latest: Int32
        let links: Int
        /// The slot of the entity's label with fewer links, or −1.
        let before: Int
    }

    /// - Returns: nil where no path has as few links as `within`.
    init?(from source: UInt32, to target: UInt32, within: Int, _ view: some GraphView, _ trail: inout Trail) {
        trail.append(target)
        labels.append(Label(latest: .max, links: 0, before: -1))
        var layer = 0..<1
        while !trail.contains(source) {
            guard length < within, !layer.isEmpty else { return nil }
            length += 1
            for slot in layer {
                let entity = trail[slot]
                for place in view.rows.row(entity) {
                    let record = view.rows.records[place.link]
                    guard record.from <= labels[slot].latest, view.admits(place) else { continue }
                    if place.entity != source, view.isHub(place.entity) { continue }
                    note(place.entity, min(record.to, labels[slot].latest), length, &trail)
                }
            }
            layer = layer.upperBound..<trail.count
        }
    }

    private mutating func note(_ entity: UInt32, _ latest: Int32, _ links: Int, _ trail: inout Trail) {
        let known = trail.slot(of: entity)
        if let known, labels[known].latest >= latest { return }
        if let known, labels[known].links == links {
            labels[known].latest = latest
        } else {
            trail.append(entity)
            labels.append(Label(latest: latest, links: links, before: known ?? -1))
        }
    }

    /// The latest day on which one can set out from an entity and reach the target over at most some links.
    func latest(from entity: UInt32, left: Int, _ trail: Trail) -> Int32? {
        var slot = trail.slot(of: entity) ?? -1
        while slot >= 0, labels[slot].links > left { slot = labels[slot].before }
        return slot >= 0 ? labels[slot].latest : nil
    }
}
