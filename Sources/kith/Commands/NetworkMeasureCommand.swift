import Access
import ArgumentParser
import Foundation
import Operations
import Records
import Storage

struct NetworkMeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Who stands where in what is around entities: between groups, in the thick.",
        discussion: "Measured on what `kith network show` shows, and on nothing else. A question, never a finding.")

    @Argument(help: "What to begin at, such as person:12 or family:7.")
    var centres: [NetworkCentre]

    @OptionGroup var look: NetworkOptions
    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        if look.svg != nil {
            throw OperationError(.wrongUsage, "Measures draw nothing: use `kith network show` with --svg.")
        }
        let context = try options.context(for: .linkageQuality)
        let measures = try await MeasureNetwork(around: centres, try look.query).run(in: context)
        let words = NetworkWords(context.workspace, asAt: context.workspace.settings.asAt ?? Day(context.clock()))
        if options.json { return try Terminal.printJSON(MeasureReply(measures, words)) }
        print("between  links  closeness  eigenvector  core  community  entity")
        for row in measures.rows {
            let entity = measures.view.entities[row.place]
            let cells = [
                Self.number(row.betweenness, 1, 7), Self.cell("\(row.degree)", 5),
                row.closeness.map { Self.number($0, 3, 9) } ?? Self.cell("-", 9), Self.number(row.eigenvector, 3, 11),
                Self.cell("\(row.coreness)", 4), Self.cell("\(row.community)", 9),
                "\(entity.id)  \(words.label(entity))\(row.isArticulation ? ", holds together" : "")",
            ]
            print(cells.joined(separator: "  "))
        }
        if measures.view.isCut { print("There is more, not measured: raise --limit or narrow the look.") }
        for caution in NetworkMeasures.cautions { print(caution) }
    }

    private static func number(_ value: Double, _ digits: Int, _ width: Int) -> String {
        cell(String(format: "%.\(digits)f", value), width)
    }

    private static func cell(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
