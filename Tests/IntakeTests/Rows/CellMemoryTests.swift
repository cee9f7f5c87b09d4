import Intake
import Testing

/// A memory answers with what was made of the same bytes, or not at all.
@Suite struct CellMemoryTests {
    @Test(arguments: [2, 16, 1_024]) func itAnswersWithWhatWasMade(capacity: Int) {
        var memory = CellMemory<String>(capacity: capacity)
        var state: UInt64 = 7
        var answered = 0
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let text = String(repeating: "k", count: Int(state >> 60)) + String(state >> 58)
            let known = memory.value(of: text.utf8.span)
            if let known {
                answered += 1
                #expect(known == "made of \(text)")
            } else {
                memory.remember("made of \(text)", for: text.utf8.span)
            }
        }
        #expect(answered > 100)
    }

    @Test func whereNothingRepeatsItGivesUp() {
        var memory = CellMemory<Int>(capacity: 64)
        for number in 0..<10_000 {
            #expect(memory.value(of: String(number).utf8.span) == nil)
            memory.remember(number, for: String(number).utf8.span)
        }
        memory.remember(1, for: "once more".utf8.span)
        #expect(memory.value(of: "once more".utf8.span) == nil)
    }

    @Test func aVeryLongCellIsNotRemembered() {
        let cell = String(repeating: "long ", count: 100)
        var memory = CellMemory<Int>()
        memory.remember(1, for: cell.utf8.span)
        #expect(memory.value(of: cell.utf8.span) == nil)
    }
}
