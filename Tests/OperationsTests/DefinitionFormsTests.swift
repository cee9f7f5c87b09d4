import Access
import Foundation
import Identity
import Operations
import Records
import Storage
import Testing

/// Definitions say once what holds for many columns, files and sources.
@Suite struct DefinitionFormsTests {
    private static func council(_ sources: [String: String], settings: String = "") throws -> (Folder, OperationContext)
    {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        try? FileManager.default.removeItem(at: directory.appending(path: "sources/school_census.yaml"))
        let kith = try folder.read("council/kith.yaml")
        try folder.write(kith + "\n" + settings, to: "council/kith.yaml")
        let agreement = try folder.read("council/agreements/education_sharing.yaml")
        let names = sources.keys.sorted().joined(separator: ", ")
        try folder.write(
            agreement.replacing(/sources: \[.*\]/, with: "sources: [\(names)]"),
            to: "council/agreements/education_sharing.yaml")
        for (name, text) in sources { try folder.write(text, to: "council/sources/\(name).yaml") }
        return (folder, try OperationContext(pipelineIn: Workspace(at: directory)))
    }

    static let wide = """
        source: attendance
        agency: Education
        agreement: education_sharing
        file: {pattern: "attendance_*.csv"}
        period: {file_name: "attendance_{period}.csv"}
        people:
          - as: pupil
            key: Ref
            name: {given: Given, family: Family}
        events:
          - for_each: {n: [1, 2, 3]}
            kind: school_absence
            when: {column: "T{n} Term", present: true}
            during: {column: "T{n} Term"}
            people: {subject: pupil}
            attributes: {sessions_possible: "T{n} Possible", sessions_absent: "T{n} Absent"}

        """
    static let wideRows = """
        Ref,Given,Family,T1 Term,T1 Possible,T1 Absent,T2 Term,T2 Possible,T2 Absent,T3 Term,T3 Possible,T3 Absent
        1,Ann,Lee,Autumn 2025,120,4,Spring 2026,100,8,,,
        2,Bob,Lee,Autumn 2025,120,1,Spring 2026,100,0,Summer 2026,110,9

        """

    @Test func wideColumnsBecomeLongAndTheFileNameSaysThePeriod() async throws {
        let (folder, context) = try Self.council(["attendance": Self.wide])
        try folder.write(Self.wideRows, to: "council/incoming/attendance_2025-26.csv")
        let report = try await LoadSources().run(in: context)
        #expect(report.refusals.isEmpty, "\(report.refusals)")
        #expect(report.records == 2 && report.events == 5)
        let status = try await ShowStatus().run(in: context)
        let period = status.sources.first { $0.id == SourceID("attendance") }?.periods.first
        #expect(period == Period(from: Day(iso: "2025-09-01"), to: Day(iso: "2026-08-31")))
    }

    @Test func aFileWhoseNameDoesNotSayItsPeriodIsRefused() async throws {
        let (folder, context) = try Self.council(["attendance": Self.wide])
        try folder.write(Self.wideRows, to: "council/incoming/attendance_new.csv")
        let report = try await LoadSources().run(in: context)
        #expect(report.loaded.isEmpty)
        #expect(report.refusals.first?.contains("attendance_{period}.csv") == true, "\(report.refusals)")
    }

