import ArgumentParser
import Operations

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Precision, recall and F1 against the truth: of pairs and of clusters.",
        discussion: """
            `kith evaluate clusters.csv --truth truth.csv` compares two files of two columns each: an id, and the group
            that it belongs to. An id may stand in several groups. Without CLUSTERS, the people and families of the
            workspace are evaluated against its truth/ folder (made-up councils have one).
            """)

    @Argument(help: "The clusters: a file with the columns ID and cluster.")
    var clusters: String?

    @Option(help: "The truth: a file with the columns ID and entity; for a workspace, a folder. Default: truth/.")
    var truth: String?

    @Flag(help: "Take people from the truth, and form places and families of them: how good family formation is alone.")
    var perfectPeople = false

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if clusters != nil, truth == nil { throw ValidationError("--truth FILE is needed.") }
        if clusters != nil, perfectPeople {
            throw ValidationError("--perfect-people is for a workspace, not for files.")
        }
    }

    func run() async throws {
        if let clusters, let truth {
            let evaluation = try EvaluateClusters(clusters, truth: truth).run()
            if options.json {
                try Terminal.printJSON(evaluation)
            } else {
                EvaluationSummary.print(evaluation, of: "Records")
            }
        } else {
            let evaluation = try await EvaluateWorkspace(truth: truth, perfectPeople: perfectPeople).run(
                in: try options.pipelineContext())
            if options.json {
                try Terminal.printJSON(evaluation)
            } else {
                if let addresses = evaluation.addresses { AddressSummary.print(addresses) }
                EvaluationSummary.print(evaluation.people, of: "People (pairs of records)")
                EvaluationSummary.print(evaluation.lookalikes)
                EvaluationSummary.print(evaluation.families, of: "Families (pairs of people)")
                FamilySummary.print(evaluation.familyFigures)
                for programme in evaluation.criteria { EvaluationSummary.print(programme) }
            }
        }
    }
}
