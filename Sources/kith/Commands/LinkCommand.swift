import ArgumentParser
import Operations

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Records → people and places → families.",
        discussion: "People, places and families keep their ids from run to run.")

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "Threads to use; the result is the same with any number.")
    var threads: Int?

    @Flag(help: "Say on standard error what each step cost, a line of JSON each.")
    var times = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    }

    func run() async throws {
        let bar = ProgressBar()
        let stages = StageTimes()
        let report = try await LinkRecords(threads: threads, progress: stages.noting(bar.report)).run(
            in: try options.pipelineContext())
        bar.finish()
        if times { for stage in stages.finished() { Terminal.remark(try Terminal.json(stage)) } }
        for words in report.judgementsNotFollowed { Terminal.remark(words) }
        if report.judgementsLost > 0 {
            Terminal.remark("\(report.judgementsLost) judged pairs have a record that is no longer loaded.")
        }
        if options.json { try Terminal.printJSON(report) }
    }
}
