import Extracts
import Foundation
import Identity
import Records

/// Reads a gazetteer from a CSV file: AddressBase Core or Plus, or any with a column map.
enum GazetteerFile {
    /// The workspace's gazetteer; nil when it has none.
    ///
    /// - Throws: ``OperationError`` when `kith.yaml` names a file that is not there, or the file is no gazetteer.
    static func gazetteer(of workspace: Workspace) throws(OperationError) -> Gazetteer? {
        if let named = workspace.settings.gazetteer {
            let file = workspace.directory.appending(path: named)
            guard FileManager.default.fileExists(atPath: file.path) else {
                throw OperationError(
                    .dataRefused,
                    "kith.yaml: gazetteer: there is no file '\(named)' in the workspace; put it there or take the key out."
                )
            }
            return try read(file.path)
        }
        let file = workspace.directory.appending(path: "gazetteer.csv")
        return FileManager.default.fileExists(atPath: file.path) ? try read(file.path) : nil
    }

    /// The records' addresses as the workspace's gazetteer knows them; nil when it has none. What links and what explains
    /// a link see the same addresses.
    static func matched(
        _ records: [PersonRecord], in workspace: Workspace
    ) throws(OperationError) -> MatchedAddresses? {
        try gazetteer(of: workspace).map { MatchedAddresses(records, in: $0) }
    }

    /// - Parameter map: part → heading, where the headings are not known.
    /// - Throws: ``OperationError`` naming the file and what it lacks.
    static func read(_ path: String, map: [GazetteerLayout.Part: String] = [:]) throws(OperationError) -> Gazetteer {
        do {
            var reader = try ExtractReader(path: path)
            let layout = try GazetteerLayout(header: reader.header, map: map)
            var entries: [GazetteerEntry] = []
            var rowsLeftOut = 0
            var row = Row()
            while try reader.next(&row) {
                if row.problem == nil, let entry = layout.entry({ row[$0] }) {
                    entries.append(entry)
                } else {
                    rowsLeftOut += 1
                }
            }
            guard !entries.isEmpty else {
                throw OperationError(.dataRefused, "\(path): holds no address with a UPRN; is it a gazetteer?")
            }
            return Gazetteer(entries, rowsLeftOut: rowsLeftOut)
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch let error as IdentityError {
            throw OperationError(.dataRefused, "\(path): \(error.reason).")
        } catch {
            throw OperationError(.dataRefused, "\(path): cannot be read.")
        }
    }
}
