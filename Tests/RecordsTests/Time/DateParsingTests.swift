import Records
import Testing

struct WrittenDate: Sendable, CustomTestStringConvertible {
    let text: String
    let formats: [String]
    let date: PartialDate?

    init(_ text: String, _ date: PartialDate?) { self.init(text, ["dd/MM/yyyy"], date) }

    init(_ text: String, _ formats: [String], _ date: PartialDate?) {
        self.text = text
        self.formats = formats
        self.date = date
    }

    var testDescription: String { "\(text) as \(formats)" }
}

@Suite("Dates as agencies write them")
struct DateParsingTests {
    @Test(
        "are read in the first format that fits",
        arguments: [
            WrittenDate("25/12/2012", PartialDate(year: 2012, month: 12, day: 25)),
            WrittenDate("2012-12-25", ["dd/MM/yyyy", "yyyy-MM-dd"], PartialDate(year: 2012, month: 12, day: 25)),
            WrittenDate("5/3/2012", ["d/M/yyyy"], PartialDate(year: 2012, month: 3, day: 5)),
            WrittenDate("5/3/2012", PartialDate?.none),
            WrittenDate("05-Mar-84", ["dd-MMM-yy"], PartialDate(year: 1984, month: 3, day: 5)),
            WrittenDate("05 march 2012", ["dd MMM yyyy"], PartialDate(year: 2012, month: 3, day: 5)),
            WrittenDate("1 Sept 2021", ["d MMM yyyy"], PartialDate(year: 2021, month: 9, day: 1)),
            WrittenDate("20121225", ["yyyyMMdd"], PartialDate(year: 2012, month: 12, day: 25)),
            WrittenDate("25/12/2012 00:00:00", PartialDate(year: 2012, month: 12, day: 25)),
            WrittenDate("2012-12-25T10:15:00Z", ["yyyy-MM-dd"], PartialDate(year: 2012, month: 12, day: 25)),
            WrittenDate("2012-12-25 10:15:30", ["yyyy-MM-dd HH:mm:ss"], PartialDate(year: 2012, month: 12, day: 25)),
            WrittenDate("1984", PartialDate(year: 1984)),
            WrittenDate("06/1984", PartialDate(year: 1984, month: 6)),
            WrittenDate("1984-06", PartialDate(year: 1984, month: 6)),
            WrittenDate("00/06/1984", PartialDate(year: 1984, month: 6)),
            WrittenDate("00/00/1984", PartialDate(year: 1984)),
            WrittenDate("30/02/2012", PartialDate?.none), WrittenDate("31/04/2012", PartialDate?.none),
            WrittenDate("29/02/2012", PartialDate(year: 2012, month: 2, day: 29)),
            WrittenDate("29/02/2011", PartialDate?.none), WrittenDate("12/25/2012", PartialDate?.none),
            WrittenDate("13/1984", PartialDate?.none), WrittenDate("25/12/2012x", PartialDate?.none),
            WrittenDate("", PartialDate?.none), WrittenDate("tomorrow", PartialDate?.none),
            WrittenDate("01/01/1984", PartialDate(year: 1984, month: 1, day: 1, isDefault: true)),
            WrittenDate("01/01/1900", PartialDate(year: 1900, month: 1, day: 1, isDefault: true)),
            WrittenDate("31/12/1899", PartialDate(year: 1899, month: 12, day: 31, isDefault: true)),
            WrittenDate("01/01/0001", PartialDate(year: 1, month: 1, day: 1, isDefault: true)),
            WrittenDate("31/12/2999", PartialDate(year: 2999, month: 12, day: 31, isDefault: true)),
            WrittenDate("05/03/1714", PartialDate(year: 1714, month: 3, day: 5)),
        ])
    func parsing(example: WrittenDate) throws {
        let formats = try example.formats.map { try #require(DateFormat($0)) }
        #expect(PartialDate.parse(example.text, formats: formats) == example.date)
    }

    @Test("with a year of two digits fall in the hundred years that end with the latest")
    func twoDigitYears() throws {
        let format = try #require(DateFormat("dd/MM/yy"))
        #expect(format.date(in: "05/03/26", latestYear: 2026)?.year == 2026)
        #expect(format.date(in: "05/03/27", latestYear: 2026)?.year == 1927)
    }

    @Test("need a format that says what it means", arguments: ["yyy-MM-dd", "dd/MM", "DD/mm/yyyyy", "dd/dd/yyyy", ""])
    func refusedFormats(pattern: String) {
        #expect(DateFormat(pattern) == nil)
    }

    @Test("that are whole count as days, others not")
    func wholeDays() throws {
        let formats = [try #require(DateFormat("dd/MM/yyyy")), try #require(DateFormat("MM/yyyy"))]
        #expect(Day.parse("25/12/2012".utf8.span, formats: formats)?.description == "2012-12-25")
        #expect(Day.parse("12/2012".utf8.span, formats: formats) == nil)
    }
}
