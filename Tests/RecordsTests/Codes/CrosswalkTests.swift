import Records
import Testing

@Suite("Crosswalks")
struct CrosswalkTests {
    @Test("are every file of the folder, as it stands there, and nothing else")
    func files() throws {
        let files = try StandardFiles.named(in: "Crosswalks")
        #expect(Crosswalk.standard.map(\.name) == files.keys.sorted())
        for (name, bytes) in files {
            #expect(Crosswalk.named(name) == (try Crosswalk(name: name, csv: bytes)), "\(name)")
        }
    }

    @Test("give codes of their list only, and take all of the list that they come from")
    func ends() throws {
        for crosswalk in Crosswalk.standard {
            let list = try #require(CodeList.named(crosswalk.to), "\(crosswalk.name)")
            for entry in crosswalk.entries where !entry.to.isEmpty {
                #expect(list.codes.contains(entry.to), "\(crosswalk.name): \(entry.from) to \(entry.to)")
            }
            guard let from = crosswalk.from else { continue }
            #expect(crosswalk.entries.map(\.from) == (try #require(CodeList.named(from))).codes, "\(crosswalk.name)")
        }
    }

    @Test("keep an ethnicity in its broad group, and not stated apart from not asked")
    func ethnicity() throws {
        for crosswalk in Crosswalk.standard where crosswalk.to == "ethnicity" {
            guard let from = crosswalk.from.flatMap({ CodeList.named($0) }) else { continue }
            for entry in crosswalk.entries {
                #expect(from.parent(of: entry.from) == CodeList.ethnicity.parent(of: entry.to), "\(entry.from)")
            }
        }
        let nhs = try #require(Crosswalk.named("nhs_ethnicity"))
        #expect(nhs.target(of: "z") == "REFU")
        #expect(nhs.target(of: "99") == "NOBT")
        #expect(nhs.target(of: "Q") == nil)
        #expect(nhs.sources(of: "WBRI") == ["A"])
        let census = try #require(Crosswalk.named("census_ethnicity"))
        #expect(census.sources(of: "OOTH") == ["18", "19"])
        #expect(Crosswalk.named("police_ethnicity")?.target(of: "NS") == "REFU")
    }

    @Test("tell the unborn from those whose sex is not known")
    func sex() {
        #expect(Crosswalk.named("cin_sex")?.target(of: "u") == "unborn")
        #expect(Crosswalk.named("register_gender")?.target(of: "0") == "unborn")
        #expect(Crosswalk.named("nhs_sex")?.target(of: "0")?.isEmpty == true)
        #expect(Crosswalk.named("written_sex")?.target(of: "U")?.isEmpty == true)
        #expect(Crosswalk.named("written_sex")?.target(of: "Boy") == "male")
    }

    @Test(
        "that are malformed are refused with the line",
        arguments: [
            ("# to: sex\n", "from,to\nM,male\nm,female\n", 8), ("", "from,to\nM,male\n", 1),
            ("# to: sex\n", "to,from\nM,male\n", 6), ("# to: sex\n", "from,to\n,male\n", 7),
        ])
    func malformed(notes: String, rows: String, line: Int) {
        let error = #expect(throws: StandardTableError.self) {
            try Crosswalk(name: "t", csv: StandardFiles.table(rows, notes: notes))
        }
        #expect(error?.line == line)
    }
}
