import Foundation
import Linkage
import Operations
import Testing

@Suite struct FilesTests {
    static let people = """
        unique_id,first_name,surname,dob,postcode
        1,Oliver,Ashworth,1990-02-03,M1 1AA
        2,Oliver,Ashworth,1990-02-03,M1 1AA
        3,Olivre,Ashworth,1990-02-03,M1 1AA
        4,Amelia,Brook,1985-11-30,M4 5BB
        5,Amelia,Brook,1985-11-30,M4 5BB
        6,Noah,Clegg,2001-07-19,OL1 2CC
        7,Isla,Dunn,1978-01-25,BL3 4DD
        8,Isla,Dunn,1978-01-25,BL3 4DD
        9,Harry,Eccles,1969-09-09,WN6 5EE
        10,Freya,Fallows,1999-12-12,SK7 6FF

        """

    @Test func dedupeWritesALineARecordInTheOrderOfTheInput() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "people.csv")
        _ = try DedupeFiles([folder.path("people.csv")], out: folder.path("clusters.csv")).run()
        let lines = try folder.read("clusters.csv").split(separator: "\n").map(String.init)
        #expect(lines.first == "unique_id,cluster_id")
        #expect(lines.dropFirst().map { $0.split(separator: ",")[0] } == (1...10).map { "\($0)" })
        #expect(lines.contains("2,1") && lines.contains("5,4") && lines.contains("8,7"))
        #expect(lines.contains("6,6") && lines.contains("9,9") && lines.contains("10,10"))
    }

    @Test func filesOfOtherHeadingsAreBroughtTogetherByRole() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "left.csv")
        try folder.write(
            """
            Our Reference,forename,last_name,date_of_birth,post_code,colour
            case x1 of four,Oliver,Ashworth,1990-02-03,M1 1AA,red
            case x2 of four,Amelia,Brook,1985-11-30,M4 5BB,blue
            case x3 of four,Gail,Greaves,1958-04-21,M9 7GG,green
            case x4 of four,Harry,Eccles,1969-09-09,WN6 5EE,red

            """, to: "right.csv")
        let linkage = try LinkTwoFiles(
            folder.path("left.csv"), folder.path("right.csv"), out: folder.path("links.csv")
        ).run()
        #expect(linkage.remarks.contains { $0.contains("'forename' is taken as 'first_name' of left.csv") })
        #expect(!linkage.remarks.contains { $0.contains("'colour'") })
        let links = try folder.read("links.csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",").prefix(2).joined(separator: "-") }
        #expect(Set(links).isSuperset(of: ["1-case x1 of four", "4-case x2 of four", "9-case x4 of four"]))
        #expect(!links.contains { $0.hasSuffix("x3 of four") })
    }

    @Test func theSavedModelGivesTheSameClusters() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "people.csv")
        let files = [folder.path("people.csv")]
        _ = try DedupeFiles(files, out: folder.path("first.csv"), model: folder.path("model.json")).run()
        _ = try DedupeFiles(files, out: folder.path("second.csv"), model: folder.path("model.json")).run()
        #expect(try folder.read("first.csv") == folder.read("second.csv"))
    }

    @Test func oneThreadAndTwoAgree() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "people.csv")
        for threads in [1, 2] {
            _ = try DedupeFiles(
                [folder.path("people.csv")], out: folder.path("c\(threads).csv"), pairs: folder.path("p\(threads).csv"),
                threads: threads
            ).run()
        }
        #expect(try folder.read("c1.csv") == folder.read("c2.csv"))
        #expect(try folder.read("p1.csv") == folder.read("p2.csv"))
    }

    @Test func aPairIsExplained() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "people.csv")
        let linkage = try DedupeFiles([folder.path("people.csv")]).run(explaining: ExplanationRequest(.pair("1", "3")))
        #expect(linkage.explanation?.isEmpty == false)
    }

    @Test func twoFilesAreLinkedOneToOne() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "left.csv")
        try folder.write(Self.people.replacing("Olivre", with: "Oliver"), to: "right.csv")
        _ = try LinkTwoFiles(
            folder.path("left.csv"), folder.path("right.csv"), id: "unique_id", oneToOne: true,
            out: folder.path("links.csv")
        ).run()
        let rows = try folder.read("links.csv").split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        #expect(rows.first == ["id_l", "id_r", "match_weight", "match_probability"])
        let left = rows.dropFirst().map { $0[0] }
        let right = rows.dropFirst().map { $0[1] }
        #expect(left.count == Set(left).count && right.count == Set(right).count)
        #expect(rows.contains { $0[0] == "6" && $0[1] == "6" })
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var id: String?
        let says: String
    }

    static let refusals = [
        Refusal(testDescription: "empty file", text: "", says: "empty"),
        Refusal(testDescription: "header alone", text: "id,name\n", says: "no data rows"),
        Refusal(testDescription: "no such id column", text: people, id: "nhs", says: "has no column 'nhs'"),
        Refusal(
            testDescription: "an id twice", text: "id,first_name,surname\n1,a,b\n1,c,d\n", id: "id",
            says: "row 2: the id in column 'id' stood before, in row 1"),
        Refusal(
            testDescription: "an id missing", text: "id,first_name,surname\n1,a,b\n,c,d\n", id: "id",
            says: "row 2: the id column 'id' is empty"),
    ]

    @Test(arguments: refusals) func badInputIsRefusedInPlainWords(_ given: Refusal) throws {
        let folder = try Folder()
        try folder.write(given.text, to: "people.csv")
        let error = #expect(throws: OperationError.self) {
            _ = try DedupeFiles([folder.path("people.csv")], id: given.id, out: folder.path("out.csv")).run()
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.reason.contains(given.says) == true, "\(error?.reason ?? "")")
        #expect(!FileManager.default.fileExists(atPath: folder.path("out.csv")))
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
        let folder = try Folder()
        try folder.write(Self.people, to: "people.csv")
        let error = #expect(throws: OperationError.self) {
            _ = try DedupeFiles([folder.path("people.csv")], out: folder.path("people.csv/out.csv")).run()
        }
        #expect(error?.code == .storage)
    }

    @Test func evaluateHoldsClustersAgainstTheTruth() throws {
        let folder = try Folder()
        try folder.write("id,cluster_id\n1,1\n2,1\n3,3\n", to: "clusters.csv")
        try folder.write("id,entity_id\n1,a\n2,a\n3,a\n", to: "truth.csv")
        let evaluation = try EvaluateClusters(folder.path("clusters.csv"), truth: folder.path("truth.csv")).run()
        #expect(evaluation.pairwise.precision == 1)
        #expect(abs(evaluation.pairwise.recall - 1.0 / 3) < 1e-12)
    }
}
