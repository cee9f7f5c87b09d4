import Access
import Families
public import Foundation
import Programmes
import Storage

/// Makes a made-up council and takes it all the way: loaded, linked, assessed, with people who can sign in.
public struct Demonstration: Sendable {
    public var directory: URL
    public var people: Int
    public var seed: UInt64
    private let progress: ProgressReport

    public init(
        at directory: URL, people: Int = 20_000, seed: UInt64 = 1, progress: @escaping ProgressReport = { _ in }
    ) {
        self.directory = directory
        self.people = people
        self.seed = seed
        self.progress = progress
    }

    /// - Returns: the context of the pipeline in the new workspace, and the summary.
    /// - Throws: ``OperationError`` when the folder holds something else than an earlier demo.
    public func run() async throws(OperationError) -> (OperationContext, DemonstrationSummary) {
        try makeWay()
        var summary = DemonstrationSummary()
        let stopwatch = ContinuousClock()
        var last = stopwatch.now
        func lap() -> Double {
            let now = stopwatch.now
            defer { last = now }
            let length = (now - last).components
            return Double(length.seconds) + Double(length.attoseconds) / 1e18
        }

        progress(OperationProgress("Making up a council of \(people) people"))
        try SynthesiseCouncil(at: directory, people: people, seed: seed).run()
        try mark()
        summary.made = lap()

        var context = try OperationContext(pipelineIn: Workspace(at: directory))
        summary.name = context.workspace.settings.name
        summary.load = try await LoadSources(progress: progress).run(in: context)
        if let refusal = summary.load.refusals.first { throw OperationError(.dataRefused, refusal) }
        summary.loaded = lap()
        summary.link = try await LinkRecords(progress: progress).run(in: context)
        summary.linked = lap()
        summary.assessment = try await AssessFamilies(progress: progress).run(in: context)
        summary.assessed = lap()

        progress(OperationProgress("Holding the result against the truth"))
        summary.evaluation = try await EvaluateWorkspace().run(in: context)
        try DemonstrationPeople(workspace: context.workspace).giveCaseload(summary.assessment.eligibleFamilies)
        context = OperationContext(
            workspace: try Workspace(at: directory), store: context.store, principal: .system,
            purpose: .systemProcessing)
        for principal in context.workspace.principals {
            let password = DemonstrationPeople.newPassword()
            try await AddAccount(principal: principal.id, password: password).run(in: context)
            summary.accounts.append((principal.id, principal.displayName, password))
        }
        return (context, summary)
    }

    private var marker: URL { directory.appending(path: ".made-by-kith-demo") }

    /// Takes an earlier demo away; refuses to touch anything else.
    private func makeWay() throws(OperationError) {
        let files = FileManager.default
        guard let present = try? files.contentsOfDirectory(atPath: directory.path), !present.isEmpty else { return }
        guard files.fileExists(atPath: marker.path) else {
            throw OperationError(
                .dataRefused,
                "\(directory.path): holds something that is no earlier demo; name another with --directory.")
        }
        do {
            try files.removeItem(at: directory)
        } catch {
            throw OperationError(.storage, "\(directory.path): the earlier demo cannot be removed.")
        }
    }

    private func mark() throws(OperationError) {
        guard FileManager.default.createFile(atPath: marker.path, contents: nil) else {
            throw OperationError(.storage, "\(directory.path): cannot be written.")
        }
    }
}
