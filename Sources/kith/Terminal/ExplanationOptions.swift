public import ArgumentParser
import Operations

/// What is to be explained, how, and where it goes.
struct ExplanationOptions: ParsableArguments {
    @Option(help: "Explain a pair of records: their ids, A,B; of two files, the first's and the second's.")
    var explain: String?

    @Option(help: "Explain the cluster that a record is in: the record's id.")
    var explainCluster: String?

    @Option(help: "text, json, or svg (a pair's waterfall as a picture).")
    var format: ExplanationRequest.Format = .text

    @Option(help: "Where the explanation goes. Default: the terminal.")
    var explanationOut: String?

    @Flag(help: "Show the two records' values with a pair's explanation.")
    var showValues = false

    var isAsked: Bool { explain != nil || explainCluster != nil }

    var request: ExplanationRequest? {
        if let id = explainCluster { return ExplanationRequest(.cluster(id), format: format) }
        return explain.flatMap(Self.pair).map {
            ExplanationRequest(.pair($0.0, $0.1), format: format, showingValues: showValues)
        }
    }

    func validate() throws {
        if let explain, Self.pair(explain) == nil { throw ValidationError("--explain takes two ids: A,B.") }
        if explain != nil, explainCluster != nil {
            throw ValidationError("Give either --explain or --explain-cluster.")
        }
        if explainCluster != nil, format == .svg {
            throw ValidationError("A cluster is explained as text or json; --format svg is for pairs.")
        }
        if !isAsked, format != .text || explanationOut != nil || showValues {
            throw ValidationError(
                "--format, --explanation-out and --show-values go with --explain or --explain-cluster.")
        }
    }

    /// Prints the explanation, or puts it in its file.
    func write(_ explanation: String?) throws {
        guard let explanation else { return }
        if let explanationOut {
            try TextFile.write(explanation + (explanation.hasSuffix("\n") ? "" : "\n"), to: explanationOut)
        } else {
            print(explanation)
        }
    }

    /// Two ids parted by the one comma, or by the middle one of an odd number of commas.
    private static func pair(_ text: String) -> (String, String)? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.count.isMultiple(of: 2) else { return nil }
        let half = parts.count / 2
        let first = parts[..<half].joined(separator: ",")
        let second = parts[half...].joined(separator: ",")
        return first.isEmpty || second.isEmpty ? nil : (first, second)
    }
}

extension ExplanationRequest.Format: ExpressibleByArgument {}
