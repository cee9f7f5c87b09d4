/// One extract being written: rows leave in an order that tells nothing of who belongs together, through a pool of bounded
/// size; the truth of each row goes to the truth files as it leaves.
final class ExtractFile {
    let name: String
    let columns: [String]
    private(set) var rows = 0
    private let file: any CouncilFile
    private let truth: TruthFiles
    private var encoding: RowEncoding
    private var pool: [ExtractRow] = []
    private var random: SeededRandom
    private var buffer: [UInt8] = []

    private static let poolSize = 3000
    private static let bufferSize = 1 << 16

    init(
        _ name: String, _ layout: ExtractLayout, columns: [String], sink: any CouncilSink, truth: TruthFiles,
        random: SeededRandom
    ) throws {
        self.name = name
        self.columns = columns
        self.truth = truth
        self.random = random
        file = try sink.open("incoming/" + name)
        encoding = RowEncoding(layout, columns: columns)
        buffer.reserveCapacity(Self.bufferSize + 4096)
        encoding.begin(&buffer)
    }

    func add(_ row: ExtractRow) throws {
        precondition(row.count == columns.count, "a row must fill its columns")
        if pool.count < Self.poolSize {
            pool.append(row)
            return
        }
        let place = random.below(pool.count)
        let leaving = pool[place]
        pool[place] = row
        try emit(leaving)
    }

    private func emit(_ row: ExtractRow) throws {
        rows += 1
        encoding.append(row, number: rows, to: &buffer)
        for mention in row.mentions { try truth.record(file: name, row: rows, mention) }
        if buffer.count >= Self.bufferSize { try flush() }
    }

    private func flush() throws {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    func finish() throws {
        pool.shuffle(using: &random)
        for row in pool { try emit(row) }
        pool = []
        encoding.end(&buffer)
        try flush()
        try file.close()
    }
}
