import Extracts
import Foundation
import Intake
import Records
import Testing

/// A short, seeded round over every target of `Fuzzing/`, from the same seeds: nothing crashes or hangs, and what is
/// promised of rows and values holds.
@Suite struct FuzzRoundTests {
    static let inputs = ProcessInfo.processInfo.environment["KITH_ASSURE"] == nil ? 3_000 : 300_000

    static func mutator(_ target: String) throws -> Mutator {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Fuzzing/Seeds/\(target)")
        let files = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
        return Mutator(seeds: try files.map { Array(try Data(contentsOf: root.appending(path: $0))) }, seed: 4)
    }

    @Test("Readers", arguments: ["csv", "json", "ndjson", "fixed-width", "zip"])
    func readers(target: String) throws {
        var mutator = try Self.mutator(target)
        for round in 0..<Self.inputs {
            var format = ExtractFormat()
            switch target {
            case "csv": format.kind = .csv
            case "json": format.kind = .json
            case "ndjson": format.kind = .ndjson
            case "zip": break
            default:
                format.kind = .fixedWidth([
                    FixedWidthColumn(name: "a", width: 1), FixedWidthColumn(name: "b", width: 5),
                ])
            }
            if round.isMultiple(of: 3) { format.limits.fieldCharacters = 20 }
            if round.isMultiple(of: 5) { format.limits.lineBytes = 200 }
            if round.isMultiple(of: 7) { format.headerRow = 2 }
            // The first byte of the text seeds is the fuzzer's choice of settings.
            let bytes = target == "zip" ? mutator.next() : Array(mutator.next().dropFirst())
            Self.check(bytes, name: "f", format: format)
        }
    }

    static func check(_ bytes: [UInt8], name: String, format: ExtractFormat) {
        guard var reader = try? ExtractReader(bytes: bytes, name: name, format: format) else { return }
        var row = Row()
        var number = 0
        while (try? reader.next(&row)) == true {
            number += 1
            let isWhole = row.checkInvariants() && row.number == number
            let fits = row.problem != nil || row.count == reader.header.count
            guard isWhole, fits, row.problem != nil || String(validating: row.bytes, as: UTF8.self) != nil else {
                Issue.record("row \(number) of \(bytes) breaks a promise")
                return
            }
        }
    }

    @Test("Rows of an extract become records and events, or are quarantined with shapes for values")
    func rows() throws {
        var mutator = try Self.mutator("rows")
        let definition = try SourceDefinition.json(
            #"""
            {"source": "fuzz", "dates": ["dd/MM/yyyy", "yyyy-MM-dd", "d MMM yy"], "not_known": ["", "n/k"],
             "people": [{"as": "child", "key": "id", "name": {"full": "name"}, "birth": "born", "sex": "sex",
                         "identifiers": {"nhs_number": "nhs", "upn": "upn"}, "phone": "phone", "email": "mail",
                         "address": {"lines": ["address"], "postcode": "postcode", "uprn": "uprn"}}],
             "checks": [{"column": "id", "rule": "required"}]}
            """#)
        let header = Array("id,name,born,sex,nhs,upn,phone,mail,address,postcode,uprn\n".utf8)
        for _ in 0..<Self.inputs {
            guard
                var reader = try? ExtractReader(
                    bytes: header + mutator.next(), name: "f.csv", format: ExtractFormat(kind: .csv))
            else { continue }
            var interpreter = try RowInterpreter(definition: definition, header: reader.header, batch: BatchID(1))
            var row = Row()
            while (try? reader.next(&row)) == true {
                guard case .interpreted(let content) = interpreter.interpret(row) else { continue }
                #expect(content.people.count <= 1)
            }
        }
    }

    @Test("Parsers of values", arguments: ["address", "name", "date", "identifier"])
    func parsers(target: String) throws {
        var mutator = try Self.mutator(target)
        for _ in 0..<Self.inputs {
            let text = String(decoding: mutator.next(), as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            switch target {
            case "address": _ = Address.parse(lines: lines, postcode: lines.last, uprn: lines.first)
            case "name":
                _ = PersonName(full: text, order: .familyFirst)
                _ = PersonName(standardisingTitle: text, given: text, middle: text, family: text, suffix: text)
                _ = EmailAddress.parse(text)
                _ = PhoneNumber.parse(text)
                _ = Postcode(text)
            case "date":
                let formats = ["dd/MM/yyyy", lines.first ?? ""].compactMap { DateFormat($0) }
                if let date = PartialDate.parse(lines.last ?? "", formats: formats) {
                    #expect((1...9_999).contains(date.year))
                }
                _ = Day(iso: text)
            default:
                for kind in IdentifierKind.allCases {
                    guard let found = Identifier.parse(kind: kind, text: text), found.validity == .valid else {
                        continue
                    }
                    // What is valid stays so when it is written and read again.
                    #expect(Identifier.parse(kind: kind, text: found.value)?.value == found.value)
                }
            }
        }
    }
}
