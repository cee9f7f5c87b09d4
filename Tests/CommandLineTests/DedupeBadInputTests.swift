import Foundation
import Testing

/// Files that are wrong in every way a council's are: `kith dedupe` says what is wrong and where, and what to do.
@Suite(.enabled(if: Binary.isBuilt, "the kith binary is built beside the tests by `make test`"))
struct DedupeBadInputTests {
    private struct Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

        func path(_ name: String) -> String { url.appending(path: name).path }

        func write(_ name: String, _ bytes: Data) throws -> String {
            try bytes.write(to: url.appending(path: name))
            return path(name)
        }

        func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

        func dedupe(_ file: String, _ more: [String] = []) throws -> Binary.Run {
            try Binary.run(["dedupe", file, "--out", path("clusters.csv")] + more)
        }

        var clusters: [Substring] {
            get throws { try String(contentsOfFile: path("clusters.csv"), encoding: .utf8).split(separator: "\n") }
        }

        func remove() { try? FileManager.default.removeItem(at: url) }
    }

    private static let header = "id,first_name,surname,dob,postcode\n"

    /// Sixty people with two records each, the second with a slip in some.
    private static let people = (0..<120).map { row in
        let person = row / 2
        let given = ["ann", "john", "mary", "peter", "zoe", "omar", "ivy", "leo", "ruth", "max"][person % 10]
        let family =
            "\(["ash", "brad", "cart", "dun", "east", "far"][person % 6])\(["ley", "ton", "wood", "man"][person / 7 % 4])"
        let slip = row % 2 == 1 && person % 5 == 0 ? "e" : ""
        return
            "r\(row),\(given),\(family)\(slip),19\(40 + person % 50)-0\(1 + person % 9)-1\(person % 10),LS\(1 + person % 9) \(person % 9)AB\n"
    }

    @Test func idsThatRepeatAreNamedByRow() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write("p.csv", Self.header + Self.people.joined() + "r7,ann,lee,1980-01-02,LS1 1AA\n")
        let run = try folder.dedupe(file, ["--id", "id"])
        #expect(run.status == 1 && run.errors.contains("row 121") && run.errors.contains("row 8"), "\(run.errors)")
        #expect(!run.errors.contains("r7"), "a record's id is a value of a person")
        #expect(!FileManager.default.fileExists(atPath: folder.path("clusters.csv")))
    }

    @Test func identicalRowsAreRefusedWithAdvice() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let rows = (0..<2_000).map { "r\($0),john,smith,1980-01-02,LS1 1AA\n" }.joined()
        let run = try folder.dedupe(try folder.write("p.csv", Self.header + rows))
        #expect(run.status == 1 && run.errors.contains("--columns"), "\(run.errors)")
        let columns = try folder.write(
            "columns.yaml", "first_name: given_name\nsurname: family_name\ndob: birth_date\n")
        let told = try folder.dedupe(folder.path("p.csv"), ["--columns", columns])
        #expect(told.status == 0 && told.errors.contains("neighbours only"), "\(told.errors)")
        #expect(told.errors.contains("tells nothing"), "\(told.errors)")
        #expect(try folder.clusters.count == 2_001)
    }

    @Test func uselessColumnsAndOddBytesDoNoHarm() throws {
        let folder = try Folder()
        defer { folder.remove() }
        var bytes = Data("id,first_name,surname,dob,postcode,council,notes,email\n".utf8)
        for row in Self.people { bytes += Data(row.dropLast().utf8) + Data(",Leeds,,\n".utf8) }
        bytes += Data("x1,Zo".utf8) + Data([0xEB]) + Data(",M\u{fc}ller,1971-02-03,LS1 1AA,Leeds,,\n".utf8)
        bytes += Data("x2,محمد,حسين,1971-12-13,LS2 1AA,Leeds,,\nx3,محمد,حسين,1971-12-13,LS2 1AA,Leeds,,\n".utf8)
        bytes += Data("x4,Zoe\u{308},Nguye\u{302}\u{303}n,1977-12-11,LS2 1AA,Leeds,,\n".utf8)
        bytes += Data("x5,Zoë,Nguyễn,1977-12-11,LS2 1AA,Leeds,,\n".utf8)
        let run = try folder.dedupe(try folder.write("p.csv", bytes))
        // A row in another encoding than the rest is left out, and named.
        #expect(run.status == 0 && run.errors.contains("row 121"), "\(run.errors)")
        let clusters = try folder.clusters
        #expect(clusters.count == 125)
        #expect(clusters.contains("x3,x2") && clusters.contains("x5,x4"))
    }

    @Test func fiveHundredColumnsAreReadAndThoseNotComparedAreNamed() throws {
        let folder = try Folder()
        defer { folder.remove() }
        var text = "id,first_name,surname,dob,postcode"
        for question in 0..<496 { text += ",answer_\(question)" }
        text += "\n"
        for (row, person) in Self.people.enumerated() {
            text += person.dropLast()
            for question in 0..<496 { text += ",choice \((row * 7 + question) % 4)" }
            text += "\n"
        }
        let run = try folder.dedupe(try folder.write("p.csv", text))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("not compared"), "\(run.errors)")
        #expect(try folder.clusters.count == 121)
    }

    @Test func aModelThatDoesNotFitIsRefusedWithAReason() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let file = try folder.write("p.csv", Self.header + Self.people.joined())
        let model = folder.path("model.json")
        #expect(try folder.dedupe(file, ["--model", model]).status == 0)
        let first = try folder.clusters
        #expect(try folder.dedupe(file, ["--model", model]).status == 0)
        #expect(try folder.clusters == first)

        let other = try folder.write("other.csv", "ref,town\n1,leeds\n2,york\n")
        let missing = try folder.dedupe(other, ["--id", "ref", "--model", model])
        #expect(missing.status == 1 && missing.errors.contains("first_name"), "\(missing.errors)")

        let text = try String(contentsOfFile: model, encoding: .utf8)
        let older = try folder.write("older.json", text.replacing(#/"version" : \d+/#, with: "\"version\" : 1"))
        let version = try folder.dedupe(file, ["--model", older])
        #expect(version.status == 1 && version.errors.contains("version"), "\(version.errors)")

        for share in [0, 1, 50, 99] {
            let cut = try folder.write("cut.json", String(text.prefix(text.count * share / 100)))
            let run = try folder.dedupe(file, ["--model", cut])
            #expect(run.status == 1 && run.errors.contains("cut.json"), "\(run.errors)")
            #expect(try String(contentsOfFile: cut, encoding: .utf8).count == text.count * share / 100)
        }
    }
}
