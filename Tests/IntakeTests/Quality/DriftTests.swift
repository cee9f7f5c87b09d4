import Intake
import Records
import Testing

@Suite("Drift")
struct DriftTests {
    static func findings(
        _ rows: [[String]], before: [[[String]]], quality: String = ""
    ) throws -> [DriftFinding] {
        let definition = try MadeBatch.source(quality)
        return DriftCheck(definition.quality, before: try before.map { try MadeBatch.quality($0, definition) })
            .findings(in: try MadeBatch.quality(rows, definition))
    }

    /// The stated rate is less than one batch in 1,000; 600 batches of all sizes are drawn from one distribution.
    @Test("does not hold a batch that is drawn from the same distribution", arguments: [3, 12, 60, 400, 1_500])
    func sameDistribution(_ size: Int) throws {
        let rounds = size > 300 ? 60 : 160
        for round in 0..<rounds {
            let seed = UInt64(size * 10_000 + round * 10)
            var draw = MadeBatch.Draw(state: seed)
            let before = try (0..<Int.random(in: 1...3, using: &draw)).map { index in
                try MadeBatch.quality(MadeBatch.rows(size, seed: seed + 1 + UInt64(index)))
            }
            let quality = try MadeBatch.quality(MadeBatch.rows(size, seed: seed))
            let held = DriftCheck(QualityDefinition(), before: before).findings(in: quality).filter(\.holds)
            #expect(held.isEmpty, "\(size) rows, round \(round): \(held)")
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: DriftFinding.Kind
        let column: String?
        let plant: @Sendable (inout [[String]]) -> Void
    }

    static let faults: [Fault] = [
        Fault(testDescription: "a third of the rows", kind: .volume, column: nil) { $0.removeLast(700) },
        Fault(testDescription: "the file twice", kind: .volume, column: nil) { $0 += $0 },
        Fault(testDescription: "a column went empty", kind: .empty, column: "Forename") { rows in
            for row in rows.indices { rows[row][1] = "" }
        },
        Fault(testDescription: "postcodes cut short", kind: .invalid, column: "Postcode") { rows in
            for row in rows.indices { rows[row][5] = String(rows[row][5].prefix(2)) }
        },
        Fault(testDescription: "given and family names swapped", kind: .moved, column: "Surname") { rows in
            for row in rows.indices { rows[row].swapAt(1, 2) }
        },
        Fault(testDescription: "sex and rent swapped", kind: .moved, column: "Sex") { rows in
            for row in rows.indices { rows[row].swapAt(4, 7) }
        },
        Fault(testDescription: "dates in another format from half-way", kind: .dateFormat, column: "DOB") { rows in
            for row in 500..<rows.count {
                let parts = rows[row][3].split(separator: "/")
                rows[row][3] = "\(parts[2])-\(parts[1])-\(parts[0])"
            }
        },
        Fault(testDescription: "months before days from a third on", kind: .dateFormat, column: "DOB") { rows in
            for row in 330..<rows.count {
                let parts = rows[row][3].split(separator: "/")
                rows[row][3] = "\(parts[1])/\(parts[0])/\(parts[2])"
            }
        },
        Fault(testDescription: "codes that never were", kind: .unseen, column: "Sex") { rows in
            for row in rows.indices where row % 5 == 0 { rows[row][4] = "2" }
        },
        Fault(testDescription: "one sex only", kind: .distribution, column: "Sex") { rows in
            for row in rows.indices { rows[row][4] = "M" }
        },
        Fault(testDescription: "only children", kind: .distribution, column: "DOB") { rows in
            for row in rows.indices { rows[row][3] = rows[row][3].prefix(6) + "20" + String(10 + row % 10) }
        },
        Fault(testDescription: "rents in pence", kind: .distribution, column: "Rent") { rows in
            for row in rows.indices { rows[row][7] += "00" }
        },
    ]

    @Test("holds a batch with a planted fault", arguments: faults)
    func planted(_ fault: Fault) throws {
        var rows = MadeBatch.rows(1_000, seed: 50)
        fault.plant(&rows)
        let before = (51...53).map { MadeBatch.rows(1_000, seed: $0) }
        let found = try Self.findings(rows, before: before)
        #expect(
            found.contains { $0.kind == fault.kind && $0.column == fault.column && $0.holds },
            "\(found.map(\.text))")
        let never = try Self.findings(rows, before: before, quality: #""quality": {"hold": "never"}"#)
        #expect(!never.isEmpty && never.allSatisfy { !$0.holds })
    }

    @Test("needs no earlier batch to see that a date format changed, and takes it for usual once it is")
    func formatChange() throws {
        var rows = MadeBatch.rows(400, seed: 70)
        for row in 200..<400 { rows[row][3] = "1980-05-06" }
        let found = try Self.findings(rows, before: [])
        #expect(found.map(\.kind) == [.dateFormat] && found[0].holds)
        #expect(found[0].text.contains("after about 50 % of the file"))
        #expect(try Self.findings(rows, before: [rows]).allSatisfy { !$0.holds })
    }

    @Test("does not take for drift what the source's batches always did")
    func restlessSource() throws {
        let before = [400, 1_600, 500, 1_500].map { MadeBatch.rows($0, seed: UInt64($0)) }
        #expect(try Self.findings(MadeBatch.rows(1_800, seed: 80), before: before).filter(\.holds).isEmpty)
    }

    @Test("says what is wrong in plain words without a value")
    func words() throws {
        var rows = MadeBatch.rows(1_000, seed: 90)
        for row in rows.indices where row % 3 == 0 { rows[row][4] = rows[row][2] }
        let said = try Self.findings(rows, before: [MadeBatch.rows(1_000, seed: 91)]).map(\.text).joined(
            separator: "\n")
        #expect(said.contains("column 'Sex'") && said.contains("Aaaaa"))
        for name in MadeBatch.surnames { #expect(!said.contains(name)) }
    }

    @Test("lets a column that holds one value a file change from file to file")
    func label() throws {
        func rows(_ sex: String, seed: UInt64) -> [[String]] {
            var rows = MadeBatch.rows(400, seed: seed)
            for row in rows.indices { rows[row][4] = sex }
            return rows
        }
        let found = try Self.findings(rows("F", seed: 1), before: [rows("M", seed: 2), rows("U", seed: 3)])
        #expect(found.filter { $0.column == "Sex" && $0.holds && $0.kind != .moved }.isEmpty, "\(found.map(\.text))")
    }

    @Test("looks at six batches at most, the latest first")
    func six() throws {
        let small = try MadeBatch.quality(MadeBatch.rows(20, seed: 1))
        let usual = try MadeBatch.quality(MadeBatch.rows(1_000, seed: 2))
        let before = Array(repeating: usual, count: 6) + Array(repeating: small, count: 60)
        #expect(DriftCheck(QualityDefinition(), before: before).findings(in: usual).isEmpty)
    }
}
