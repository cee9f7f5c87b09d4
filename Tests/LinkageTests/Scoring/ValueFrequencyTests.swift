import Foundation
import Linkage
import Testing

@Suite struct ValueFrequencyTests {
    /// Two names of the same look, composed differently, are two values to the engine, each with its own frequency.
    @Test func valuesOfTheSameLookKeepTheirOwnFrequencies() throws {
        var builder = TableBuilder(columns: ["name", "town"])
        for row in 0..<60 {
            let name = row < 40 ? "\u{304B}\u{3099}" : row < 58 ? "\u{304C}" : "other"
            builder.appendRow([name, "town \(row % 7)"])
        }
        let settings = LinkageSettings(
            fields: [Field("name", .name, columns: ["name"]), Field("town", .text, columns: ["town"])],
            comparisons: [Comparison("name", .familyName, fields: ["name"])],
            blocking: [BlockingRule("town", [BlockingKey("town")])])
        let linker = try Linker(table: builder.table(), settings: settings)
        let trained = try linker.train()
        let read = try JSONDecoder().decode(LinkageModel.self, from: JSONEncoder().encode(trained))
        for model in [trained, read] {
            let frequencies = try [0, 40].map { first in
                try linker.explain(first, first + 7, with: model).steps[0].termFrequency
            }
            // 40 records have the one, 18 the other.
            #expect(abs(frequencies[1] - frequencies[0] - log2(40.0 / 18)) < 1e-5)
        }
    }
}
