import Access
import Families
import Foundation
import Operations
import Programmes
import Storage
import WebServer

/// A small made-up council, loaded, linked, assessed and served at a free port; made once for all tests.
struct LiveSite: Sendable {
    static let password = "a long enough pass phrase 7"
    static let shared = Task { try await LiveSite() }

    let context: OperationContext
    let port: Int
    /// A family of the key worker's caseload, and one that is not in it.
    let ownFamily: FamilyID
    let otherFamily: FamilyID

    func browser() -> Browser { Browser(port: port) }

    /// A browser in which somebody has signed in; all tests of one principal share the session.
    func browser(of principal: String) async throws -> Browser { try await doorkeeper.browser(of: principal, at: port) }

    private let doorkeeper = Doorkeeper()

    /// Signs each principal in once, one after the other, since the server bounds how often and how many at once may try.
    private actor Doorkeeper {
        private var browsers: [String: Task<Browser, any Error>] = [:]
        private var latest: Task<Browser, any Error>?

        func browser(of principal: String, at port: Int) async throws -> Browser {
            if let known = browsers[principal] { return try await known.value }
            let earlier = latest
            let task = Task {
                _ = try? await earlier?.value
                var browser = Browser(port: port)
                _ = try await browser.signIn(principal, LiveSite.password)
                return browser
            }
            browsers[principal] = task
            latest = task
            return try await task.value
        }
    }

    private init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-web-\(UUID().uuidString)")
        try SynthesiseCouncil(at: folder, people: 300, seed: 7).run()
        let pipeline = try OperationContext(pipelineIn: Workspace(at: folder))
        _ = try await LoadSources().run(in: pipeline)
        _ = try await LinkRecords().run(in: pipeline)
        _ = try await AssessFamilies().run(in: pipeline)

        let all = try await Self.families(in: pipeline)
        ownFamily = all[0]
        otherFamily = all[all.count - 1]
        let file = folder.appending(path: "access/principals.yaml")
        let text =
            try String(contentsOf: file, encoding: .utf8)
            .replacing("caseload: []", with: "caseload: [\(all.prefix(3).map(\.description).joined(separator: ", "))]")
                + """
                - id: two.hats
                  name: Two <b>Hats</b>
                  roles: [analyst, governance_lead]
                - id: spare.worker
                  name: Spare worker
                  roles: [key_worker]
                """
        try Data(text.utf8).write(to: file)

        try Self.askForReasons(in: folder)
        let context = OperationContext(
            workspace: try Workspace(at: folder), store: pipeline.store, principal: .system, purpose: .systemProcessing)
        for principal in context.workspace.principals {
            try await AddAccount(principal: principal.id, password: Self.password).run(in: context)
        }
        self.context = context
        port = try await Self.serve(context)
    }

    /// The standard policy, with a reason asked for each look at a pair. JSON is YAML, too.
    private static func askForReasons(in folder: URL) throws {
        var policy = AccessPolicyDefinition.standard
        policy.rules.append(
            AccessRule(
                id: "pairs_need_reason", effect: .forbid, roles: [.dataManager], actions: [.explain],
                resources: [.pair],
                reason: .missing, because: "This is sensitive: give the reason why you need to see it."))
        try JSONEncoder().encode(policy).write(to: folder.appending(path: "access/policy.yaml"))
    }

    /// Families of the whole council, those eligible first, as the analyst lists them.
    private static func families(in pipeline: OperationContext) async throws -> [FamilyID] {
        guard let analyst = pipeline.workspace.principal("analyst") else { return [] }
        let context = pipeline.acting(as: analyst, for: .programmeAnalysis)
        return try await ListFamilies(FamilyQuery(pageSize: 500)).run(in: context).rows.map(\.family)
    }

    /// Starts the server and waits until it says where it is.
    private static func serve(_ context: OperationContext) async throws -> Int {
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        Task {
            try await KithServer(context: context, host: "127.0.0.1", port: 0).run { continuation.yield($0) }
        }
        for await address in addresses {
            if let port = address.split(separator: ":").last.flatMap({ Int($0) }) { return port }
        }
        throw Browser.ConnectionFailed()
    }
}
