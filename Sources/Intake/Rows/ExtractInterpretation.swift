import Dispatch
public import Extracts
public import Records

/// Interprets the rows of an extract on several cores, and hands over what they say in the order of the file.
///
/// Rows are read in waves. While other threads interpret a wave, the caller's thread hands over what the wave before
/// said and reads the next, and then lends a hand. What is handed over does not depend on the number of threads.
public struct ExtractInterpretation {
    /// Enough that threads seldom wait for one another at the end of a wave, and that its rows stay in the cache.
    private static let chunksInWave = 16

    private let pool: InterpretationPool
    private let helpers: Int
    private var unique = UniqueValues()

    /// Finds the definition's columns in the header; see ``RowInterpreter/init(definition:header:batch:asAt:)``.
    ///
    /// `threads` counts the caller's.
    public init(
        definition: SourceDefinition, header: [String], batch: BatchID, asAt: Day? = nil, threads: Int
    ) throws(IntakeError) {
        helpers = max(0, threads - 1)
        var interpreter = try RowInterpreter(definition: definition, header: header, batch: batch, asAt: asAt)
        interpreter.profile = BatchProfile(definition, header: header)
        pool = InterpretationPool(interpreter, threads: helpers + 1)
    }

    /// What was counted of the columns and keys of the rows read so far; does not depend on the number of threads.
    public var profile: BatchProfile? { pool.profile }

    /// Reads to the end of the file. `take` is called on the caller's thread, once a row, in order.
    ///
    /// - Throws: `ExtractError` when the file breaks off, and whatever `take` throws; later rows are not taken.
    public mutating func run(_ reader: inout ExtractReader, take: (RowOutcome) throws -> Void) throws {
        var isAtEnd = false
        var wave = try Self.read(&reader, into: [], &isAtEnd)
        var said: [RowChunk] = []
        while !wave.isEmpty || !said.isEmpty {
            var next: [RowChunk] = []
            let interpreted = try interpret(wave) {
                for chunk in said {
                    for outcome in chunk.outcomes { try take(unique.admit(outcome)) }
                }
                next = try Self.read(&reader, into: said, &isAtEnd)
            }
            said = interpreted
            wave = next
        }
    }

    /// Interprets a wave on all threads; the caller's does something else first. The others are waited for on every way
    /// out: they hold the rows.
    private func interpret(_ wave: [RowChunk], meanwhile act: () throws -> Void) rethrows -> [RowChunk] {
        pool.load(wave)
        let group = DispatchGroup()
        if !wave.isEmpty {
            for _ in 0..<helpers { DispatchQueue.global().async(group: group) { [pool] in pool.work() } }
        }
        defer { group.wait() }
        try act()
        pool.work()
        group.wait()
        return pool.unload()
    }

    /// Reads the next wave into chunks that are free again; none at the end of the file.
    private static func read(
        _ reader: inout ExtractReader, into free: [RowChunk], _ isAtEnd: inout Bool
    ) throws(ExtractError) -> [RowChunk] {
        var free = free
        var wave: [RowChunk] = []
        while !isAtEnd, wave.count < chunksInWave {
            var chunk = free.popLast() ?? RowChunk()
            isAtEnd = try !chunk.fill(from: &reader)
            if chunk.count > 0 { wave.append(chunk) }
        }
        return wave
    }
}
