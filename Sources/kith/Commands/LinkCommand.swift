import ArgumentParser
import Operations

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Records → people and places → families.",
        discussion: """
            People, places and families keep their ids from run to run. After the first run only what has come since is \
            linked; everything is when settings have changed, much has come or gone, a month has begun, or with --rebuild.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "Threads to use; the result is the same with any number.")
    var threads: Int?

    @Flag(help: "Say on standard error what each step cost, a line of JSON each.")
    var times = false

    @Flag(help: "Link everything anew.")
    var rebuild = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    }

    func run() async throws {
        let bar = ProgressBar()
        let stages = StageTimes()
        let report = try await LinkRecords(
            everything: rebuild, threads: threads, progress: stages.noting(bar.report)
        ).run(in: try options.pipelineContext())
        bar.finish()
        if times { for stage in stages.finished() { Terminal.remark(try Terminal.json(stage)) } }
        for words in report.judgementsNotFollowed { Terminal.remark(words) }
        if report.judgementsLost > 0 {
            Terminal.remark("\(report.judgementsLost) judged pairs have a record that is no longer loaded.")
        }
        if options.json { try Terminal.printJSON(report) } else { Terminal.remark(report.words) }
    }
}
