import Access
import Families
import Foundation
import Identity
import Operations
import Records
import Storage
import Testing

/// A council whose network is taken out and measured. Its policy lets the analyst export, too, with every field hidden.
struct NetworkCouncil: Sendable {
    let folder: Folder
    let context: OperationContext
    /// Someone with several people, places and events around them.
    let centre: NetworkCentre
    let view: NetworkView

    static let shared = Task { try await NetworkCouncil() }

    private init() async throws {
        folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try SynthesiseCouncil(at: directory, people: 400, seed: 29).run()
        let policy = directory.appending(path: "access/policy.yaml")
        var text = try String(contentsOf: policy, encoding: .utf8)
        let rule = try #require(text.range(of: "- id: analyst_network\n"))
        let read = try #require(text.range(of: "  - read\n", range: rule.upperBound..<text.endIndex))
        text.insert(contentsOf: "  - export\n", at: read.upperBound)
        try Data(text.utf8).write(to: policy)
        context = try OperationContext(pipelineIn: Workspace(at: directory))
        _ = try await LoadSources().run(in: context)
        _ = try await LinkRecords().run(in: context)
        let manager = try Self.acting("data.manager", .linkageQuality, in: context)
        let ids = try context.store.facts(
            """
            SELECT group_concat(person) FROM (SELECT person FROM person_assignment GROUP BY person
                HAVING count(*) >= 3 ORDER BY person LIMIT 40)
            """)
        for id in try #require(ids).split(separator: ",") {
            let tried = try #require(NetworkCentre("person:\(id)"))
            guard let view = try? await ShowNetwork(around: [tried]).run(in: manager) else { continue }
            if Set(view.entities.map(\.id.type)).count >= 3, view.entities.count >= 12 {
                centre = tried
                self.view = view
                return
            }
        }
        throw OperationError(.notFound, "nobody has a network")
    }

    func acting(_ principal: String, _ purpose: Purpose, because reason: String? = "seen on the file") throws
        -> OperationContext
    { try Self.acting(principal, purpose, because: reason, in: context) }

    private static func acting(
        _ principal: String, _ purpose: Purpose, because reason: String? = "seen on the file",
        in context: OperationContext
    ) throws -> OperationContext {
        context.acting(as: try #require(context.workspace.principal(principal)), for: purpose, because: reason)
    }
}
