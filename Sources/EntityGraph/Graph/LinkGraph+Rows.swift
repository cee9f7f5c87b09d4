/// How the rows are made: counted, dealt out in order of link, and each put in order.
extension LinkGraph {
    static func starts(of records: [LinkRecord], entityCount: Int) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: entityCount + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            for record in records {
                starts[Int(record.source) + 1] += 1
                if record.target != record.source { starts[Int(record.target) + 1] += 1 }
            }
            for entity in 0..<entityCount { starts[entity + 1] += starts[entity] }
        }
        return starts
    }

    static func places(of records: [LinkRecord], starts: [UInt32]) -> [Place] {
        let count = Int(starts[starts.count - 1])
        var next = starts
        return [Place](unsafeUninitializedCapacity: count) { places, initialised in
            next.withUnsafeMutableBufferPointer { next in
                for (number, record) in records.enumerated() {
                    let source = Int(record.source)
                    let target = Int(record.target)
                    places.initializeElement(at: Int(next[source]), to: Place(entity: record.target, link: number))
                    next[source] += 1
                    if source == target { continue }
                    places.initializeElement(at: Int(next[target]), to: Place(entity: record.source, link: number))
                    next[target] += 1
                }
            }
            for entity in 0..<starts.count - 1 {
                sort(UnsafeMutableBufferPointer(rebasing: places[Int(starts[entity])..<Int(starts[entity + 1])]))
            }
            initialised = count
        }
    }

    /// Most rows are a few places and nearly in order already.
    private static func sort(_ row: UnsafeMutableBufferPointer<Place>) {
        var row = row
        if row.count > 32 { return row.sort() }
        for end in 1..<max(1, row.count) {
            let moved = row[end]
            var gap = end
            while gap > 0, moved < row[gap - 1] {
                row[gap] = row[gap - 1]
                gap -= 1
            }
            row[gap] = moved
        }
    }
}
