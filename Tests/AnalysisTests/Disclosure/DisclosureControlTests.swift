import Analysis
import Testing

struct DisclosureControlTests {
    static func table(_ rows: [[Int]]) throws -> FrequencyTable {
        let columns = rows[0].indices.map { "c\($0)" }
        if rows.count == 1 {
            return try FrequencyTable(dimensions: [.init(name: "column", categories: columns)], counts: rows[0])
        }
        let dimensions = [
            FrequencyTable.Dimension(name: "row", categories: rows.indices.map { "r\($0)" }),
            FrequencyTable.Dimension(name: "column", categories: columns),
        ]
        return try FrequencyTable(dimensions: dimensions, counts: rows.flatMap { $0 })
    }

    /// Random tables, small counts frequent: nobody who sums up what is published learns a small count.
    @Test(arguments: [DisclosureRule.localAuthority, .nhs, .research10])
    func anAttackerRecoversNoSmallCount(rule: DisclosureRule) throws {
        var draw = SeededDraw(seed: 21)
        var attacked = 0
        var refused = 0
        for _ in 0..<800 {
            let height = Int.random(in: 1...3, using: &draw)
            let width = Int.random(in: height == 1 ? 2...4 : 2...3, using: &draw)
            let top = [6, 12, 30][Int.random(in: 0..<3, using: &draw)]
            let rows = (0..<height).map { _ in
                (0..<width).map { _ in
                    Int.random(in: 0..<4, using: &draw) == 0 ? 0 : Int.random(in: 0...top, using: &draw)
                }
            }
            let release: Release
            do {
                release = try DisclosureControl.release(Self.table(rows), rule: rule)
            } catch let error as AnalysisError {
                #expect(error.code == .cannotBeProtected)
                refused += 1
                continue
            }
            let attack = TableAttack(rows, release: release, rule: rule)
            for small in attack.smallCells {
                #expect(release.cells[small].count == nil)
                #expect(attack.canBeAnother(small), "\(rows) \(release.cells.map(\.count)) cell \(small)")
                attacked += 1
            }
        }
        #expect(attacked > 1_000)
        #expect(refused < 80)
    }

    @Test func aLoneSmallCountTakesOthersWithIt() throws {
        let release = try DisclosureControl.release(
            Self.table([[2, 40, 50], [60, 70, 80], [90, 20, 30]]), rule: .localAuthority)
        #expect(release.cells[0].count == nil)
        #expect(release.cells.filter { $0.count == nil }.count <= 4)
        #expect(release.cells.last?.count == 440)
    }

    @Test func percentagesComeFromWhatIsPublished() throws {
        let release = try DisclosureControl.release(Self.table([[33, 68]]), rule: .localAuthority)
        #expect(release.cells.map(\.count) == [35, 70, 100])
        #expect(release.cells.map(\.percent) == [35, 70, 100])
    }

    @Test func zeroIsPublishedAndSmallCountsNever() throws {
        for rule in [DisclosureRule.localAuthority, .nhs, .research10] {
            for count in 0...30 {
                let release = try? DisclosureControl.release(Self.table([[count, 500, 700]]), rule: rule)
                let published = release?.cells[0].count
                #expect(published == (count == 0 ? 0 : count <= rule.suppressUpTo ? nil : rule.rounded(count)))
            }
        }
        #expect((0...12).map(DisclosureRule.nhs.rounded) == [0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10])
    }

    @Test func aTableOrRuleThatCannotBeIsRefused() {
        #expect(throws: AnalysisError(.invalidRule, "")) { try DisclosureRule(name: "x", suppressUpTo: 1, rounding: 5) }
        #expect(throws: AnalysisError(.invalidRule, "")) {
            try DisclosureRule(name: "x", suppressUpTo: 4, rounding: 11)
        }
        let ward = FrequencyTable.Dimension(name: "ward", categories: ["a", "b"])
        let wrong: [([FrequencyTable.Dimension], [Int])] = [
            ([ward], [1]), ([ward], [1, -1]), ([], []), ([ward, ward], [1, 2, 3, 4]),
            ([.init(name: "x", categories: ["a", "a"])], [1, 2]), ([.init(name: "x", categories: ["Total"])], [1]),
            ([.init(name: "x", categories: [])], []),
        ]
        for (dimensions, counts) in wrong {
            #expect(throws: AnalysisError(.invalidTable, "")) {
                try FrequencyTable(dimensions: dimensions, counts: counts)
            }
        }
    }

    @Test func csvIsTidyAndHarmless() throws {
        let ward = FrequencyTable.Dimension(name: "ward", categories: ["=1+1", "North, \"old\"", "South"])
        let table = try FrequencyTable(dimensions: [ward], counts: [3, 20, 3])
        let csv = try DisclosureControl.release(table, rule: .localAuthority).csv
        #expect(
            csv
                == "ward,count,percent\r\n'=1+1,[c],[c]\r\n\"North, \"\"old\"\"\",20,80.0\r\nSouth,[c],[c]\r\nTotal,25,100.0\r\n"
        )
    }
}
