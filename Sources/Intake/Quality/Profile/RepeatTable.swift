/// Finds keys that stand in several rows, and whether those rows agree, in bounded memory.
///
/// Keys and contents are 64-bit hashes. Up to ``capacity`` different keys all are kept. Beyond, the half whose hash has
/// another bit set is let go, again and again: what is kept is every row of a part of the keys chosen by their hash alone
/// (distinct sampling, Gibbons 2001), and ``scale`` says how many keys each stands for. The result depends neither on the
/// order of the rows nor on how they were split.
package struct RepeatTable: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        var key: UInt64 = 0
        var content: UInt64 = 0
        var first: UInt32 = 0
        var last: UInt32 = 0
        /// 0 in an empty slot.
        package var rows: UInt32 = 0
        package var differs = false
    }

    /// 5 MiB at the most: a load's memory does not grow with its files.
    package static let capacity = 1 << 16

    private let limit: Int
    private var slots = [Entry](repeating: Entry(), count: 1 << 6)
    private var used = 0
    private var level: UInt64 = 0

    package init(limit: Int = capacity) { self.limit = limit }

    /// How many keys each kept key stands for: 1 when all are kept.
    package var scale: Int { 1 << Int(level) }

    @inline(__always)
    package mutating func count(key: UInt64, content: UInt64, row: Int) {
        let number = UInt32(truncatingIfNeeded: row)
        insert(Entry(key: key, content: content, first: number, last: number, rows: 1))
    }

    private mutating func insert(_ entry: Entry) {
        if level > 0, entry.key & (1 &<< level &- 1) != 0 { return }
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: entry.key &>> 20) & mask
        while slots[place].rows != 0 {
            if slots[place].key == entry.key {
                join(entry, at: place)
                return
            }
            place = (place &+ 1) & mask
        }
        slots[place] = entry
        used += 1
        if used > limit {
            thin()
        } else if used * 2 > slots.count {
            refill(slots.count * 2)
        }
    }

    @inline(__always)
    private mutating func join(_ entry: Entry, at place: Int) {
        if slots[place].content != entry.content || entry.differs { slots[place].differs = true }
        // Which content is kept must not depend on the order.
        slots[place].content = min(slots[place].content, entry.content)
        slots[place].first = min(slots[place].first, entry.first)
        slots[place].last = max(slots[place].last, entry.last)
        slots[place].rows &+= entry.rows
    }

    private mutating func thin() {
        while used > limit {
            level += 1
            refill(slots.count)
        }
    }

    private mutating func refill(_ count: Int) {
        let kept = slots
        slots = Array(repeating: Entry(), count: count)
        used = 0
        for entry in kept where entry.rows != 0 { insert(entry) }
    }

    package mutating func merge(_ other: RepeatTable) {
        if other.level > level {
            level = other.level
            refill(slots.count)
        }
        for entry in other.slots where entry.rows != 0 { insert(entry) }
    }

    /// Different keys; an estimate when ``scale`` is above 1.
    package var distinct: Int { used * scale }

    /// Keys in more than one row, in order of their first row.
    package var repeated: [Entry] { slots.filter { $0.rows > 1 }.sorted { ($0.first, $0.key) < ($1.first, $1.key) } }
}
