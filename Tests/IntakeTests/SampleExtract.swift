import Extracts
import Foundation
import Intake
import Records

/// A small extract interpreted by a definition, for tests.
struct SampleExtract {
    var rows: [InterpretedRow] = []
    var faults: [[RowFault]] = []
    var tally: BatchTally

    init(_ definition: SourceDefinition, csv: String, asAt: Day? = nil) throws {
        let bytes = Array(csv.utf8)
        var reader = try ExtractReader(
            bytes: bytes, name: "\(definition.source).csv", format: definition.file.extractFormat)
        var interpreter = try RowInterpreter(
            definition: definition, header: reader.header, batch: BatchID(7), asAt: asAt)
        tally = BatchTally(definition)
        var row = Row()
        while try reader.next(&row) {
            let outcome = interpreter.interpret(row)
            tally.count(outcome)
            switch outcome {
            case .interpreted(let interpreted): rows.append(interpreted)
            case .quarantined(let found): faults.append(found)
            }
        }
    }

    var people: [PersonRecord] { rows.flatMap(\.people) }
    var events: [Event] { rows.flatMap(\.events) }
    var problems: [FieldProblem] { rows.flatMap(\.problems) }
    var rules: [RowFault.Rule] { faults.flatMap { $0.map(\.rule) } }
}

extension SourceDefinition {
    /// Decodes a definition written as JSON, which a test can do without a YAML reader.
    static func json(_ text: String) throws -> SourceDefinition {
        try JSONDecoder().decode(SourceDefinition.self, from: Data(text.utf8))
    }

    /// The one-line message with which a definition is refused; nil when it is taken.
    static func refusal(of text: String) -> String? {
        do {
            _ = try json(text)
            return nil
        } catch let error as DecodingError {
            return IntakeError(error, file: "sources/sample.yaml").reason
        } catch {
            return "not a decoding error"
        }
    }
}

extension Day {
    static func iso(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw CocoaError(.formatting) }
        return day
    }
}
