import ArgumentParser
import Foundation
import Operations
import Records

struct ReviewFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "Judge the uncertain pairs of a file; `kith dedupe --labels` honours them.",
        discussion: """
            Links the file under the labels that there are, then asks about the pairs whose judgement would teach most.
            Every answer is added to the labels file at once: id_l,id_r,verdict,by,on,reason.
            """)

    @Argument(help: "CSV, TSV, XLSX, NDJSON or JSON files.")
    var files: [String]

    @Option(help: "Ask about at most so many pairs.")
    var limit = 20

    @Option(name: .customLong("as"), help: "Who judges. Default: the name of the user.")
    var name: String?

    @OptionGroup var options: LinkageOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if options.labels == nil { throw ValidationError("Say with --labels where the judgements are kept.") }
        if limit < 1 { throw ValidationError("--limit must be at least 1.") }
        if name?.isEmpty == true { throw ValidationError("--as must name somebody.") }
    }

    func run() async throws {
        let bar = ProgressBar()
        let labels = options.labels ?? ""
        var review = try ReviewFile(
            files, labels: labels, id: options.id, model: options.model, threshold: options.threshold,
            columns: options.columns, threads: options.threads, progress: bar.report
        ).run()
        bar.finish()
        for remark in review.remarks { Terminal.remark(remark) }
        let who = name ?? NSUserName()
        let kept = try await ReviewSession(
            count: min(limit, review.count), sheet: { try review.sheet($0) },
            judge: { try review.judge($0, $1, by: who, on: Day(Date()), reason: $2) }
        ).run()
        if review.count == 0 { return print("No pair waits.") }
        print("\(kept) judgements kept in \(labels). Use them: kith dedupe \(files[0]) --labels \(labels) --out …")
    }
}
