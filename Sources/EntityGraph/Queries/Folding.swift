/// What is behind the hubs of a neighbourhood.
enum Folding {
    /// - Parameter begun: how many of the trail's entities the walk began at.
    static func folds(_ begun: Int, _ view: some GraphView, _ trail: Trail) -> [Neighbourhood.Fold] {
        let hubs = (begun..<trail.count).map { trail[$0] }.filter(view.isHub)
        return hubs.map { hub in
            var counts = [Int](repeating: 0, count: 64)
            var last: UInt32?
            for place in view.rows.row(hub)
            where place.entity != last && !trail.contains(place.entity) && view.admits(place) {
                last = place.entity
                counts[Int(view.rows.types[Int(place.entity)])] += 1
            }
            return Neighbourhood.Fold(hub: Int(hub), others: TypeCount.list(counts))
        }
    }
}