    @Test(arguments: [
        ("for_each: {n: [1, 2], m: [1]}", "of one length", false), ("for_each: 3", "names with lists", false),
        ("for_each: {n: []}", "at least one", false), ("for_each: {k: [1, 2]}", "T{n}", true),
    ]) func aRepetitionThatMakesNoSenseIsRefused(_ line: String, _ words: String, atLoad: Bool) async throws {
        let text = Self.wide.replacing("for_each: {n: [1, 2, 3]}", with: line)
        do {
            let (folder, context) = try Self.council(["attendance": text])
            #expect(atLoad)
            try folder.write(Self.wideRows, to: "council/incoming/attendance_2025-26.csv")
            let report = try await LoadSources().run(in: context)
            #expect(report.refusals.first?.contains(words) == true, "\(report.refusals)")
        } catch let error as OperationError {
            #expect(!atLoad)
            #expect(error.reason.contains("sources/attendance.yaml:11"), "\(error.reason)")
            if words != "of one length" { #expect(error.reason.contains(words), "\(error.reason)") }
        }
    }

    private static func incidents(_ source: String, _ extra: String = "") -> String {
        """
        source: \(source)
        agency: \(source)
        agreement: education_sharing
        file: {pattern: "\(source)*.csv"}
        people:
          - as: person
            name: {given: Given, family: Family}
            birth: Born
            address: {lines: [Address], postcode: Postcode\(extra)}
        events:
          - kind: asb_incident
            start: Date
            people: {perpetrator: person}

        """
    }

    @Test(arguments: [false, true])
    func anIncidentOfTwoAgenciesIsOneAndAConfidentialAddressIsNeverShown(hasGazetteer: Bool) async throws {
        let flag = ", confidential: {column: Refuge, is: [Y]}"
        let (folder, context) = try Self.council(
            ["police": Self.incidents("police"), "housing": Self.incidents("housing", flag)])
        if hasGazetteer {
            try folder.write(
                """
                UPRN,PARENT_UPRN,ORGANISATION_NAME,SUB_BUILDING_NAME,BUILDING_NAME,BUILDING_NUMBER,STREET_NAME,LOCALITY,TOWN_NAME,POSTCODE
                100,,,,,4,HIDDEN LANE,,CALDERBROOK,M1 1AA
                200,,,,,9,HIGH STREET,,CALDERBROOK,M2 2BB
                none,,,,,10,HIGH STREET,,CALDERBROOK,M2 2BB

                """, to: "council/gazetteer.csv")
        }
        try folder.write(
            """
            Given,Family,Born,Address,Postcode,Date
            Annabel,Leighton,03/04/1988,4 Hidden Lane,M1 1AA,01/03/2026
            Gareth,Prosser,05/06/1979,9 High Street,M2 2BB,02/03/2026

            """, to: "council/incoming/police_1.csv")
        try folder.write(
            """
            Given,Family,Born,Address,Postcode,Refuge,Date
            Annabel,Leighton,03/04/1988,4 Hidden Lane,M1 1AA,Y,02/03/2026
            Gareth,Prosser,05/06/1979,9 High Street,M2 2BB,N,20/03/2026

            """, to: "council/incoming/housing_1.csv")
        let loaded = try await LoadSources().run(in: context)
        #expect(loaded.refusals.isEmpty && loaded.events == 4, "\(loaded.refusals)")
        let linked = try await LinkRecords().run(in: context)
        #expect(linked.people == 2)
        #expect(linked.repeatedReports == 1)
        #expect(linked.hiddenAddresses == 2)
        #expect(linked.places == 1)
        #expect(linked.addresses?.gazetteerRowsLeftOut == (hasGazetteer ? 1 : nil))
        if hasGazetteer { #expect(linked.addresses.map { $0.exact + $0.strong } ?? 0 >= 2) }

        let manager = context.acting(
            as: try #require(context.workspace.principal("data.manager")), for: .linkageQuality, because: "a test")
        try await ExportRecords(to: folder.path("records.csv")).run(in: manager)
        // Nobody else may read it.
        let rights = try FileManager.default.attributesOfItem(atPath: folder.path("records.csv"))[.posixPermissions]
        #expect(rights as? Int == 0o600)
        let exported = try folder.read("records.csv").lowercased()
        #expect(exported.contains("high street") && exported.contains("annabel"))
        #expect(!exported.contains("hidden") && !exported.contains("m1 1aa"))
        for number in 1...2 {
            let view = try await ShowPerson(PersonID(Int64(number))).run(in: manager)
            #expect(!view.records.isEmpty)
            #expect(view.records.allSatisfy { !($0.record.address?.raw.contains("Hidden") ?? false) })
            #expect(view.places.values.allSatisfy { !$0.address.raw.contains("Hidden") })
            #expect(view.chronology.allSatisfy { !($0.event.address?.raw.contains("Hidden") ?? false) })
        }
        // The incident of both agencies stands once in her chronology, with both reports.
        let all = try await [ShowPerson(PersonID(1)).run(in: manager), ShowPerson(PersonID(2)).run(in: manager)]
        #expect(all.map(\.chronology.count).sorted() == [1, 2])
        #expect(all.flatMap(\.chronology).map(\.alsoReported.count).sorted() == [0, 0, 1])
    }
}
