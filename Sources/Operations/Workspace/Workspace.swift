public import Access
public import Families
public import Foundation
public import Identity
public import Intake
public import Programmes
public import Records

/// A council's folder: its settings and every definition in it, read and checked.
public struct Workspace: Sendable {
    public let directory: URL
    public let settings: WorkspaceSettings
    /// In order of id.
    public let sources: [SourceDefinition]
    public let agreements: [Agreement]
    public let programmes: [ProgrammeDefinition]
    /// Those that `organisations/` declares, in order of file.
    public let organisations: [Organisation]
    public let network: NetworkDefinition
    public let policy: AccessPolicy
    /// Which of the values that records state survives as a person's.
    public let survivorship: SurvivorshipRules
    /// The people who may sign in or act at the terminal, in order of id.
    public let principals: [Principal]

    /// Reads the workspace and checks every definition in it.
    ///
    /// - Throws: ``OperationError`` naming file, line and what was expected.
    public init(at directory: URL) throws(OperationError) {
        self.directory = directory
        let file = directory.appending(path: "kith.yaml")
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw OperationError(
                .dataRefused,
                "\(directory.path): is not a Kith workspace (no kith.yaml). `kith init DIR` makes one; `--workspace DIR` names another."
            )
        }
        let reader = try DefinitionReader(file: file, named: "kith.yaml")
        settings = try reader.decode()
        sources = try Self.definitions(in: "sources", of: directory)
        agreements = try Self.definitions(in: "agreements", of: directory)
        programmes = try Self.definitions(in: "programmes", of: directory)
        organisations = try OrganisationFiles.all(in: directory)
        network = try Self.network(of: directory)
        try Self.checkUnique(sources.map(\.source.rawValue), in: "sources")
        try Self.checkUnique(programmes.map(\.programme), in: "programmes")
        try Self.checkAgreements(of: sources, among: agreements)
        do {
            survivorship = try settings.survivorship.rules(of: sources)
        } catch {
            throw reader.refusal(at: error.path, error.reason)
        }

        let access = directory.appending(path: "access/policy.yaml")
        let definition: AccessPolicyDefinition =
            FileManager.default.fileExists(atPath: access.path)
            ? try DefinitionReader(file: access, named: "access/policy.yaml").decode() : .standard
        do {
            policy = try AccessPolicy(definition, agreements: agreements)
        } catch {
            throw OperationError(.dataRefused, "access/policy.yaml: \(error.reason)")
        }
        let people = directory.appending(path: "access/principals.yaml")
        principals =
            FileManager.default.fileExists(atPath: people.path)
            ? try DefinitionReader(file: people, named: "access/principals.yaml").decode([PrincipalDefinition].self)
                .map(\.principal).sorted { $0.id < $1.id } : []
    }

    public func source(_ id: SourceID) -> SourceDefinition? { sources.first { $0.source == id } }

    public func programme(_ id: String) -> ProgrammeDefinition? { programmes.first { $0.programme == id } }

    public func principal(_ id: String) -> Principal? { principals.first { $0.id == id } }

    public var incoming: URL { directory.appending(path: "incoming") }
    public var store: URL { directory.appending(path: "store") }

    /// Reads every YAML file of a folder, in order of name.
    private static func definitions<Definition: Decodable>(
        in folder: String, of directory: URL
    ) throws(OperationError) -> [Definition] {
        let path = directory.appending(path: folder)
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? [])
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        var read: [Definition] = []
        for name in names {
            read.append(try DefinitionReader(file: path.appending(path: name), named: "\(folder)/\(name)").decode())
        }
        return read
    }

    private static func checkUnique(_ ids: [String], in folder: String) throws(OperationError) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            throw OperationError(.dataRefused, "\(folder)/: two definitions are called '\(id)'; rename or remove one.")
        }
    }

    private static func checkAgreements(
        of sources: [SourceDefinition], among agreements: [Agreement]
    ) throws(OperationError) {
        let byID = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for source in sources {
            guard let id = source.agreement else {
                throw OperationError(
                    .dataRefused,
                    "sources/: '\(source.source)' names no agreement; add `agreement:` with an id of agreements/.")
            }
            guard let agreement = byID[id] else {
                throw OperationError(
                    .dataRefused,
                    "sources/: '\(source.source)' names the agreement '\(id)', which agreements/ does not hold.")
            }
            guard agreement.sources.contains(source.source.rawValue) else {
                throw OperationError(
                    .dataRefused,
                    "agreements/: '\(id)' does not list the source '\(source.source)', which says that it falls under it."
                )
            }
        }
    }
}
