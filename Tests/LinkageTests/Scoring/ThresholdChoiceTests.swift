import Linkage
import Testing

@Suite struct ThresholdChoiceTests {
    private static func pairs(_ probabilities: [Float]) -> [ScoredPair] {
        probabilities.enumerated().map {
            ScoredPair(first: 0, second: Int32($0.offset + 1), matchWeight: 0, probability: $0.element)
        }
    }

    /// Every probability tried as the threshold: the expected F1 of linking all that reach it.
    @Test func theGreatestExpectedF1IsChosen() {
        var numbers = MadeNumbers(12)
        for _ in 0..<500 {
            let probabilities = (0..<numbers.next(below: 60)).map { _ in Float(numbers.next(below: 1_000)) / 1_000 }
            let choice = ThresholdChoice(Self.pairs(probabilities), given: nil)
            let all = probabilities.reduce(0.0) { $0 + Double($1) }
            func f1(_ threshold: Double) -> Double {
                let linked = probabilities.map(Double.init).filter { $0 >= threshold }
                return 2 * linked.reduce(0, +) / (Double(linked.count) + all)
            }
            let possible = probabilities.map(Double.init).filter { $0 >= 0.2 && $0 <= 0.95 }
            guard let best = possible.map(f1).max() else {
                #expect(choice.threshold == 0.5)
                continue
            }
            #expect(possible.contains { $0 > choice.threshold && $0 - choice.threshold < 1e-5 })
            #expect(abs(f1(choice.threshold) - best) < 1e-9)
        }
    }

    @Test func aGivenThresholdIsKeptAndItsAccuracyExpected() {
        let choice = ThresholdChoice(Self.pairs([0.9, 0.8, 0.4, 0.1]), given: 0.8)
        #expect(choice.threshold == 0.8)
        let linked = ThresholdChoice(Self.pairs([0.9, 0.8, 0.4, 0.1]), given: 0.79)
        #expect(abs(linked.precision - 0.85) < 1e-6)
        #expect(abs(linked.recall - 1.7 / 2.2) < 1e-6)
        #expect(abs(linked.matches - 2.2) < 1e-6)
    }

    @Test func withoutPairsNothingIsWrong() {
        let choice = ThresholdChoice([], given: nil)
        #expect(choice.precision == 1 && choice.recall == 1 && choice.matches == 0)
    }
}
