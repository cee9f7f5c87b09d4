// Reads one extract by its definition, parsed and standardised but not stored, on one thread and on all:
//     intake sources/council_tax.yaml incoming/CTAX.csv
import Extracts
import Foundation
import Intake
import Records
import Yams

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("usage: intake DEFINITION.yaml EXTRACT")
    exit(2)
}
let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
let definition = try YAMLDecoder().decode(SourceDefinition.self, from: text)

/// Rows, people and events of the extract, and the seconds that it took.
func read(threads: Int) throws -> (rows: Int, people: Int, events: Int, seconds: Double) {
    let start = ContinuousClock.now
    var reader = try ExtractReader(path: arguments[2], format: definition.file.extractFormat)
    var interpretation = try ExtractInterpretation(
        definition: definition, header: reader.header, batch: BatchID(1), threads: threads)
    var (rows, people, events) = (0, 0, 0)
    try interpretation.run(&reader) { outcome in
        rows += 1
        if case .interpreted(let row) = outcome {
            people += row.people.count
            events += row.events.count
        }
    }
    return (rows, people, events, (ContinuousClock.now - start) / .seconds(1))
}

for threads in [1, ProcessInfo.processInfo.activeProcessorCount] {
    let found = (0..<3).compactMap { _ in try? read(threads: threads) }
    guard let best = found.min(by: { $0.seconds < $1.seconds }) else { exit(1) }
    let rate = Int(Double(best.rows) / best.seconds)
    print("\(threads),\(best.rows),\(best.people),\(best.events),\(String(format: "%.3f", best.seconds)),\(rate)")
}
