import Extracts
import Foundation
import Linkage

/// A linkage index on disk. It holds every value of its records: only its owner may read it.
struct IndexFile {
    let path: String

    /// - Throws: ``OperationError`` when there is no such file or it is not an index, whole and of this version.
    func read(threads: Int?) throws(OperationError) -> LinkageIndex {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw OperationError(
                .dataRefused, "\(path): cannot be read; make an index with `kith index build FILE --out \(path)`.")
        }
        do {
            return try LinkageIndex(data, threads: threads)
        } catch {
            throw OperationError(.dataRefused, "\(path): \(error.reason).")
        }
    }

    /// Puts the whole index in the place of the old one, or leaves that as it was.
    func write(_ index: LinkageIndex) throws(OperationError) {
        let partial = path + ".partial"
        do {
            let data = try index.data()
            try? FileManager.default.removeItem(atPath: partial)
            guard
                FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
                let file = FileHandle(forWritingAtPath: partial)
            else { throw OperationError(.storage, "") }
            try file.write(contentsOf: data)
            try file.synchronize()
            try file.close()
            guard rename(partial, path) == 0 else { throw OperationError(.storage, "") }
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw OperationError(
                .storage, "\(path): could not be written whole; check the folder, who may write there, and the disk.")
        }
    }
}

extension LinkageIndex {
    /// The column that names each record.
    func idColumn(in path: String) throws(OperationError) -> Int {
        guard let column = table.columns.firstIndex(where: { settings.roles[$0.name] == .recordID }) else {
            throw OperationError(.dataRefused, "\(path): names no column with the records' ids; build it again.")
        }
        return column
    }

    /// Writes `ID,cluster_id`, a line a record, with the lasting ids; returns what the user should know.
    func writeClusters(to path: String, idColumn: Int) throws(OperationError) -> [String] {
        var file = try TableFile(
            path: path, columns: [table.columns[idColumn].name, "cluster_id"], formulas: .kept)
        for record in 0..<count {
            try file.append([table.text(record, column: idColumn), String(clusterID(of: record))])
        }
        try file.finish()
        return file.formulaRemarks
    }
}
