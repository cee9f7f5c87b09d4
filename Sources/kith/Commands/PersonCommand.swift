import Access
import ArgumentParser
import Foundation
import Identity
import Operations
import Records
import Storage

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Merge, split and block people by hand; see what cannot be right.",
        discussion: """
            A merge or split is one decision: it binds at the next `kith link` and every later one, and `kith person undo`
            takes back exactly it. A block keeps people apart whatever else is said of them; only who may administer the
            workspace makes, lifts or sees one.
            """,
        subcommands: [
            MergeCommand.self, SplitCommand.self, UndoCommand.self, PersonHistoryCommand.self,
            PersonProblemsCommand.self,
            BlockCommand.self, LiftCommand.self, BlocksCommand.self,
        ])
}

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Decide that two people are one. Takes --reason.")

    @Argument(help: "A person's id.")
    var person: Int64

    @Argument(help: "The other person's id.")
    var other: Int64

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        try options.tell(try await MergePeople(PersonID(person), PersonID(other)).run(in: context))
    }
}

struct SplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Decide that some records are not a person's. Takes --reason.")

    @Argument(help: "The person's id.")
    var person: Int64

    @Argument(help: "The ids of the records to take out, as `kith explain person` shows them.")
    var records: [Int64]

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if records.isEmpty { throw ValidationError("Name at least one record.") }
        if records.contains(where: { $0 < 1 }) { throw ValidationError("A record's id is a positive number.") }
    }

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        let out = Set(records.map { RecordID(rawValue: $0) })
        try options.tell(try await SplitPerson(PersonID(person), taking: out).run(in: context))
    }
}

struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take a merge or split back. Takes --reason.")

    @Argument(help: "The decision's number.")
    var decision: Int64

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        try options.tell(try await UndoDecision(decision).run(in: context))
    }
}

struct PersonHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "What became of a person's id, and what was decided by hand.")

    @Argument(help: "The person's id; one that was merged away, too.")
    var person: Int64

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        let report = try await ShowPersonHistory(PersonID(person)).run(in: context)
        if options.json { return try Terminal.printJSON(report) }
        if report.person != report.askedFor {
            print("Person \(report.askedFor) was found to be the same as person \(report.person).")
        }
        for change in report.changes { print("\(Day(change.at))  \(change.what)") }
        for decision in report.decisions {
            print(
                "\(Day(decision.at))  \(decision.words) By \(decision.by): \(decision.reason). \(decision.standingWords)"
            )
        }
    }
}

struct PersonProblemsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "problems", abstract: "List the people whose records cannot all be right.")

    @Option(help: "List at most so many.")
    var limit = 500

    @OptionGroup var options: WorkspaceOptions

    func validate() throws { if limit < 1 { throw ValidationError("--limit must be at least 1.") } }

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        let list = try await ListPersonProblems(limit: limit).run(in: context)
        if options.json { return try Terminal.printJSON(list.problems) }
        for problem in list.problems {
            let pair = problem.pair.map { "  pair \($0)" } ?? ""
            print("\(problem.person)  \(problem.words)\(pair)")
        }
        if list.problems.isEmpty { print("No person's records stand against one another.") }
        if list.isCutShort { Terminal.remark("There are more; raise --limit.") }
    }
}

extension WorkspaceOptions {
    /// Says what was decided, and when it binds.
    func tell(_ decision: PersonDecision) throws {
        if json { return try Terminal.printJSON(decision) }
        print("\(decision.words) \(decision.standingWords)")
    }
}
