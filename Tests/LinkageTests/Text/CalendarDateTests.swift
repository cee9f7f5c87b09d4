import Linkage
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1984-03-07", 1984, 3, 7), ("07/03/1984", 1984, 3, 7), ("7.3.84", 1984, 3, 7), ("07-03-29", 2029, 3, 7),
        ("07-03-30", 1930, 3, 7), ("19840307", 1984, 3, 7), ("07031984", 1984, 3, 7), ("7 Mar 1984", 1984, 3, 7),
        ("March 7, 1984", 1984, 3, 7), ("1984-03", 1984, 3, 0), ("198403", 1984, 3, 0), ("03/1984", 1984, 3, 0),
        ("1984", 1984, 0, 0), ("1984-03-07T10:11:12Z", 1984, 3, 7), ("1984-02-31", 1984, 2, 31),
        ("1984-13-45", 1984, 13, 45),
    ])
    func isRead(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(Array(text.utf8)) == CalendarDate(year: year, month: month, day: day))
    }

    @Test(arguments: ["", "unknown", "0", "12", "7/3", "March", "0000-00-00", "....", "ÿÿ"])
    func whatIsNoDateIsNone(_ text: String) { #expect(CalendarDate(Array(text.utf8)) == nil) }

    @Test func theMonthMayComeFirst() {
        #expect(
            CalendarDate(Array("03/07/1984".utf8), monthFirst: true) == CalendarDate(year: 1984, month: 3, day: 7))
    }

    @Test func packedNumbersAreReadBack() {
        var numbers = MadeNumbers(9)
        for _ in 0..<2_000 {
            let date = CalendarDate(
                year: 1 + numbers.next(below: 9_999), month: numbers.next(below: 100), day: numbers.next(below: 100))
            #expect(CalendarDate(packed: date.packed) == date)
        }
    }

    @Test func anyTextIsReadAsInThePlainWay() {
        var numbers = MadeNumbers(10)
        let pieces = [
            "1", "07", "84", "1984", "19840307", "07031984", "198403", "/", "-", " ", ".", "mar", "SEPT", "T", "x", "é",
        ]
        for _ in 0..<20_000 {
            let text = (0..<numbers.next(below: 8)).map { _ in pieces[numbers.next(below: pieces.count)] }.joined()
            let date = CalendarDate(Array(text.utf8))
            let plain = PlainDate(Array(text.utf8))
            #expect(date?.year == plain?.year && date?.month == plain?.month && date?.day == plain?.day, "\(text)")
        }
    }
}
