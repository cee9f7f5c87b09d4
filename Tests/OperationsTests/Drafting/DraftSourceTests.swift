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

    private static func cell(_ numbers: inout Numbers) -> String {
        switch Int.random(in: 0..<14, using: &numbers) {
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
        for number in 0..<250 {
            let count = Int.random(in: 2...14, using: &numbers)
            let headings = Array(Self.headings.shuffled(using: &numbers).prefix(count))
            // Most columns hold one sort of value, as columns do.
            let seeds = (0..<count).map { _ in numbers.next() }
            var rows = [headings]
            for row in 0..<Int.random(in: 1...60, using: &numbers) {
                rows.append(
                    (0..<count).map { column in
                        var own = Numbers(state: seeds[column])
                        let kind = own.next() % 3
                        var cell =
                            kind == 0 ? numbers : Numbers(state: seeds[column] &+ UInt64(row % (kind == 1 ? 3 : 40)))
                        numbers = Numbers(state: numbers.next())
                        return Self.cell(&cell)
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
                #expect(Double(draft.quarantined) <= draft.definition.toleratedBadRows * Double(draft.rows))
            } catch {
                #expect(error.code == .dataRefused && error.reason.contains(name), "\(error.reason)")
                #expect(!error.reason.contains("the draft:"), "\(error.reason)\n\(text)")
            }
        }
        #expect(drafted > 100)
    }

    @Test func headingsBelowATitleAreFound() throws {
        let folder = try Folder()
        let text = "Monthly report,,\nRun on 01/12/2025,,\n\n" + LoadingTests.good
        try folder.write(text, to: "census.csv")
        let draft = try DraftSource(folder.path("census.csv")).run()
        #expect(draft.definition.file.headerRow == 4)
        #expect(draft.rows == 60 && draft.quarantined == 0)
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
