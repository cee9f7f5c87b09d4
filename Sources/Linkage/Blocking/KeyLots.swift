/// Records with a key, parted by the upper bits of the key; in order of record within each lot.
struct KeyLots {
    struct Entry {
        var key: UInt64
        var record: UInt32
    }

    private(set) var entries: [Entry]
    private let shift: UInt64
    /// `starts[lot] ..< starts[lot + 1]` are a lot's entries.
    let starts: [Int]

    var count: Int { entries.count }

    /// - Parameters:
    ///   - keys: one a record; 0 for none.
    ///   - shift: 64 less the number of upper bits.
    init(_ keys: [UInt64], shift: Int) {
        self.shift = UInt64(shift)
        var next = [Int](repeating: 0, count: (1 << (64 - shift)) + 1)
        for key in keys where key != 0 { next[Int(key >> UInt64(shift)) + 1] += 1 }
        for lot in 1..<next.count { next[lot] += next[lot - 1] }
        starts = next
        entries = [Entry](unsafeUninitializedCapacity: starts[starts.count - 1]) { buffer, initialised in
            for (record, key) in keys.enumerated() where key != 0 {
                let lot = Int(key >> UInt64(shift))
                buffer.initializeElement(at: next[lot], to: Entry(key: key, record: UInt32(record)))
                next[lot] += 1
            }
            initialised = buffer.count
        }
    }

    /// The lots with more records after those that are there.
    /// - Parameter keys: of the records from `first` on.
    init(extending earlier: KeyLots, by keys: [UInt64], first: Int) {
        let new = KeyLots(keys, shift: Int(earlier.shift))
        shift = earlier.shift
        starts = zip(earlier.starts, new.starts).map { $0 + $1 }
        var entries: [Entry] = []
        entries.reserveCapacity(earlier.count + new.count)
        for lot in 0..<starts.count - 1 {
            entries += earlier.entries[earlier.starts[lot]..<earlier.starts[lot + 1]]
            for entry in new.entries[new.starts[lot]..<new.starts[lot + 1]] {
                entries.append(Entry(key: entry.key, record: entry.record + UInt32(first)))
            }
        }
        self.entries = entries
    }

    /// The records with a key, ascending.
    func records(_ key: UInt64) -> [UInt32] {
        if key == 0 { return [] }
        let lot = Int(key >> shift)
        return entries.withUnsafeBufferPointer { entries in
            var found: [UInt32] = []
            for index in starts[lot]..<starts[lot + 1] where entries[index].key == key {
                found.append(entries[index].record)
            }
            return found
        }
    }
}
