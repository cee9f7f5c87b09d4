import Access
import ArgumentParser
import Foundation
import Identity
import Operations
import Records
import Storage

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Decide an uncertain pair, or list those that wait.",
        discussion: """
            `kith review` lists the pairs that wait, most doubtful first. `kith review A-B --verdict same` decides one;
            every later `kith link` honours it until it is superseded.
            """)

    @Argument(help: "A pair of record ids, A-B, as the list shows it.")
    var pair: String?

    @Option(help: "same, different, unsure, or withdrawn.")
    var verdict: String?

    @Option(help: "List at most so many.")
    var limit = 20

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if let pair, PairID(pair) == nil { throw ValidationError("A pair is two record ids, A-B.") }
        if (pair == nil) != (verdict == nil) { throw ValidationError("Give a pair and --verdict, or neither.") }
        if let verdict, Judgement.Verdict(rawValue: verdict) == nil {
            throw ValidationError("--verdict must be same, different, unsure or withdrawn.")
        }
    }

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        if let pair = pair.flatMap({ PairID($0) }), let verdict = verdict.flatMap({ Judgement.Verdict(rawValue: $0) }) {
            try await ReviewPair(pair, verdict: verdict, on: Day(context.clock())).run(in: context)
            return
        }
        let queue = try await ListReviewQueue(limit: limit).run(in: context)
        if options.json { return try Terminal.printJSON(queue.candidates) }
        print("\(queue.total) pairs wait for a decision.")
        for candidate in queue.candidates {
            let probability = String(format: "%.3f", candidate.matchProbability)
            let state = candidate.isJoined ? "joined" : "apart"
            print(
                "\(PairID(first: candidate.first, second: candidate.second))  \(probability)  \(state)  \(candidate.reason)"
            )
        }
    }
}
