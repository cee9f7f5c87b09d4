import Foundation
import Linkage
import Testing

/// The same table gives the same bytes: on one thread and on two, and every time.
@Suite struct DeterminismTests {
    private struct Outcome: Equatable {
        var model: Data
        var pairs: [ScoredPair]
        var clusters: [Int32]
        var links: [ScoredPair]
        var report: LinkageReport
    }

    private static func outcome(_ table: Table, _ mode: LinkMode, threads: Int, largestBlock: Int) throws -> Outcome {
        let settings = LinkageSettings(mode: mode, largestBlock: largestBlock, threads: threads)
        let linker = try Linker(table: table, settings: settings)
        let model = try linker.train()
        let result = try linker.link(model)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return Outcome(
            model: try encoder.encode(model), pairs: result.pairs, clusters: result.clusterOfRecord,
            links: result.links, report: result.report)
    }

    /// Names of many families, so that a large table has blocks of every size.
    private static func table(records: Int, files: Bool, seed: UInt64) -> Table {
        let made = MadePeople(people: records / 2, errors: 7, seed: seed).table
        if !files { return made }
        var builder = TableBuilder(columns: made.columns.map(\.name))
        for record in 0..<made.count {
            for column in made.columns.indices { builder.append(made.text(record, column: column), to: column) }
            builder.endRow(file: UInt16(record % 2))
        }
        return builder.table()
    }

    @Test(arguments: [
        (20_000, LinkMode.deduplicate, 50_000), (5_000, .deduplicate, 500), (3_000, .oneToOne, 50_000),
        (3_000, .linkFiles, 2_000), (60, .deduplicate, 50_000),
    ])
    func oneThreadTwoThreadsAndAgainAreTheSame(_ records: Int, _ mode: LinkMode, _ largestBlock: Int) throws {
        let table = Self.table(records: records, files: mode != .deduplicate, seed: UInt64(records))
        let once = try Self.outcome(table, mode, threads: 1, largestBlock: largestBlock)
        #expect(once.pairs.count > records / 4)
        for threads in [1, 2, 3] {
            let again = try Self.outcome(table, mode, threads: threads, largestBlock: largestBlock)
            #expect(again == once, "\(threads) threads")
        }
    }
}
