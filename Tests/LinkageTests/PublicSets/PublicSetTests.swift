import Foundation
import Linkage
import Testing

/// The labelled sets that peers are measured on; skipped where they are not beside the repository.
@Suite(.enabled(if: PublicSet.folder != nil, "the public labelled sets are not beside the repository"))
struct PublicSetTests {
    @Test(arguments: [
        ("fake_1000", 0.90), ("febrl1", 1.0), ("febrl2", 0.9985), ("febrl3", 0.999), ("historical_50k", 0.87),
    ])
    func clustersReachTheAnchor(_ name: String, _ least: Double) throws {
        let set = try PublicSet(name)
        let linker = try Linker(table: set.table)
        let result = try linker.link(linker.train())
        let accuracy = ClusterAccuracy(predicted: result.clusterOfRecord, truth: set.truth)
        #expect(accuracy.pairwise.f1 >= least, "\(name): pairwise F1 \(accuracy.pairwise.f1)")
    }
}

struct PublicSet {
    var table: Table
    var truth: [Int32]

    static let folder: URL? = {
        var at = URL(filePath: #filePath).resolvingSymlinksInPath()
        while at.path().count > 1 {
            at.deleteLastPathComponent()
            let data = at.appending(path: "shared/data")
            if FileManager.default.fileExists(atPath: data.appending(path: "fake_1000/records.csv").path()) {
                return data
            }
        }
        return nil
    }()

    init(_ name: String) throws {
        let folder = try #require(PublicSet.folder).appending(path: name)
        let rows = PublicSet.rows(try String(contentsOf: folder.appending(path: "records.csv"), encoding: .utf8))
        var builder = TableBuilder(columns: rows[0])
        for row in rows.dropFirst() { builder.appendRow(row) }
        table = builder.table()
        var entities: [String: Int32] = [:]
        var entityOf: [String: Int32] = [:]
        for row in PublicSet.rows(try String(contentsOf: folder.appending(path: "truth.csv"), encoding: .utf8))
            .dropFirst()
        {
            let entity = entities[row[1]] ?? Int32(entities.count)
            entities[row[1]] = entity
            entityOf[row[0]] = entity
        }
        truth = rows.dropFirst().map { entityOf[$0[0]] ?? -1 }
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                if character == "\"" {
                    isQuoted.toggle()
                } else if character == ",", !isQuoted {
                    fields.append("")
                } else {
                    fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }
}
