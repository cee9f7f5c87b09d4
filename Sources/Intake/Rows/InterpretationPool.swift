import Extracts
import Synchronization

/// Rows that stand one after the other in a file, and what they say once they are interpreted.
struct RowChunk {
    /// Reused from wave to wave, so that reading allocates nothing a row; the first `count` are of this wave.
    private var rows: [Row] = []
    private(set) var count = 0
    private(set) var outcomes: [RowOutcome] = []
    private var bytes = 0

    /// Rows of a chunk, which one thread interprets at a stretch.
    private static let mostRows = 256
    /// Bytes after which a chunk is full, so that rows of very long cells do not pile up.
    private static let mostBytes = 1 << 18

    /// Reads until the chunk is full. False at the end of the file.
    mutating func fill(from reader: inout ExtractReader) throws(ExtractError) -> Bool {
        count = 0
        bytes = 0
        outcomes.removeAll(keepingCapacity: true)
        while count < Self.mostRows, bytes < Self.mostBytes {
            if count == rows.count { rows.append(Row()) }
            guard try reader.next(&rows[count]) else { return false }
            bytes += rows[count].bytes.count
            count += 1
        }
        return true
    }

    mutating func interpret(with interpreter: inout RowInterpreter) {
        for index in 0..<count {
            interpreter.profile?.count(rows[index])
            outcomes.append(interpreter.read(rows[index]))
        }
    }
}

/// The chunks of a wave, which several threads interpret together: whoever is free takes the next.
final class InterpretationPool: Sendable {
    private struct State {
        var chunks: [RowChunk] = []
        /// One a thread: an interpreter remembers addresses, which must not change what it makes of a row.
        var interpreters: [RowInterpreter]
        var next = 0
    }

    private let state: Mutex<State>

    init(_ interpreter: RowInterpreter, threads: Int) {
        state = Mutex(State(interpreters: Array(repeating: interpreter, count: threads)))
    }

    /// Puts the chunks of a wave before the threads.
    func load(_ chunks: [RowChunk]) {
        state.withLock { state in
            state.chunks = chunks
            state.next = 0
        }
    }

    /// Takes the chunks back, once every thread is done.
    func unload() -> [RowChunk] {
        state.withLock { state in
            defer { state.chunks = [] }
            return state.chunks
        }
    }

    /// What all threads together have counted. To be asked between waves.
    var profile: BatchProfile? {
        let profiles = state.withLock { $0.interpreters.compactMap(\.profile) }
        guard var all = profiles.first else { return nil }
        for profile in profiles.dropFirst() { all.merge(profile) }
        return all
    }

    /// Interprets chunks until none is left. Called by several threads at once.
    func work() {
        guard var interpreter = state.withLock({ $0.interpreters.popLast() }) else { return }
        while let (index, taken) = takeChunk() {
            var chunk = taken
            chunk.interpret(with: &interpreter)
            state.withLock { $0.chunks[index] = chunk }
        }
        state.withLock { $0.interpreters.append(interpreter) }
    }

    private func takeChunk() -> (Int, RowChunk)? {
        state.withLock { state in
            guard state.next < state.chunks.count else { return nil }
            defer { state.next += 1 }
            var chunk = RowChunk()
            swap(&chunk, &state.chunks[state.next])
            return (state.next, chunk)
        }
    }
}
