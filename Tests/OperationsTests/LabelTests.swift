import Foundation
import Identity
import Linkage
import Operations
import Records
import Testing

/// Judgements of a file's pairs: what may stand in them, and that they bind.
@Suite struct LabelTests {
    static let header = "id_l,id_r,verdict,by,on,reason\n"

    private func dedupe(_ labels: String, in folder: Folder = try! Folder()) throws -> (FileLinkage, [String: String]) {
        try folder.write(FilesTests.people, to: "people.csv")
        try folder.write(Self.header + labels, to: "labels.csv")
        let linkage = try DedupeFiles(
            [folder.path("people.csv")], out: folder.path("clusters.csv"), labels: folder.path("labels.csv")
        ).run()
        let rows = try folder.read("clusters.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").map(String.init)
        }
        return (linkage, Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) }))
    }

    @Test func sameAndDifferentBindAndUnsureDoesNot() throws {
        let (linkage, clusters) = try dedupe(
            "4,5,different,ann,2026-11-01,twins\n6,9,same,ann,2026-11-01,\n7,8,unsure,ann,2026-11-01,\n")
        #expect(clusters["4"] != clusters["5"])
        #expect(clusters["6"] == clusters["9"])
        #expect(clusters["7"] == clusters["8"])
        let labels = try #require(linkage.labels)
        #expect(labels.same == 1 && labels.different == 1 && labels.unsure == 1 && labels.notFollowed.isEmpty)
        #expect(linkage.remarks.contains { $0.contains("2 of 2 followed") })
    }

    @Test func theLaterLabelOfAPairSupersedesTheEarlierWhicheverIdIsFirst() throws {
        let (linkage, clusters) = try dedupe(
            """
            4,5,different,ann,2026-11-01,
            5,4,withdrawn,bob,2026-11-02,
            6,9,same,ann,2026-11-01,
            9,6,different,ann,2026-11-03,
            7,8,same,ann,2026-11-02,
            8,7,different,ann,2026-11-01,
            """)
        #expect(clusters["4"] == clusters["5"])
        #expect(clusters["6"] != clusters["9"])
        #expect(clusters["7"] != clusters["8"])
        #expect(linkage.labels?.superseded == 3)
        #expect(linkage.labels?.same == 0 && linkage.labels?.different == 2)
    }

    @Test func labelsThatContradictOneAnotherAreNamed() throws {
        let (linkage, clusters) = try dedupe(
            "6,9,same,ann,2026-11-01,\n9,10,same,ann,2026-11-01,\n10,6,different,bob,2026-11-02,\n")
        #expect(clusters["6"] == clusters["9"])
        #expect(clusters["6"] != clusters["10"])
        let labels = try #require(linkage.labels)
        #expect(labels.notFollowed.count == 1)
        #expect(labels.notFollowed.first?.contains("6 = 9 = 10, but 6 ≠ 10") == true)
        #expect(linkage.remarks.contains { $0.contains("contradict") })
    }

    @Test func theModelIsHeldAgainstTheLabels() throws {
        let (linkage, _) = try dedupe("4,5,same,ann,2026-11-01,\n1,2,different,ann,2026-11-01,\n")
        let agreement = try #require(linkage.labels?.agreement)
        #expect(agreement.pairs == 2 && agreement.linkedPairs == 2 && agreement.bothPairs == 1)
        #expect(agreement.precision == 0.5 && agreement.recall == 1)
        #expect(agreement.precisionInterval.low > 0.05 && agreement.precisionInterval.low < 0.15)
    }

    @Test func aLabelOfARecordThatIsGoneIsPassedOverAndCounted() throws {
        let (linkage, clusters) = try dedupe("4,5,different,ann,2026-11-01,\n4,999,same,ann,2026-11-01,\n")
        #expect(clusters["4"] != clusters["5"])
        #expect(linkage.labels?.passedOver == 1)
        #expect(linkage.remarks.contains { $0.contains("row 2, column 'id_r': no record has that id") })
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let labels: String
        let says: [String]
    }

    static let refusals = [
        Refusal(
            testDescription: "a verdict that is none", labels: header + "1,2,maybe,ann,2026-11-01,\n",
            says: ["labels.csv: row 1, column 'verdict'", "same, different, unsure, withdrawn"]),
        Refusal(
            testDescription: "a day that is none", labels: header + "1,2,same,ann,01/11/2026,\n",
            says: ["row 1, column 'on'", "yyyy-MM-dd"]),
        Refusal(
            testDescription: "nobody", labels: header + "1,2,same,ann,2026-11-01,\n1,3,same,,2026-11-01,\n",
            says: ["row 2, column 'by': is empty"]),
        Refusal(
            testDescription: "several wrong rows at once",
            labels: header + "1,2,yes,ann,2026-11-01,\n,2,same,ann,now,\n",
            says: ["row 1, column 'verdict'", "row 2, column 'id_l'"]),
        Refusal(
            testDescription: "a torn last row", labels: header + "1,2,same,ann,2026-11-01,\n1,3,sa", says: ["row 2"]),
        Refusal(
            testDescription: "a column missing", labels: "id_l,id_r,verdict,on\n1,2,same,2026-11-01\n",
            says: ["has no column 'by'"]),
        Refusal(
            testDescription: "one record twice", labels: header + "2,2,same,ann,2026-11-01,\n",
            says: ["row 1, column 'id_r'", "two records"]),
        Refusal(
            testDescription: "another file's ids", labels: header + "x,y,same,ann,2026-11-01,\n",
            says: ["no label is of two records", "'unique_id'"]),
    ]

    @Test(arguments: refusals) func badLabelsAreRefusedByRowAndColumn(_ given: Refusal) throws {
        let folder = try Folder()
        try folder.write(FilesTests.people, to: "people.csv")
        try folder.write(given.labels, to: "labels.csv")
        let error = #expect(throws: OperationError.self) {
            _ = try DedupeFiles(
                [folder.path("people.csv")], out: folder.path("out.csv"), labels: folder.path("labels.csv")
            ).run()
        }
        #expect(error?.code == .dataRefused)
        for words in given.says { #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")") }
        #expect(!FileManager.default.fileExists(atPath: folder.path("out.csv")))
    }

    @Test(arguments: [false, true]) func labelsBindTwoFiles(_ isOneToOne: Bool) throws {
        let folder = try Folder()
        try folder.write(FilesTests.people, to: "left.csv")
        try folder.write(FilesTests.people, to: "right.csv")
        try folder.write(Self.header + "6,10,same,ann,2026-11-01,\n9,9,different,ann,2026-11-01,\n", to: "labels.csv")
        let linkage = try LinkTwoFiles(
            folder.path("left.csv"), folder.path("right.csv"), id: "unique_id", oneToOne: isOneToOne,
            out: folder.path("links.csv"), labels: folder.path("labels.csv")
        ).run()
        let links = try folder.read("links.csv").split(separator: "\n").map { $0.split(separator: ",").prefix(2) }
        #expect(links.contains(["6", "10"]))
        #expect(!links.contains(["9", "9"]))
        #expect(linkage.labels?.notFollowed.isEmpty == true)
    }
}
