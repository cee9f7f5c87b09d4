import Intake
public import Records
public import Storage

/// What the workspace holds: counts, freshness and problems. Holds no person's data and needs no grant.
public struct ShowStatus: Sendable {
    public init() {}

    /// - Throws: ``OperationError`` when the store cannot be read.
    public func run(in context: OperationContext) async throws(OperationError) -> WorkspaceStatus {
        try await context.performing {
            let counts = try await context.store.status()
            let loaded = try await context.store.sources()
            let known = Dictionary(loaded.map { ($0.profile.id, $0) }, uniquingKeysWith: { first, _ in first })
            let today = Day(context.clock())
            var sources: [WorkspaceStatus.Source] = []
            for source in context.workspace.sources {
                let batches = try await context.store.batches(of: source.source)
                let last = batches.first { $0.status != .withdrawn }
                sources.append(
                    WorkspaceStatus.Source(
                        id: source.source, title: source.title, agency: source.agency,
                        periods: known[source.source]?.loaded ?? [], lastBatch: last?.id, rows: last?.rows ?? 0,
                        quarantined: last?.quarantined ?? 0,
                        freshness: SourceFreshness(source.freshness, last: last, today: today),
                        held: batches.filter { $0.status == .held }.map(\.id).sorted()))
            }
            return WorkspaceStatus(name: context.workspace.settings.name, counts: counts, sources: sources)
        }
    }
}

/// See ``ShowStatus``.
public struct WorkspaceStatus: Sendable, Encodable {
    public struct Source: Sendable, Encodable {
        public var id: SourceID
        public var title: String
        public var agency: String
        /// What its live batches speak for; empty when nothing is loaded.
        public var periods: [Period]
        /// The latest batch that was not withdrawn, with its rows; nil when there is none.
        public var lastBatch: BatchID?
        public var rows: Int
        public var quarantined: Int
        public var freshness: SourceFreshness
        /// Batches that wait for a person to release them.
        public var held: [BatchID]
    }

    public var name: String
    public var counts: StoreStatus
    public var sources: [Source]
}
