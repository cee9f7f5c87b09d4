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
        private var browsers: [String: Browser] = [:]

        func browser(of principal: String, at port: Int) throws -> Browser {
            if let known = browsers[principal] { return known }
            var browser = Browser(port: port)
            _ = try browser.signIn(principal, LiveSite.password)
            browsers[principal] = browser
            return browser
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

        let context = OperationContext(
            workspace: try Workspace(at: folder), store: pipeline.store, principal: .system, purpose: .systemProcessing)
        for principal in context.workspace.principals {
            try await AddAccount(principal: principal.id, password: Self.password).run(in: context)
        }
        self.context = context
        port = try await Self.serve(context)
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
