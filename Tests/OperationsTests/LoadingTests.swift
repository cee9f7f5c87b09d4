import Foundation
import Operations
import Records
import Storage
import Testing

/// What bad extracts get: a message that names the file and what to do, and a store as it was before.
@Suite struct LoadingTests {
    static let header =
        "UPN,Forename,MiddleNames,Surname,DOB,Sex,Address1,Address2,Town,Postcode,Contact1Name,Contact1Relationship,EntryDate,LeavingDate,SchoolURN"
    static let rows = (1...60).map { number in
        ",Given\(number),,Family\(number),0\(number % 9 + 1)/02/2012,M,\(number) High Street,,Calderbrook,M1 1AA,Parent Family\(number),MOTHER,01/09/2025,,123456"
    }
    static let good = ([header] + rows).joined(separator: "\n") + "\n"

    private func council() throws -> (Folder, OperationContext) {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        return (folder, try OperationContext(pipelineIn: Workspace(at: directory)))
    }

    @Test func aGoodExtractIsLoadedOnce() async throws {
        let (folder, context) = try council()
        try folder.write(Self.good, to: "council/incoming/school_census_1.csv")
        let first = try await LoadSources().run(in: context)
        #expect(first.records == 120 && first.events == 60 && first.refusals.isEmpty)
        let second = try await LoadSources().run(in: context)
        #expect(second.loaded.isEmpty && second.unchanged == ["school_census_1.csv"])
        let status = try await ShowStatus().run(in: context)
        #expect(status.counts.batches == 1 && status.counts.records == 120)
    }

    @Test func aBadRowIsQuarantinedAndTheRestIsLoaded() async throws {
        let (folder, context) = try council()
        let bad = Self.rows[0].replacing("01/09/2025", with: "31/02/2025")
        let many = Self.rows + Self.rows.map { $0.replacing("Given", with: "Other") }
        try folder.write(
            ([Self.header] + many + [bad]).joined(separator: "\n"), to: "council/incoming/school_census_1.csv")
        let report = try await LoadSources().run(in: context)
        #expect(report.quarantined == 1 && report.records == 240)
        #expect(report.loaded.first?.rules.first?.contains("unreadable_date in 'EntryDate'") == true)
        let example = try #require(report.loaded.first?.examples.first)
        for words in ["row 121", "line 122", "'EntryDate'", "unreadable_date", "99/99/9999"] {
            #expect(example.contains(words), "\(example) lacks \(words)")
        }
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var name = "school_census_1.csv"
        let bytes: [UInt8]
        let says: [String]
    }

    static let refusals = [
        Refusal(testDescription: "empty", bytes: [], says: ["school_census_1.csv", "empty"]),
        Refusal(
            testDescription: "another source's file", bytes: Array("Ref,Date,Offence\n1,2,3\n".utf8),
            says: ["school_census_1.csv", "UPN"]),
        Refusal(
            testDescription: "a column short",
            bytes: Array(good.replacing("Forename,", with: "Forname,").utf8), says: ["Forename", "Forname"]),
        Refusal(
            testDescription: "too many bad rows",
            bytes: Array(good.replacing("01/09/2025", with: "yesterday").utf8), says: ["60 of 60 rows", "tolerates"]),
        Refusal(
            testDescription: "a ten-megabyte line",
            bytes: Array(good.utf8) + Array(repeating: UInt8(ascii: "x"), count: 10_000_000),
            says: ["school_census_1.csv", "line"]),
        Refusal(
            testDescription: "a workbook cut short", name: "school_census_1.xlsx",
            bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0], says: ["school_census_1.xlsx"]),
    ]

    @Test(arguments: refusals) func aFileThatCannotBeLoadedLeavesTheStoreAsItWas(_ given: Refusal) async throws {
        let (folder, context) = try council()
        if given.name.hasSuffix("xlsx") {
            let source = try folder.read("council/sources/school_census.yaml")
            try folder.write(source.replacing("*.csv", with: "*.xlsx"), to: "council/sources/school_census.yaml")
        }
        let directory = folder.url.appending(path: "council")
        let reread = OperationContext(
            workspace: try Workspace(at: directory), store: context.store, principal: context.principal,
            purpose: context.purpose)
        try folder.write(given.bytes, to: "council/incoming/\(given.name)")
        let report = try await LoadSources().run(in: reread)
        #expect(report.loaded.isEmpty && report.refusals.count == 1)
        for words in given.says {
            #expect(report.refusals.first?.contains(words) == true, "\(report.refusals) lacks \(words)")
        }
        let status = try await ShowStatus().run(in: reread)
        #expect(status.counts.batches == 0 && status.counts.records == 0)
    }

    @Test func noMessageHoldsAPersonsValue() async throws {
        let (folder, context) = try council()
        let canary = "Zyxwvutson"
        let rows = Self.rows.map { $0.replacing("Family", with: canary).replacing("01/09/2025", with: canary) }
        try folder.write(([Self.header] + rows).joined(separator: "\n"), to: "council/incoming/school_census_1.csv")
        let report = try await LoadSources().run(in: context)
        #expect(report.refusals.count == 1)
        #expect(!report.refusals.joined().contains(canary))
    }

    @Test func aStoreThatCannotBeMadeIsNamed() throws {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        try folder.write("in the way", to: "council/store")
        let workspace = try Workspace(at: directory)
        let error = #expect(throws: OperationError.self) { _ = try OperationContext(pipelineIn: workspace) }
        #expect(error?.code == .storage)
    }
}
