import ArgumentParser
import Families
import Foundation
import Operations
import Pictures
import Records
import Storage

/// How far a command looks in the network, and how it tells what it finds.
struct NetworkOptions: ParsableArguments {
    @Option(help: "How many links away, 1 to 6.")
    var depth = 2

    @Option(parsing: .upToNextOption, help: "Only these kinds of link, as network.yaml names them.")
    var kinds: [String] = []

    @Option(parsing: .upToNextOption, help: "Only these types: person place event organisation programme.")
    var types: [String] = []

    @Option(help: "Only links that held on or after this day, YYYY-MM-DD.")
    var from: String?

    @Option(help: "Only links that held on or before this day, YYYY-MM-DD.")
    var to: String?

    @Option(help: "Only links at least this strong, 0 to 1.")
    var strength = 0.0

    @Option(help: "What has more links than this is not walked through: those behind it are counted.")
    var hub = 25

    @Option(help: "At most so many entities.")
    var limit = 150

    @Option(help: "Draw it into this SVG file.")
    var svg: String?

    var query: NetworkQuery {
        get throws {
            var query = NetworkQuery()
            query.depth = depth
            query.kinds = kinds.isEmpty ? nil : kinds
            query.types = try types.isEmpty ? nil : Set(types.map(Self.type))
            query.period = Period(from: try from.map(Self.day), to: try to.map(Self.day))
            query.leastStrength = strength
            query.hubDegree = hub
            query.limit = limit
            return query
        }
    }

    private static func type(_ word: String) throws -> EntityType {
        guard let type = EntityType(rawValue: word) else {
            throw OperationError(
                .wrongUsage,
                "'\(word)' is no type; "
                    + NearestWord.advice(for: word, among: EntityType.allCases.map(\.rawValue)) + ".")
        }
        return type
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw OperationError(.wrongUsage, "A day is written YYYY-MM-DD.") }
        return day
    }

    /// Prints what was found, and draws it where that was asked.
    ///
    /// - Parameter nothing: what is said when a link between those asked about was looked for and there is none.
    func tell(
        _ view: NetworkView, title: String, _ context: OperationContext, json: Bool, nothing: String? = nil
    ) throws {
        let words = NetworkWords(context.workspace, asAt: context.workspace.settings.asAt ?? Day(context.clock()))
        if let svg {
            // People's names are in it: it is for its owner alone.
            guard
                FileManager.default.createFile(
                    atPath: svg, contents: Data(NetworkChart(view, title: title, words).svg().utf8),
                    attributes: [.posixPermissions: 0o600])
            else { throw OperationError(.storage, "\(svg): cannot be written; check the folder.") }
        }
        if json { return try Terminal.printJSON(NetworkReply(view, words)) }
        for line in NetworkSummary(view, words).lines { print(line) }
        if let nothing, view.isEveryCentreAlone { print(nothing) }
    }
}
