import Access
import EntityGraph
import Families
import Records
public import Storage

/// What one may see of a network, as the text of one file for another program.
///
/// The same as ``ExportNetwork`` writes, for a browser to keep: under the same grant for `.export`, and with its audit entry
/// on the disk before the text is handed over.
public struct NetworkExportFile: Sendable {
    /// What the file holds.
    public enum Format: String, Sendable, CaseIterable {
        case graphML = "graphml"
        case entities = "entities.csv"
        case links = "links.csv"
    }

    public var centres: [NetworkCentre]
    public var query: NetworkQuery
    public var format: Format

    public init(around centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery(), as format: Format) {
        self.centres = centres
        self.query = query
        self.format = format
    }

    /// - Throws: ``OperationError`` when the policy denies it: the standard policy asks for a reason.
    public func run(in context: OperationContext) async throws(OperationError) -> String {
        let view = try await context.performing {
            try await context.store.network(
                around: centres, query, under: try await context.networkGrant(.export, on: centres, query))
        }
        let words = NetworkWords(context.workspace, asAt: context.workspace.settings.asAt ?? Day(context.clock()))
        let export = try GraphExport(view, words)
        var text = ""
        do {
            switch format {
            case .graphML: _ = try export.writeGraphML { text += $0 }
            case .entities: try export.writeEntitiesCSV { text += $0 }
            case .links: try export.writeLinksCSV { text += $0 }
            }
        } catch {
            throw OperationError(.storage, "The export failed (\(type(of: error))).")
        }
        return text
    }
}

extension GraphExport {
    /// A view with what its tables tell.
    init(_ view: NetworkView, _ words: NetworkWords) throws(OperationError) {
        let tables = NetworkTables(view, words)
        do throws(GraphError) {
            self = try GraphExport(NetworkGraph(view).graph, entities: tables.entities, links: tables.links)
        } catch {
            throw OperationError(error)
        }
    }
}
