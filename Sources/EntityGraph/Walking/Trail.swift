import Synchronization

/// The entities that a walk has found, in order, and for every entity of the graph whether and where it stands there.
///
/// It serves one walk after another without being cleared: what earlier walks wrote lies below ``base``.
struct Trail: Sendable {
    /// For each entity: the base of the walk that last found it plus its slot.
    private var marks: [UInt32]
    private var base: UInt32 = 1
    private(set) var entities: [UInt32] = []
    /// What a walk notes of each slot, if it notes anything.
    var notes: [UInt32] = []

    init(entityCount: Int) { marks = [UInt32](repeating: 0, count: entityCount) }

    /// Makes ready for a walk.
    mutating func start() {
        base += UInt32(entities.count)
        entities.removeAll(keepingCapacity: true)
        notes.removeAll(keepingCapacity: true)
        // A walk has at most as many slots as the upper half of the numbers.
        if base > 1 << 31 {
            for entity in marks.indices { marks[entity] = 0 }
            base = 1
        }
    }

    var count: Int { entities.count }

    subscript(slot: Int) -> UInt32 { entities[slot] }

    func contains(_ entity: UInt32) -> Bool { marks.withUnsafeBufferPointer { $0[Int(entity)] >= base } }

    func slot(of entity: UInt32) -> Int? {
        let mark = marks.withUnsafeBufferPointer { $0[Int(entity)] }
        return mark >= base ? Int(mark - base) : nil
    }

    /// Puts an entity at the end; its slot is the last, even if it had one before.
    mutating func append(_ entity: UInt32) {
        let mark = base + UInt32(entities.count)
        marks.withUnsafeMutableBufferPointer { $0[Int(entity)] = mark }
        entities.append(entity)
    }

    mutating func append(_ entity: UInt32, note: UInt32) {
        append(entity)
        notes.append(note)
    }
}

/// Trails that no walk uses just now: there are as many as there were ever walks at once.
final class TrailPool: Sendable {
    private let idle = Mutex<[Trail]>([])

    func withTrail<Answer>(entityCount: Int, _ walk: (inout Trail) -> Answer) -> Answer {
        var trail = idle.withLock { $0.popLast() } ?? Trail(entityCount: entityCount)
        trail.start()
        defer { idle.withLock { $0.append(trail) } }
        return walk(&trail)
    }
}
