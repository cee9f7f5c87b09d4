import Foundation
import Intake
import Records
import Testing

@Suite("A batch's quality")
struct BatchQualityTests {
    @Test("counts what each column holds")
    func columns() throws {
        var rows = MadeBatch.rows(1_000, seed: 1)
        for row in 0..<50 { rows[row][3] = "01/01/1970" }
        for row in 50..<60 { rows[row][3] = "31/02/1980" }
        for row in 60..<80 { rows[row][4] = "Q" }
        for row in 80..<90 { rows[row][3] = "05/06/1850" }
        let quality = try MadeBatch.quality(rows)
        let birth = try #require(quality.column("DOB"))
        #expect(birth.kind == .birth && birth.filled == 1_000 && birth.defaults == 50)
        #expect(birth.invalid == 70, "50 default dates, 10 that cannot be read, 10 impossible ages")
        #expect(quality.impossibleAges == 10)
        #expect(birth.months.reduce(0) { $0 + $1.count } == 990)
        #expect(birth.months.first?.month == 1900 * 12 && birth.months.first?.count == 10)
        let sex = try #require(quality.column("Sex"))
        #expect(sex.unknownCodes == 20 && sex.invalid == 20)
        #expect(sex.unknownShapes.map(\.shape) == ["A"] && sex.unknownShapes.first?.firstRow == 61)
        #expect(sex.codes.map(\.code) == ["f", "m", "u"])
        #expect(sex.codes.reduce(0) { $0 + $1.count } == 980)
        let given = try #require(quality.column("Forename"))
        #expect((0.9..<0.98).contains(given.fillShare) && given.validShare == 1 && given.codes.isEmpty)
        let key = try #require(quality.column("Ref"))
        #expect(key.uniqueness > 0.93)
        #expect(quality.column("Rent")?.numbers.reduce(0, +) == 1_000)
    }

    @Test("finds rows that stand twice, and keys whose rows do not agree, by their numbers")
    func repeats() throws {
        var rows = MadeBatch.rows(200, seed: 2)
        rows[150] = rows[3]
        rows[180][0] = rows[10][0]
        rows[190][0] = rows[10][0]
        let quality = try MadeBatch.quality(rows)
        #expect(quality.duplicates.groups == 1 && quality.duplicates.scale == 1)
        #expect(quality.duplicates.references.map { [$0.firstRow, $0.lastRow, $0.rows] } == [[4, 151, 2]])
        let people = try #require(quality.conflicts.first)
        #expect(people.columns == ["Ref"] && people.isOfPerson && people.distinct == 197)
        #expect(people.references.map { [$0.firstRow, $0.lastRow, $0.rows] } == [[11, 191, 3]])
    }

    @Test("holds the rows of a declared key to agree in everything")
    func declaredKey() throws {
        var rows = MadeBatch.rows(20, seed: 3)
        for row in rows.indices { rows[row][6] = "H\(row)" }
        rows[7][6] = "H2"
        let quality = try MadeBatch.quality(rows, MadeBatch.source(#""quality": {"key": "House"}"#))
        let repeats = try #require(quality.conflicts.first)
        #expect(repeats.columns == ["House"] && !repeats.isOfPerson)
        #expect(repeats.references.map { [$0.firstRow, $0.lastRow, $0.rows] } == [[3, 8, 2]])
    }

    /// Property: however a file is cut and in whatever order its parts are merged, the result is that of the whole.
    @Test("is the same however the file is split", arguments: 0..<12)
    func split(_ round: Int) throws {
        var draw = MadeBatch.Draw(state: UInt64(round) &+ 99)
        let count = Int.random(in: 1...700, using: &draw)
        var rows = MadeBatch.rows(count, seed: UInt64(round))
        for _ in 0..<20 {
            let (one, other) = (Int.random(in: 0..<count, using: &draw), Int.random(in: 0..<count, using: &draw))
            rows[one][Int.random(in: 0..<8, using: &draw)] =
                ["", "1980-02-03", "Zed", rows[other][0]].randomElement(using: &draw) ?? ""
        }
        let cut = Int.random(in: 0...count, using: &draw)
        let second = Int.random(in: cut...count, using: &draw)
        var parts = try MadeBatch.profile(rows, parts: [0..<cut, cut..<second, second..<count])
        let whole = try #require(try MadeBatch.profile(rows, parts: [0..<count]).first)
        parts.shuffle(using: &draw)
        var merged = parts[0]
        merged.merge(parts[1])
        merged.merge(parts[2])
        #expect(merged.columnQuality(invalid: [:]) == whole.columnQuality(invalid: [:]))
        #expect(merged.duplicates == whole.duplicates && merged.conflicts == whole.conflicts)
    }

    @Test("holds no value of a person, whatever strays into a coded column")
    func canary() throws {
        var rows = MadeBatch.rows(40, seed: 4)
        for row in rows.indices { for column in rows[row].indices { rows[row][column] = "Zyxwvut\(row)" } }
        let quality = try MadeBatch.quality(rows)
        let body = String(decoding: try JSONEncoder().encode(quality), as: UTF8.self)
        #expect(!body.lowercased().contains("zyx") && body.contains("Aaaaaaa99"))
    }

    @Test("survives rows of the wrong width, empty files and one column")
    func oddFiles() throws {
        #expect(try MadeBatch.quality([["a", "b"], Array(repeating: "", count: 8)]).rows >= 1)
        var empty = MadeBatch.rows(1, seed: 1)
        empty.removeAll()
        #expect(try MadeBatch.quality(empty).columns.allSatisfy { $0.filled == 0 && $0.validShare == 1 })
    }
}
