import Foundation
import Programmes
import Records
import Testing
import WebServer

@Suite struct WordsTests {
    @Test func aDayIsWrittenOut() throws {
        #expect(try #require(Day(iso: "2014-05-03")).words == "3 May 2014")
        #expect(PartialDate(year: 1984, month: 6).words == "June 1984")
        #expect(PartialDate(year: 1984, month: 1, day: 1, isDefault: true).words == "1984")
    }

    @Test(
        arguments: [
            ("2014-05-03", "2015-06-01", "3 May 2014 to 1 June 2015"), ("2014-05-03", nil, "since 3 May 2014"),
            (nil, "2015-06-01", "until 1 June 2015"), (nil, nil, "dates not known"),
            ("2014-05-03", "2014-05-03", "3 May 2014"),
        ] as [(String?, String?, String)])
    func aPeriodIsWrittenOut(_ from: String?, _ to: String?, _ words: String) {
        #expect(Period(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) }).words == words)
    }

    @Test(arguments: [
        (PartialDate(year: 1990, month: 5, day: 3), "36"), (PartialDate(year: 1990, month: 9, day: 1), "35"),
        (PartialDate(year: 1990), "35 or 36"), (PartialDate(year: 2026, month: 1, day: 9), "under 1"),
        (PartialDate(year: 1990, month: 1, day: 1, isDefault: true), "35 or 36"),
    ]) func anAgeSaysHowSureItIs(_ birth: PartialDate, _ age: String) throws {
        #expect(birth.age(on: try #require(Day(iso: "2026-08-31"))) == age)
    }

    @Test func nobodyIsOldBeforeBirth() throws {
        #expect(PartialDate(year: 2030).age(on: try #require(Day(iso: "2026-08-31"))) == nil)
    }

    @Test(
        arguments: [
            (PersonName(given: "MARY-ANN", family: "O'BRIEN"), "Mary-Ann O'Brien"),
            (PersonName(given: "ANGUS", middle: "IAIN", family: "MCDONALD"), "Angus Iain McDonald"),
            (PersonName(given: "LÉA"), "Léa"), (PersonName(), nil), (PersonName(title: "MR"), nil),
        ] as [(PersonName, String?)])
    func aNameIsCased(_ name: PersonName, _ words: String?) {
        #expect(name.words == words)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
    func thousandsAreParted(_ number: Int, _ words: String) {
        #expect(number.words == words)
    }

    @Test func theThreeValuesDifferInTextAndShape() {
        let tags = Answer.allCases.map { AnswerTag($0) }
        #expect(
            Set(tags.map(\.words)).count == 3 && Set(tags.map(\.shape)).count == 3 && Set(tags.map(\.style)).count == 3)
    }
}
