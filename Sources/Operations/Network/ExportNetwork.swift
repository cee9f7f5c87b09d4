import Access
import EntityGraph
import Foundation
import Records
public import Storage

/// Takes out what one may see around a person, a place, an event, an organisation, a programme or a family, for other
/// programs: as GraphML, as CSV, or both.
///
/// The files hold what the view under the same grant holds, entity for entity and link for link.
public struct ExportNetwork: Sendable {
    public var centres: [NetworkCentre]
    public var query: NetworkQuery
    /// The GraphML file. The default, nil, writes none.
    public var graphML: String?
    /// The folder for `entities.csv` and `links.csv`, made where it is not there. The default, nil, writes none.
    public var csv: String?

    public init(
        around centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery(), graphML: String? = nil,
        csv: String? = nil
    ) {
        self.centres = centres
        self.query = query
        self.graphML = graphML
        self.csv = csv
    }

    /// - Returns: what was written.
    /// - Throws: ``OperationError`` when the policy denies it (the standard policy asks for a reason), when a file is
    ///   there already, or when one cannot be written: none of them is then left behind.
    public func run(in context: OperationContext) async throws(OperationError) -> NetworkView {
        let folder = csv.map { URL(filePath: $0, directoryHint: .isDirectory) }
        let paths = [
            graphML, folder?.appending(path: "entities.csv").path, folder?.appending(path: "links.csv").path,
        ]
        guard graphML != nil || csv != nil else {
            throw OperationError(.wrongUsage, "Say where it goes: a GraphML file, a folder for CSV, or both.")
        }
        for path in paths.compactMap(\.self) { try PrivateFile.refuseExisting(path) }
        let view = try await context.performing {
            try await context.store.network(
                around: centres, query, under: try await context.networkGrant(.export, on: centres, query))
        }
        let words = NetworkWords(context.workspace, asAt: context.workspace.settings.asAt ?? Day(context.clock()))
        let export = try GraphExport(view, words)
        if let folder { try PrivateFile.makeFolder(folder) }
        let writers: [((String) throws -> Void) throws -> Void] = [
            { _ = try export.writeGraphML(to: $0) }, { try export.writeEntitiesCSV(to: $0) },
            { try export.writeLinksCSV(to: $0) },
        ]
        var files: [PrivateFile] = []
        do {
            for (path, writer) in zip(paths, writers) {
                guard let path else { continue }
                let file = try PrivateFile(path)
                files.append(file)
                try file.write(writer)
            }
            for file in files { try file.putInPlace() }
        } catch {
            for file in files { file.takeAway() }
            throw (error as? OperationError) ?? OperationError(.storage, "The export failed (\(type(of: error))).")
        }
        return view
    }
}
