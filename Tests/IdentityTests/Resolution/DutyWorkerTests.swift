import Identity
import Records
import Testing

/// One who is given as the parent of thousands tells nothing of them: they are not joined for having a parent in common.
@Suite struct DutyWorkerTests {
    /// A made-up number from 0 up, the same on every run.
    private struct Numbers {
        var state: UInt64 = 12_345

        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
    }

    @Test func theChildrenOfAHubStayApart() throws {
        let given = [
            "OLIVIA", "AMELIA", "ISLA", "AVA", "IVY", "FREYA", "LILY", "NOAH", "OLIVER", "GEORGE", "LEO", "HARRY",
        ]
        let (consonants, vowels) = (Array("BCDFGHKLMNPRST"), Array("AEIOU"))
        var numbers = Numbers()
        var made = MadeRecords()
        let children = 2_400
        for child in 0..<children {
            let worker = made.add("lcs", "DUTY", "WORKER", born: "1970-05-06", sex: .female, key: "W1")
            let name = (0..<3).map { _ in
                String(consonants[numbers.next(consonants.count)]) + String(vowels[numbers.next(vowels.count)])
            }.joined()
            let month = numbers.next(9) + 1
            let born = "\(2009 + numbers.next(15))-0\(month)-\(numbers.next(18) + 10)"
            let record = made.add(
                "lcs", given[numbers.next(given.count)], name, born: born, key: "C\(child)",
                address: MadeRecords.home("\(child + 1)", "LONG ROAD", "HX1 1AA"), sameRow: true)
            made.relate(worker, .parent, record)
        }
        let resolution = try PersonResolver().resolve(made.records, relationships: made.relationships)
        #expect(Set(resolution.assignments.map(\.person)).count == children + 1)
    }
}
