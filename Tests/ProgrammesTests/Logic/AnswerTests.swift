import Programmes
import Testing

/// Kleene's truth tables in full, and that a group answers as soon as no completion of what is not known could differ.
@Suite struct AnswerTests {
    static let table: [(left: Answer, right: Answer, and: Answer, or: Answer)] = [
        (.met, .met, .met, .met), (.met, .notMet, .notMet, .met), (.met, .notKnown, .notKnown, .met),
        (.notMet, .met, .notMet, .met), (.notMet, .notMet, .notMet, .notMet),
        (.notMet, .notKnown, .notMet, .notKnown), (.notKnown, .met, .notKnown, .met),
        (.notKnown, .notMet, .notMet, .notKnown), (.notKnown, .notKnown, .notKnown, .notKnown),
    ]

    @Test func truthTableIsComplete() {
        #expect(Self.table.count == Answer.allCases.count * Answer.allCases.count)
        #expect(Set(Self.table.map { [$0.left, $0.right] }).count == Self.table.count)
    }

    @Test(arguments: table.indices) func andOr(row: Int) {
        let (left, right, and, or) = Self.table[row]
        #expect(left.and(right) == and)
        #expect(left.or(right) == or)
    }

    @Test func not() {
        #expect([!Answer.met, !Answer.notMet, !Answer.notKnown] == [.notMet, .met, .notKnown])
    }

    @Test func groupsOfNone() {
        let none: [Answer] = []
        #expect(none.all == .met)
        #expect(none.any == .notMet)
        #expect(none.atLeast(1) == .notMet)
        #expect(none.atLeast(0) == .met)
    }

    /// All lists of answers up to a length.
    static func lists(upTo length: Int) -> [[Answer]] {
        var lists: [[Answer]] = [[]]
        var last = lists
        for _ in 0..<length {
            last = last.flatMap { list in Answer.allCases.map { list + [$0] } }
            lists += last
        }
        return lists
    }

    static func completions(of list: [Answer]) -> [[Answer]] {
        list.reduce([[]]) { done, answer in
            done.flatMap { list in (answer == .notKnown ? [.met, .notMet] : [answer]).map { list + [$0] } }
        }
    }

    @Test func atLeastAnswersWhatEveryCompletionAgreesOn() {
        for list in Self.lists(upTo: 5) {
            for number in 0...6 {
                let agreed = Set(Self.completions(of: list).map { $0.count { $0 == .met } >= number })
                let expected: Answer = agreed.count == 2 ? .notKnown : Answer(agreed.contains(true))
                #expect(list.atLeast(number) == expected, "\(list) at least \(number)")
            }
        }
    }

    @Test func anyIsAtLeastOneAndAllIsAtLeastEvery() {
        for list in Self.lists(upTo: 5) {
            #expect(list.any == list.atLeast(1))
            #expect(list.all == list.atLeast(list.count))
            #expect(list.any == !(list.map { !$0 }.all))
        }
    }

    @Test func orderIsIrrelevant() {
        for list in Self.lists(upTo: 5) {
            let sorted = list.sorted { $0.rawValue < $1.rawValue }
            #expect(list.any == sorted.any)
            #expect(list.all == sorted.all)
            for number in 0...list.count { #expect(list.atLeast(number) == sorted.atLeast(number)) }
        }
    }
}
