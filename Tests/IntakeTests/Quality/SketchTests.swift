import Intake
import Testing

@Suite("The sketches")
struct SketchTests {
    @Test("estimate different values within 7 %", arguments: [1, 10, 300, 5_000, 200_000])
    func distinct(_ count: Int) {
        var sketch = DistinctSketch()
        for round in 0..<2 { for value in 0..<count { sketch.insert(ValueHash.hash("value \(value + 0 * round)")) } }
        #expect(abs(Double(sketch.estimate - count)) <= 0.07 * Double(count) + 0.5, "\(sketch.estimate)")
    }

    @Test("count repeated keys exactly while they fit, and within 20 % beyond")
    func repeats() {
        var exact = RepeatTable(limit: 4_000)
        var sampled = RepeatTable(limit: 500)
        for row in 1...6_000 {
            // Every second key stands twice; every sixth of those differs.
            let key = ValueHash.hash("key \(row <= 4_000 ? row : (row - 4_000) * 2)")
            let content: UInt64 = row > 4_000 && row % 6 == 0 ? 1 : 0
            exact.count(key: key, content: content, row: row)
            sampled.count(key: key, content: content, row: row)
        }
        #expect(exact.scale == 1 && exact.distinct == 4_000 && exact.repeated.count == 2_000)
        #expect(exact.repeated.filter(\.differs).count == 334)
        #expect(sampled.scale >= 8)
        #expect(abs(sampled.repeated.count * sampled.scale - 2_000) < 400)
    }

    @Test("sample the same keys in any order")
    func order() {
        var rising = RepeatTable(limit: 300)
        var falling = RepeatTable(limit: 300)
        for row in 1...3_000 { rising.count(key: ValueHash.hash("\(row % 1_700)"), content: UInt64(row % 3), row: row) }
        for row in (1...3_000).reversed() {
            falling.count(key: ValueHash.hash("\(row % 1_700)"), content: UInt64(row % 3), row: row)
        }
        #expect(rising.repeated == falling.repeated && rising.scale == falling.scale)
        #expect(!rising.repeated.isEmpty)
    }

    @Test("hash the same bytes to the same number on every run")
    func fixed() {
        #expect(ValueHash.hash("Calderbrook") == ValueHash.hash("Calderbrook"))
        #expect(ValueHash.hash("ABC", foldingCase: true) == ValueHash.hash("abc", foldingCase: true))
        #expect(ValueHash.hash("ABC") != ValueHash.hash("abc"))
        #expect(ValueHash.hash("a\u{0}") != ValueHash.hash("a"))
    }
}
