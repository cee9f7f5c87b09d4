import ArgumentParser
import Foundation
import Operations

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Find the records of an index that are of one person with a record.",
        discussion: """
            `kith match people.index first_name=Ann surname=Lee dob=1984-01-12` matches one record;
            `kith match people.index --file queries.csv --out matches.csv` each row of a file.
            """)

    @Argument(help: "The index that `kith index build` made.")
    var index: String

    @Argument(help: "The record: column=value, with the index's columns.")
    var values: [String] = []

    @Option(help: "A file of records to match, with the index's columns.")
    var file: String?

    @Option(help: "Where the matches of a file go.")
    var out: String?

    @Option(help: "At most so many matches a record.")
    var limit = 10

    @Option(help: "The least match probability, 0 to 1.")
    var least = 0.01

    @Flag(help: "Print the matches as JSON for machines.")
    var json = false

    func validate() throws {
        if values.isEmpty == (file == nil) { throw ValidationError("Give column=value, or --file and --out.") }
        if (file == nil) != (out == nil) { throw ValidationError("--file and --out belong together.") }
        if limit < 1 { throw ValidationError("--limit must be at least 1.") }
        if !(least > 0 && least < 1) { throw ValidationError("--least must lie between 0 and 1.") }
        for value in values where !value.contains("=") || value.hasPrefix("=") {
            throw ValidationError("A value is given as column=value.")
        }
    }

    func run() throws {
        let request = MatchRecords(in: index, limit: limit, least: least)
        if let file, let out {
            let counts = try request.run(file: file, out: out)
            for remark in counts.remarks { Terminal.remark(remark) }
            return print("\(counts.matched) of \(counts.rows) records have a match.")
        }
        var record: [String: String] = [:]
        for value in values {
            let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            record[String(parts[0])] = String(parts[1])
        }
        let matches = try request.run(record)
        if json { return try Terminal.printJSON(matches) }
        if matches.isEmpty { print("No record reaches a probability of \(least).") }
        for match in matches {
            print(
                String(
                    format: "%.4f  weight %+.2f  cluster %lld  %@", locale: nil, match.matchProbability,
                    match.matchWeight, match.cluster, match.id as NSString))
        }
    }
}
