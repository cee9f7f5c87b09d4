public import Access
import GRDB
import Identity
import Records

/// When an increment is worth its while.
public struct IncrementLimits: Sendable {
    /// The largest share of all records that may come or go. The default is 0.1.
    public var mostChanged: Double
    /// Everything is linked anew when there are this many times the records of the last time. The default is 1.2.
    public var mostGrowth: Double

    public init(mostChanged: Double = 0.1, mostGrowth: Double = 1.2) {
        self.mostChanged = mostChanged
        self.mostGrowth = mostGrowth
    }
}

extension Store {
    /// What the next link run has to do, and for an increment all that it works from. For `.link` on the workspace. The
    /// audit entry names the live batches and counts the records read.
    ///
    /// - Parameter settings: a digest of what the outcome depends on besides the batches and the judgements.
    /// - Complexity: one pass over all linked records; memory in proportion to what is new and whom it may touch.
    public func linkageStep(
        settings: String, limits: IncrementLimits = IncrementLimits(), under grant: consuming AccessGrant
    ) async throws -> LinkageStep {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        let covered = leave.covered
        let change = try await facts { try LinkageChange($0, covered: covered, settings: settings, limits: limits) }
        var step = change.step
        if case .increment = step {
            let search = RecordSearch(change.added)
            let found = search.all(try await facts(in: change.stretches) { try search.search($0, $1) })
            step = try await facts { try change.increment($0, found: found, covered: covered) }
        }
        try await journal.append(
            AuditDraft(leave, ids: change.batches.map { "batch:\($0)" }, people: [], count: step.recordsRead))
        return step
    }

    /// Reads pieces side by side; the results stand in the order of the pieces.
    private func facts<Piece: Sendable, Value: Sendable>(
        in pieces: [Piece], _ fetch: @escaping @Sendable (Piece, Database) throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var values: [Value?] = Array(repeating: nil, count: pieces.count)
            var next = 0
            func add() {
                guard next < pieces.count else { return }
                let place = next
                next += 1
                group.addTask { (place, try await self.facts { try fetch(pieces[place], $0) }) }
            }
            for _ in 0..<4 { add() }
            while let (place, value) = try await group.next() {
                values[place] = value
                add()
            }
            return values.compactMap(\.self)
        }
    }
}

extension LinkageStep {
    fileprivate var recordsRead: Int {
        if case .increment(let increment) = self { increment.added.count + increment.standing.count } else { 0 }
    }
}
