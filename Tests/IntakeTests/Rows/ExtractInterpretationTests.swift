import Extracts
import Foundation
import Intake
import Records
import Testing

/// Rows interpreted on several cores are those interpreted on one.
@Suite struct ExtractInterpretationTests {
    static let definition = """
        {"source": "register", "agency": "Housing", "dates": ["dd/MM/yyyy"],
         "people": [{"as": "tenant", "key": "ref", "name": {"full": "name"}, "birth": "dob",
                     "address": {"lines": ["address"], "postcode": "postcode"}}],
         "events": [{"kind": "tenancy", "start": "start", "people": {"tenant": "tenant"}, "open": true}],
         "checks": [{"column": "ref", "rule": "unique"}]}
        """

    /// Rows of which every 7th repeats a key of an earlier chunk, every 11th has no date, every 13th has a cell too many.
    static func extract(rows: Int) -> [UInt8] {
        var text = "ref,name,dob,address,postcode,start\n"
        for row in 1...rows {
            let key = row % 7 == 0 ? row / 2 : row
            let start = row % 11 == 0 ? "soon" : "0\(row % 9 + 1)/03/2024"
            let more = row % 13 == 0 ? ",more" : ""
            text += "T\(key),Ann Lee\(row % 50),01/02/19\(row % 40 + 50),\(row % 99) Mill Lane,M1 1AA,\(start)\(more)\n"
        }
        return Array(text.utf8)
    }

    static func outcomes(threads: Int, of bytes: [UInt8]) throws -> [RowOutcome] {
        let definition = try JSONDecoder().decode(SourceDefinition.self, from: Data(definition.utf8))
        var reader = try ExtractReader(bytes: bytes, name: "register.csv")
        var interpretation = try ExtractInterpretation(
            definition: definition, header: reader.header, batch: BatchID(1), threads: threads)
        var outcomes: [RowOutcome] = []
        try interpretation.run(&reader) { outcomes.append($0) }
        return outcomes
    }

    static func alone(_ bytes: [UInt8]) throws -> [RowOutcome] {
        let definition = try JSONDecoder().decode(SourceDefinition.self, from: Data(definition.utf8))
        var reader = try ExtractReader(bytes: bytes, name: "register.csv")
        var interpreter = try RowInterpreter(definition: definition, header: reader.header, batch: BatchID(1))
        var outcomes: [RowOutcome] = []
        var row = Row()
        while try reader.next(&row) { outcomes.append(interpreter.interpret(row)) }
        return outcomes
    }

    @Test(arguments: [1, 2, 5], [1, 256, 257, 9_000])
    func anyNumberOfThreadsSaysTheSame(_ threads: Int, _ rows: Int) throws {
        let bytes = Self.extract(rows: rows)
        #expect(try Self.outcomes(threads: threads, of: bytes) == Self.alone(bytes))
    }

    @Test func everyKindOfOutcomeIsAmongThem() throws {
        let rules = try Self.outcomes(threads: 2, of: Self.extract(rows: 9_000)).flatMap { outcome -> [RowFault.Rule] in
            if case .quarantined(let faults) = outcome { return faults.map(\.rule) }
            return []
        }
        #expect(Set(rules) == [.unique, .unreadableDate, .malformedRow])
        // Of the rows that repeat a key, those whose first stands and that have no other fault.
        #expect(rules.count { $0 == .unique } > 400)
    }

    @Test(arguments: [1, 2]) func anErrorOfTheCallerEndsIt(_ threads: Int) throws {
        struct Enough: Error {}
        let definition = try JSONDecoder().decode(SourceDefinition.self, from: Data(Self.definition.utf8))
        var reader = try ExtractReader(bytes: Self.extract(rows: 20_000), name: "register.csv")
        var interpretation = try ExtractInterpretation(
            definition: definition, header: reader.header, batch: BatchID(1), threads: threads)
        var taken = 0
        #expect(throws: Enough.self) {
            try interpretation.run(&reader) { _ in
                taken += 1
                if taken == 5_000 { throw Enough() }
            }
        }
        #expect(taken == 5_000)
    }
}
