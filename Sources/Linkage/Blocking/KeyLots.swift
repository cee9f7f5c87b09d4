/// Records with a key, parted by the upper bits of the key; in order of record within each lot.
struct KeyLots {
    struct Entry {
        var key: UInt64
        var record: UInt32
    }

    private(set) var entries: [Entry]
    /// `starts[lot] ..< starts[lot + 1]` are a lot's entries.
    let starts: [Int]

    var count: Int { entries.count }

    /// - Parameters:
    ///   - keys: one a record; 0 for none.
    ///   - shift: 64 less the number of upper bits.
    init(_ keys: [UInt64], shift: Int) {
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
}
