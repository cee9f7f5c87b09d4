import Foundation
import Operations
import Testing

@Suite struct AddressMatchingTests {
    static let gazetteer = """
        UPRN,PARENT_UPRN,CLASSIFICATION_CODE,ORGANISATION,SUB_BUILDING,BUILDING_NAME,BUILDING_NUMBER,STREET_NAME,LOCALITY,TOWN_NAME,POSTCODE
        101,,RD04,,,,12,Alma Drive,Netherfold,Skelby,CQ1 0AS
        102,,RD04,,,,14,Alma Drive,Netherfold,Skelby,CQ1 0AS
        200,,PP,,,,41,Alma Drive,Netherfold,Skelby,CQ1 0AS
        201,200,RD06,,Flat A,,41,Alma Drive,Netherfold,Skelby,CQ1 0AS

        """

    private func folder(_ addresses: String, gazetteer: String = gazetteer) throws -> Folder {
        let folder = try Folder()
        try folder.write(addresses, to: "addresses.csv")
        try folder.write(gazetteer, to: "gazetteer.csv")
        return folder
    }

    private func match(_ folder: Folder, truth: String? = nil, columns: String? = nil) throws -> AddressMatching {
        try MatchAddresses(
            folder.path("addresses.csv"), gazetteer: folder.path("gazetteer.csv"), out: folder.path("matched.csv"),
            columns: columns, truth: truth
        ).run()
    }

    @Test func writesALineARowAndHoldsItAgainstTheTruth() throws {
        let folder = try folder(
            """
            id,Address 1,Town,Postcode
            a,12 Alma Dr,Skelby,CQ1 0AS
            b,41A Alma Drive,Skelby,CQ1 0AS
            c,41 Alma Drive,,CQ1 0AS
            d,,,
            e,14 Alma Drive,,CQ1 0AS

            """)
        try folder.write("id,uprn\na,101\nb,201\nc,201\ne,101\n", to: "truth.csv")
        let report = try match(folder, truth: folder.path("truth.csv"))
        #expect(report.rows == 5 && report.withoutAddress == 1)
        #expect(report.exact.rows == 2 && report.exact.right == 1 && report.exact.wrong == 1)
        #expect(report.strong.rows == 1 && report.strong.right == 1)
        #expect(report.weak.rows == 1 && report.none.rows == 1 && report.none.untold == 1)
        #expect(
            try folder.read("matched.csv") == """
                id,uprn,band,level,score,candidates,second_uprn,second_score,note
                a,101,exact,home,1.000,1,,,
                b,201,strong,home,0.895,2,200,0.611,
                c,200,weak,building,1.000,2,201,0.737,
                d,,none,,,0,,,no address
                e,102,exact,home,1.000,1,,,

                """)
    }

    @Test func columnsMayBeSaidInAFile() throws {
        let folder = try folder("ref,wo,plz\nx,12 Alma Drive,CQ1 0AS\n")
        try folder.write("lines: [wo]\npostcode: plz\nid: ref\n", to: "columns.yaml")
        #expect(try match(folder, columns: folder.path("columns.yaml")).exact.rows == 1)
        #expect(try folder.read("matched.csv").contains("x,101,exact"))
        try folder.write("lines: [nowhere]\n", to: "columns.yaml")
        let error = #expect(throws: OperationError.self) { try match(folder, columns: folder.path("columns.yaml")) }
        #expect(error?.reason.contains("'nowhere'") == true)
    }

    @Test func filesThatAreNoneAreRefusedAndNothingIsLeftBehind() throws {
        for (addresses, gazetteer, words) in [
            ("id,name\n1,x\n", Self.gazetteer, "--columns"), ("id,address\n1,x\n", "a,b\n1,2\n", "UPRN"),
            ("id,address\n1,x\n", "UPRN,STREET_NAME\n,\n", "no address with a UPRN"),
        ] {
            let folder = try folder(addresses, gazetteer: gazetteer)
            let error = #expect(throws: OperationError.self) { try match(folder) }
            #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
            #expect(!FileManager.default.fileExists(atPath: folder.path("matched.csv")))
            #expect(!FileManager.default.fileExists(atPath: folder.path("matched.csv.partial")))
        }
    }

    @Test func aWorkspaceThatNamesAMissingGazetteerSaysSo() async throws {
        let folder = try Folder()
        let place = folder.url.appending(path: "council")
        try SynthesiseCouncil(at: place, people: 200, seed: 3).run()
        let settings = place.appending(path: "kith.yaml")
        let text = try String(contentsOf: settings, encoding: .utf8)
        try (text + "gazetteer: other.csv\n").write(to: settings, atomically: true, encoding: .utf8)
        #expect(try Workspace(at: place).settings.gazetteer == "other.csv")
    }
}
