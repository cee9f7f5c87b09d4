import Access
import ArgumentParser
import Foundation
import Identity
import Operations
import Records
import Storage

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Judge the pairs whose judgement would teach most.",
        discussion:
            "In a workspace, `kith review`; on a file alone, `kith review file people.csv --labels labels.csv`.",
        subcommands: [ReviewPairsCommand.self, ReviewFileCommand.self], defaultSubcommand: ReviewPairsCommand.self)
}

struct ReviewPairsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs", abstract: "Judge the uncertain pairs of a workspace (what `kith review` alone does).",
        discussion: """
            `kith review` asks about the pairs that wait, those first whose judgement would teach most; `--list` lists
            them. `kith review A-B --verdict same` judges one. Every later `kith link` honours a judgement until it is
            superseded. `--export` and `--import` take judgements out and in as CSV, id_l,id_r,verdict,by,on,reason, with
            records named SOURCE:KEY.
            """)

    @Argument(help: "A pair of record ids, A-B, as the list shows it.")
    var pair: String?

    @Option(help: "same, different, unsure, or withdrawn.")
    var verdict: String?

    @Option(help: "Ask about, or list, at most so many.")
    var limit = 20

    @Flag(help: "List the pairs that wait and ask nothing.")
    var list = false

    @Option(name: .customLong("export"), help: "Write every judgement to this CSV file.")
    var out: String?

    @Option(name: .customLong("import"), help: "Take the judgements of this CSV file in.")
    var labels: String?

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if let pair, PairID(pair) == nil { throw ValidationError("A pair is two record ids, A-B.") }
        if (pair == nil) != (verdict == nil) { throw ValidationError("Give a pair and --verdict, or neither.") }
        if let verdict, Judgement.Verdict(rawValue: verdict) == nil {
            throw ValidationError("--verdict must be same, different, unsure or withdrawn.")
        }
        if [pair != nil, out != nil, labels != nil, list].count(where: \.self) > 1 {
            throw ValidationError("Give one of a pair, --list, --export and --import.")
        }
        if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() async throws {
        let context = try options.context(for: .linkageQuality)
        if let pair = pair.flatMap({ PairID($0) }), let verdict = verdict.flatMap({ Judgement.Verdict(rawValue: $0) }) {
            try await ReviewPair(pair, verdict: verdict, on: Day(context.clock())).run(in: context)
        } else if let out {
            try await exportLabels(to: out, context)
        } else if let labels {
            try await importLabels(labels, context)
        } else if list || options.json {
            try await listQueue(context)
        } else {
            try await ask(context)
        }
    }

    private func ask(_ context: OperationContext) async throws {
        let review = try await WorkspaceReview(in: context, limit: limit)
        let kept = try await ReviewSession(
            count: review.count, sheet: { try await review.sheet($0) },
            judge: { try await review.judge($0, $1, on: Day(context.clock()), reason: $2) }
        ).run()
        if review.count == 0 { return print("No pair waits.") }
        print("\(kept) judgements kept. `kith link` honours them.")
    }

    private func listQueue(_ context: OperationContext) async throws {
        let queue = try await ListReviewQueue(limit: limit).run(in: context)
        if options.json { return try Terminal.printJSON(queue.candidates) }
        print("\(queue.total) pairs wait for a judgement; those first that would teach most.")
        for candidate in queue.candidates {
            let probability = String(format: "%.3f", candidate.matchProbability)
            let state = candidate.isJoined ? "joined" : "apart"
            let pair = PairID(first: candidate.first, second: candidate.second)
            print("\(pair)  \(probability)  \(state)  \(candidate.effect)  \(candidate.reason)")
        }
    }

    private func exportLabels(to out: String, _ context: OperationContext) async throws {
        let report = try await ExportLabels(to: out).run(in: context)
        if options.json { return try Terminal.printJSON(report) }
        let lost = report.lost > 0 ? "; \(report.lost) pairs left out, a record of theirs being no longer loaded" : ""
        Terminal.remark("\(out): \(report.written) judgements\(lost).")
    }

    private func importLabels(_ path: String, _ context: OperationContext) async throws {
        let report = try await ImportLabels(path).run(in: context)
        if options.json { try Terminal.printJSON(report) }
        Terminal.remark("\(path): \(report.kept) judgements taken, \(report.heldAlready) held already.")
        guard report.refused.isEmpty else {
            throw OperationError(
                .dataRefused,
                report.refused.joined(separator: "\nkith: ")
                    + "\nkith: \(report.refused.count) rows were not taken; the others were.")
        }
    }
}
