import Extracts
import Foundation
import Intake
import Records

/// Made-up extracts with known shares, drawn with a seed, for tests of quality and drift.
struct MadeBatch {
    struct Draw: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    static let definition = #"""
        {"source": "housing", "dates": ["dd/MM/yyyy", "yyyy-MM-dd"], "file": {"format": "csv"},
         "period": {"from": "2025-04-01", "to": "2026-03-31"}, "tolerated_bad_rows": "100%",
         "codes": {"sex": {"M": "male", "F": "female", "U": "not_known"}},
         "people": [{"as": "tenant", "key": "Ref", "name": {"given": "Forename", "family": "Surname"}, "birth": "DOB",
                     "sex": {"column": "Sex", "codes": "sex"}, "address": {"postcode": "Postcode"},
                     "household": "House"}],
         "checks": [{"column": "Rent", "rule": "range", "from": 0}] QUALITY}
        """#

    static func source(_ quality: String = "") throws -> SourceDefinition {
        try SourceDefinition.json(definition.replacing("QUALITY", with: quality.isEmpty ? "" : ", \(quality)"))
    }

    static let header = ["Ref", "Forename", "Surname", "DOB", "Sex", "Postcode", "House", "Rent"]
    static let forenames = ["Oliver", "Amelia", "Noah", "Isla", "Leo", "Ava", "Muhammad", "Lily", "Arthur", "Mia"]
    static let surnames = [
        "Hartley", "Okafor", "Singh", "Price", "Nowak", "Begum", "Walsh", "Clarke", "Mensah", "Rees",
    ]

    /// The earlier in a list, the more frequent.
    static func pick<Value>(_ list: [Value], _ draw: inout Draw) -> Value {
        let first = Int.random(in: 0..<list.count, using: &draw)
        return list[min(first, Int.random(in: 0..<list.count, using: &draw))]
    }

    static func rows(_ count: Int, seed: UInt64) -> [[String]] {
        var draw = Draw(state: seed)
        return (1...max(1, count)).map { number in
            func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
            let day = two(Int.random(in: 2...28, using: &draw))
            let month = two(Int.random(in: 1...12, using: &draw))
            let year = 1940 + Int.random(in: 0...60, using: &draw)
            let isNamed = Int.random(in: 0..<20, using: &draw) > 0
            return [
                "T\(10_000_000 + seed)-\(number)", isNamed ? pick(forenames, &draw) : "", pick(surnames, &draw),
                "\(day)/\(month)/\(year)", pick(["F", "M", "M", "F", "U"], &draw),
                "M\(Int.random(in: 1...9, using: &draw)) \(Int.random(in: 1...9, using: &draw))AA",
                String(Int.random(in: 1...4000, using: &draw)), String(Int.random(in: 300...900, using: &draw)),
            ]
        }
    }

    static func csv(_ rows: [[String]]) -> String {
        ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    /// The tally of a file, its rows counted in parts that are then merged, last part first.
    static func profile(_ rows: [[String]], parts: [Range<Int>]) throws -> [BatchProfile] {
        let definition = try source()
        var all: [BatchProfile] = []
        for part in parts {
            var reader = try ExtractReader(
                bytes: Array(csv(rows).utf8), name: "housing.csv", format: definition.file.extractFormat)
            var profile = try BatchProfile(definition, header: reader.header).unwrapped
            var row = Row()
            while try reader.next(&row) { if part.contains(row.number - 1) { profile.count(row) } }
            all.append(profile)
        }
        return all
    }

    static func quality(_ rows: [[String]], _ definition: SourceDefinition? = nil) throws -> BatchQuality {
        let definition = try definition ?? source()
        var reader = try ExtractReader(
            bytes: Array(csv(rows).utf8), name: "housing.csv", format: definition.file.extractFormat)
        var interpreter = try RowInterpreter(definition: definition, header: reader.header, batch: BatchID(7))
        var tally = BatchTally(definition, header: reader.header)
        var row = Row()
        while try reader.next(&row) { tally.count(interpreter.interpret(row), of: row) }
        return try BatchQuality(tally).unwrapped
    }
}

extension Optional {
    struct Missing: Error {}

    var unwrapped: Wrapped {
        get throws {
            guard let self else { throw Missing() }
            return self
        }
    }
}
