import Access
import ArgumentParser
import Operations
import Storage

struct ProblemsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "problems", abstract: "What the data cannot all be right about, with the rows that say so.",
        subcommands: [List.self, Settle.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The problems that wait.")

        @Option(help: "Only those of a kind, as the list names it.")
        var kind: String?

        @Flag(help: "Those that were seen and are as they are.")
        var seen = false

        @Option(help: "At most so many.")
        var limit = 50

        @OptionGroup var options: WorkspaceOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit must be at least 1.") }
        }

        func run() async throws {
            let list = try await ListProblems(kind: kind, seen: seen, limit: limit)
                .run(in: try options.context(for: .linkageQuality))
            if options.json { return try Terminal.printJSON(list) }
            for line in list.lines { print(Self.text(of: line)) }
            if list.total > list.lines.count { print("\(list.total - list.lines.count) more; raise --limit.") }
        }

        private static func text(of line: ProblemLine) -> String {
            let problem = line.problem
            let about =
                problem.families.map { "family \($0)" } + problem.people.map { "person \($0)" }
                + problem.places.map { "place \($0)" }
            var lines = ["\(problem.key)", "  \(problem.summary)", "  \(line.advice)"]
            if !about.isEmpty { lines.append("  about: \(about.joined(separator: ", "))") }
            // Two records of one row are one row to look at.
            for row in line.rows.map({ "  \($0.source): \($0.fileName) row \($0.row)" }) where !lines.contains(row) {
                lines.append(row)
            }
            if let decision = line.decision {
                lines.append("  \(decision.verdict.rawValue) by \(decision.by) on \(decision.on): \(decision.reason)")
            }
            return lines.joined(separator: "\n")
        }
    }

    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A problem was seen and is as it is: it leaves the list until its evidence changes.")

        @Argument(help: "The problem's key, as the list shows it.")
        var problem: String

        @Flag(help: "Put it back on the list.")
        var reopen = false

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            try await SettleProblem(problem, verdict: reopen ? .reopened : .seen)
                .run(in: try options.context(for: .linkageQuality))
        }
    }
}
