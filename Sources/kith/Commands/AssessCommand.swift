import ArgumentParser
import Operations
import Records

struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Criteria → findings: met, not met, or not known, with evidence.")

    @Argument(help: "Programmes to assess; all of programmes/ when none is named.")
    var programmes: [String] = []

    @Option(help: "The day to assess as at, yyyy-MM-dd. Default: as_at of kith.yaml, else today.")
    var asAt: String?

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if let asAt, Day(iso: asAt) == nil { throw ValidationError("--as-at must be a day as yyyy-MM-dd.") }
    }

    func run() async throws {
        let bar = ProgressBar()
        let report = try await AssessFamilies(
            programmes, asAt: asAt.flatMap { Day(iso: $0) }, progress: bar.report
        ).run(in: try options.pipelineContext())
        bar.finish()
        for note in report.notes { Terminal.remark(note) }
        if options.json { try Terminal.printJSON(report) }
    }
}
