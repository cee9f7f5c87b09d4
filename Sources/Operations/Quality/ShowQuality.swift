import Access
import Foundation
import Intake
public import Records
import Storage

/// The quality of sources: completeness, validity, uniqueness, drift, and the offending rows by reference.
public struct ShowQuality: Sendable {
    /// Empty for all.
    public var sources: [SourceID]
    /// The default, nil, is each source's last.
    public var batch: BatchID?

    public init(_ sources: [SourceID] = [], batch: BatchID? = nil) {
        self.sources = sources
        self.batch = batch
    }

    /// - Throws: ``OperationError`` when the policy denies it, or there is no such source or batch.
    public func run(in context: OperationContext) async throws(OperationError) -> [SourceQuality] {
        for id in sources where context.workspace.source(id) == nil {
            let known = context.workspace.sources.map(\.source.rawValue).joined(separator: ", ")
            throw OperationError(.wrongUsage, "sources/ has no '\(id)'; it has: \(known).")
        }
        var wanted = context.workspace.sources.filter { sources.isEmpty || sources.contains($0.source) }
        if let batch {
            let found = try await ShowBatch(batch).run(in: context).batch
            wanted = wanted.filter { $0.source == found.source }
            guard !wanted.isEmpty else {
                throw OperationError(
                    .wrongUsage, "Batch \(batch) is of \(found.source); name that source, or none.")
            }
        }
        let combinations = try await context.performing { try await context.store.sourceCombinations() }
        var all: [SourceQuality] = []
        for definition in wanted {
            all.append(try await quality(of: definition, SourceOverlaps(combinations), in: context))
        }
        return all
    }

    private func quality(
        of definition: SourceDefinition, _ overlaps: SourceOverlaps, in context: OperationContext
    ) async throws(OperationError) -> SourceQuality {
        let source = definition.source
        let batches = try await context.performing { try await context.store.batches(of: source) }
        let standing = batches.first { $0.status != .withdrawn }
        var result = SourceQuality(
            source: source, title: definition.title, agency: definition.agency,
            freshness: SourceFreshness(definition.freshness, last: standing, today: Day(context.clock())),
            changes: [], offending: [],
            course: batches.prefix(12).map {
                SourceQuality.Course(
                    batch: $0.id, status: $0.status, loaded: Day($0.loadedAt), rows: $0.rows,
                    quarantined: $0.quarantined)
            }, overlaps: overlaps.of(source))
        guard let chosen = batch ?? standing?.id ?? batches.first?.id else { return result }
        let detail = try await ShowBatch(chosen).run(in: context)
        result.batch = detail.batch
        result.hold = detail.hold
        result.changes = detail.changes
        result.offending = Array(try await ShowQuarantine(chosen).run(in: context).prefix(SourceQuality.mostRows))
        if let kept = detail.quality, kept.version == BatchQuality.version {
            result.quality = try? JSONDecoder().decode(BatchQuality.self, from: Data(kept.body.utf8))
        }
        return result
    }
}

/// How many of a source's people each other source knows.
private struct SourceOverlaps {
    private let combinations: [(sources: Set<SourceID>, people: Int)]

    init(_ combinations: [(sources: Set<SourceID>, people: Int)]) { self.combinations = combinations }

    func of(_ source: SourceID) -> [SourceQuality.Overlap] {
        var total = 0
        var shared: [SourceID: Int] = [:]
        for combination in combinations where combination.sources.contains(source) {
            total += combination.people
            for other in combination.sources where other != source { shared[other, default: 0] += combination.people }
        }
        guard total > 0 else { return [] }
        return shared.keys.sorted().map {
            SourceQuality.Overlap(source: $0, share: Double(shared[$0] ?? 0) / Double(total))
        }
    }
}
