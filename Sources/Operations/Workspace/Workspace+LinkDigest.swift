import Foundation
import Records
import Storage

extension Workspace {
    /// A digest of all that linking depends on besides batches and decisions: what the workspace declares, its gazetteer,
    /// the month, since ages and homes are told as at a day, and the version of the rules that are not declared.
    func linkDigest(asAt day: Day) throws -> String {
        let files = FileManager.default
        func yaml(_ folder: String) -> [String] {
            let names = (try? files.contentsOfDirectory(atPath: directory.appending(path: folder).path)) ?? []
            return names.sorted().map { "\(folder)/\($0)" }
        }
        let declared =
            ["kith.yaml", "network.yaml", settings.gazetteer ?? "gazetteer.csv"] + yaml("sources")
            + yaml("organisations")
        let digests = try declared.map { name in
            let file = directory.appending(path: name)
            return files.fileExists(atPath: file.path) ? "\(name):\(try Store.digest(of: file))" : "\(name):none"
        }
        return (["rules 2", "\(day.year)-\(day.month)"] + digests).joined(separator: " ")
    }
}
