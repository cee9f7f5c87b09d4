import Foundation
import Intake
import Operations
import Records
import Testing

@Suite struct DraftSourceTests {
    /// Numbers from a seed.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    private static let headings = [
        "Forename", "Surname", "DOB", "Name", "Sex", "UPN", "NHS No", "Address", "Postcode", "Rel", "C1_Surname",
        "C1_Rel", "Member 2 Name", "Start", "End", "Status", "Outcome", "Ref", "Case No", "Amount", "yes", "a: b", "#",
        "",
        "null", "\"quoted\"", "é", "Plan Type", "Term", "/", "\\", "L", "I", "O", "N", "🙂", "1", "{x}", "* & !", "- a",
        "Referral Date", "Closed", "Age", "Title", "Family ID",
    ]

    /// The sort of value that most columns of the heading hold, as of ``cell(_:sort:)``.
    private static let usual = [
        "Forename": 5, "Surname": 5, "DOB": 3, "Name": 5, "Sex": 2, "NHS No": 4, "Postcode": 6, "C1_Surname": 5,
        "Member 2 Name": 5, "Start": 3, "End": 10, "Rel": 7, "Referral Date": 3, "Ref": 4,
    ]

    private static func cell(_ numbers: inout Numbers, sort: Int?) -> String {
        switch sort ?? Int.random(in: 0..<14, using: &numbers) {
        case 0: ""
        case 1: "N/A"
        case 2: ["M", "F", "U", "1", "2"].randomElement(using: &numbers) ?? ""
        case 3:
            "\(Int.random(in: 1...28, using: &numbers))/\(Int.random(in: 1...12, using: &numbers))/20\(Int.random(in: 10...25, using: &numbers))"
        case 4: String(Int.random(in: 0...9_999_999_999, using: &numbers))
        case 5: ["Sykes, Ann", "BOB Khan", "O'Brien", "Zoë"].randomElement(using: &numbers) ?? ""
        case 6: "HX\(Int.random(in: 1...9, using: &numbers)) \(Int.random(in: 1...9, using: &numbers))AB"
        case 7: ["Mother", "Father", "CIN", "CPP", "S47", "NEET"].randomElement(using: &numbers) ?? ""
        case 8: "a\u{7}b: c # d\n\te"
        case 9: ["yes", "no", "true", "null", "~", "1e5", "0x1F"].randomElement(using: &numbers) ?? ""
        case 10: "2025-0\(Int.random(in: 1...9, using: &numbers))-1\(Int.random(in: 0...9, using: &numbers))"
        case 11: "=cmd|' /C calc'!A0"
        default: ["open", "closed", "A", "B", "Autumn 2025"].randomElement(using: &numbers) ?? ""
        }
    }

    /// Any table at all: a draft that decodes and loads the table, or a refusal in words.
    @Test func theDraftOfAnyTableDecodesAndLoadsIt() throws {
        let folder = try Folder()
        var numbers = Numbers(state: 7)
        var drafted = 0
        var refused: [String: Int] = [:]
        for number in 0..<250 {
            let count = Int.random(in: 2...14, using: &numbers)
            let headings = Array(Self.headings.shuffled(using: &numbers).prefix(count))
            // Two columns in three hold one sort of value, the one that their heading says if it says any; the others
            // hold anything at all.
            let sorts = headings.map { heading in
                Int.random(in: 0..<3, using: &numbers) == 0
                    ? nil : Self.usual[heading] ?? Int.random(in: 0..<14, using: &numbers)
            }
            var rows = [headings]
            for _ in 0..<Int.random(in: 1...60, using: &numbers) {
                rows.append(
                    sorts.map { sort in
                        let isOdd = Int.random(in: 0..<50, using: &numbers) == 0
                        return Self.cell(&numbers, sort: isOdd ? nil : sort)
                    })
            }
            let text = rows.map { row in
                row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
            }.joined(separator: "\r\n")
            let name = "table \(number).csv"
            try folder.write(text, to: name)
            do {
                let draft = try DraftSource(folder.path(name)).run()
                drafted += 1
                let isTolerated =
                    Double(draft.quarantined) <= draft.definition.toleratedBadRows * Double(draft.rows)
                let isSaid = draft.advice.contains { $0.contains("would be quarantined") }
                #expect(isTolerated != isSaid && draft.quarantined * 2 <= draft.rows, "\(text)")
            } catch {
                #expect(error.code == .dataRefused && error.reason.contains(name), "\(error.reason)")
                #expect(!error.reason.contains("the draft:"), "\(error.reason)\n\(text)")
                refused[String(error.reason.drop { $0 != ":" }.prefix(60)), default: 0] += 1
            }
        }
        // The others hold nobody, or not as a heading says.
        #expect(drafted > 100, "\(refused)")
    }

    @Test func headingsBelowATitleAreFound() throws {
        let folder = try Folder()
        let text = "Monthly report,,\nRun on 01/12/2025,,\n\n" + LoadingTests.good
        try folder.write(text, to: "census.csv")
        let draft = try DraftSource(folder.path("census.csv")).run()
        #expect(draft.definition.file.headerRow == 4)
        #expect(draft.rows == 60 && draft.quarantined == 0)
    }

    @Test func headingsOfANarrowTableBelowATitleAreFound() throws {
        let folder = try Folder()
        try folder.write(
            "Report of pupils\n\nForename,Surname\n" + String(repeating: "Ann,Sykes\n", count: 30), to: "pupils.csv")
        #expect(try DraftSource(folder.path("pupils.csv")).run().definition.file.headerRow == 3)
    }

    @Test func aFileWithoutHeadingsIsRefusedWithoutItsValues() throws {
        let folder = try Folder()
        try folder.write("Sykes,01/02/2011,HX7 8AB\nKhan,02/03/2012,HX7 8AD\n", to: "rows.csv")
        let error = #expect(throws: OperationError.self) { try DraftSource(folder.path("rows.csv")).run() }
        #expect(error?.reason.contains("Sykes") == false && error?.reason.contains("headings") == true)
    }

    @Test func aFileAboutNobodyIsRefused() throws {
        let folder = try Folder()
        try folder.write("Colour,Size\n" + String(repeating: "red,3\nblue,4\n", count: 30), to: "paint.csv")
        let error = #expect(throws: OperationError.self) { try DraftSource(folder.path("paint.csv")).run() }
        #expect(error?.reason.contains("recognised") == true)
    }

    @Test func aDefinitionIsNeverWrittenOver() throws {
        let folder = try Folder()
        try folder.write(LoadingTests.good, to: "census.csv")
        try folder.write("mine", to: "census.yaml")
        #expect(throws: OperationError.self) {
            try DraftSource(folder.path("census.csv")).write(to: folder.url.appending(path: "census.yaml"))
        }
        #expect(try folder.read("census.yaml") == "mine")
    }

    @Test func badRowsAreSaidAndAFileOfThemIsRefused() throws {
        let folder = try Folder()
        let rows = (0..<40).map { row in row % 4 == 0 ? "Ann,Sykes,01/02/2011,x,y" : "Bob,Khan,01/02/2012" }
        try folder.write((["Forename,Surname,DOB"] + rows).joined(separator: "\n"), to: "some.csv")
        let draft = try DraftSource(folder.path("some.csv")).run()
        #expect(draft.quarantined == 10 && draft.advice.contains { $0.contains("10 of 40 rows") })
        #expect(draft.yaml.contains("10 of 40 rows would be quarantined (malformed_row)"))
        let most = (0..<40).map { row in row % 4 != 0 ? "Ann,Sykes,01/02/2011,x,y" : "Bob,Khan,01/02/2012" }
        try folder.write((["Forename,Surname,DOB"] + most).joined(separator: "\n"), to: "most.csv")
        #expect(throws: OperationError(.dataRefused, "")) { try DraftSource(folder.path("most.csv")).run() }
    }

    @Test func whatTheFileShowsToBeWrongIsLeftOutAndSaid() throws {
        let folder = try Folder()
        let rows = (0..<100).map { row in
            "Ann,Sykes,01/0\(row % 9 + 1)/2020,\(row % 10 == 0 ? "01/01/2019" : "01/01/2021"),Mill"
        }
        try folder.write(
            (["Forename,Surname,Plan Start,Plan End,CIN plan"] + rows).joined(separator: "\n"), to: "plans.csv")
        let draft = try DraftSource(folder.path("plans.csv")).run()
        #expect(draft.quarantined == 0)
        #expect(draft.definition.events.allSatisfy { $0.end == nil })
    }
}
