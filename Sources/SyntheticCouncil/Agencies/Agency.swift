import Records

/// An agency that writes an extract: it looks at each cluster and its lives, and writes down what it would know.
class Agency {
    let source: String
    let file: ExtractFile
    var clerk: Clerk
    private var entries: [Int: Entry] = [:]

    /// What the agencies of one council share.
    struct Office {
        let sink: any CouncilSink
        let truth: TruthFiles
        let options: CouncilOptions
    }

    init(
        _ source: String, number: Int, file: String, layout: ExtractLayout, columns: [String], habits: Habits,
        office: Office
    ) throws {
        self.source = source
        let seed = office.options.seed
        self.file = try ExtractFile(
            file, layout, columns: columns, sink: office.sink, truth: office.truth,
            random: SeededRandom(seed: seed, stream: 1_000_000_000_000 + UInt64(number)))
        clerk = Clerk(
            agency: number, habits: habits, difficulty: office.options.difficulty,
            random: SeededRandom(seed: seed, stream: 2_000_000_000_000 + UInt64(number)),
            forms: SeededRandom(seed: seed, stream: 3_000_000_000_000 + UInt64(number)))
    }

    /// Takes in one cluster.
    final func take(_ cluster: Cluster, _ lives: Lives) throws {
        entries.removeAll(keepingCapacity: true)
        try write(cluster, lives)
    }

    /// Writes the rows of one cluster.
    func write(_ cluster: Cluster, _ lives: Lives) throws {}

    /// The agency's entry for a person of the present cluster: the same on every row, but for the few entered anew.
    final func entry(_ person: Int, in cluster: Cluster) -> Entry {
        if let known = entries[person], !clerk.hasDuplicate() { return known }
        let made = clerk.entry(cluster.people[person], copy: entries[person] == nil ? 0 : 1)
        if entries[person] == nil { entries[person] = made }
        return made
    }

    final func finish() throws { try file.finish() }

    final func home(_ person: Int, _ cluster: Cluster, on day: Day) -> AddressEntry {
        clerk.address(cluster, person, on: day)
    }
}
