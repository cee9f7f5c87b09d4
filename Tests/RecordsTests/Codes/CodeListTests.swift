import Records
import Testing

@Suite("Code lists")
struct CodeListTests {
    @Test("are every file of the folder, as it stands there, and nothing else")
    func files() throws {
        let files = try StandardFiles.named(in: "Lists")
        #expect(Set(CodeList.standard.map(\.name)) == Set(files.keys))
        #expect(CodeList.standard.count == files.count)
        for (name, bytes) in files {
            #expect(CodeList.named(name) == (try CodeList(name: name, csv: bytes)), "\(name)")
            #expect(bytes.last == 0x0A && !bytes.contains(0x0D), "\(name): lines end in one line feed")
        }
    }

    @Test("say where they were found, and put each parent in the list that they name")
    func parents() throws {
        for list in CodeList.standard {
            #expect(list.title.count > 2 && list.citation.count > 4, "\(list.name)")
            let parents = list.parents.flatMap { CodeList.named($0) }
            #expect((list.parents == nil) == (parents == nil), "\(list.name)")
            for entry in list.entries {
                #expect(!entry.meaning.isEmpty)
                #expect(list.code(for: entry.code.uppercased()) == entry.code)
                #expect(list.code(for: entry.code.lowercased()) == entry.code)
                guard let parents else { continue }
                #expect(parents.codes.contains(try #require(entry.parent)), "\(list.name) \(entry.code)")
            }
        }
    }

    @Test("keep retired codes with their days")
    func retired() {
        let sessions = CodeList.sessionCode
        #expect(sessions.entries.filter(\.isRetired).map(\.code) == ["H", "J", "Y", "F"])
        #expect(sessions.entry(for: "h")?.period.to == Day(iso: "2024-08-18"))
        #expect(sessions.entry(for: "Y3")?.period.from == Day(iso: "2024-08-19"))
        #expect(sessions.entry(for: "I")?.period == .unbounded)
        #expect(CodeList.assessmentFactor.entries.filter(\.isRetired).map(\.code) == ["18A", "19A"])
        #expect(CodeList.legalStatus.entry(for: "D1")?.isRetired == true)
    }

    @Test("group offences, disposals, behaviour and benefits as programmes ask for them")
    func groups() {
        #expect(CodeList.offenceGroup.parent(of: "burglary") == "acquisitive")
        #expect(CodeList.offenceGroup.parent(of: "weapons") == "public_order")
        #expect(CodeList.offenceDisposal.parent(of: "youth_caution") == "proven")
        #expect(CodeList.offenceDisposal.parent(of: "community_resolution") == "not_proven")
        #expect(CodeList.asbType.entries.count == 13)
        #expect(CodeList.universalCreditRegime.parent(of: "working_enough") == "not_qualifying")
        #expect(CodeList.benefit.parent(of: "uc") == "depends")
        #expect(CodeList.ethnicity.parent(of: "REFU") != CodeList.ethnicity.parent(of: "NOBT"))
        #expect(CodeList.exclusionReason.entries.count == 16)
        #expect(CodeList.interventionLevel.codes == ["1", "2", "3"])
    }

    @Test("of attendance and of relationships are what the types say")
    func types() {
        #expect(CodeList.sessionCode.codes == SessionCode.allCases.map(\.rawValue))
        for code in SessionCode.allCases {
            #expect(CodeList.sessionCode.parent(of: code.rawValue) == code.standing.rawValue)
        }
        #expect(CodeList.sessionStanding.codes == SessionCode.Standing.allCases.map(\.rawValue))
        #expect(Set(CodeList.relationship.codes) == Set(RelationshipKind.allCases.map(\.rawValue)))
        for kind in RelationshipKind.allCases { #expect(kind.inverse.inverse == kind) }
        for title in CodeList.title.entries {
            #expect(PersonName(standardisingTitle: title.meaning, given: "JO").title == title.code)
        }
    }

    @Test(
        "that are malformed are refused with the line",
        arguments: [
            ("code,meaning\na,A\na,B\n", 7), ("code,meaning\nA,A\na,B\n", 7), ("code,meaning\na\n", 6),
            ("code,meaning\n,A\n", 6), ("code,meaning\na,\n", 6), ("meaning,code\na,b\n", 5),
            ("code,meaning,colour\na,b,c\n", 5), ("code,meaning,code\na,b,c\n", 5),
            ("code,meaning\n\"a,b\n", 6), ("code,meaning\n\"a\"x,b\n", 6), ("code,meaning,from\na,b,2026-02-30\n", 6),
            ("code,meaning,from,to\na,b,2026-02-03,2026-02-02\n", 6), ("code,meaning,parent\na,b,c\n", 6),
            ("code,meaning\n", 6), ("# version: 2\ncode,meaning\na,b\n", 5), ("# colour: red\ncode,meaning\na,b\n", 1),
            ("#title\ncode,meaning\na,b\n", 5),
        ])
    func malformed(rows: String, line: Int) {
        let error = #expect(throws: StandardTableError.self) {
            try CodeList(name: "t", csv: StandardFiles.table(rows))
        }
        #expect(error?.line == line, "\(error?.description ?? "")")
    }

    @Test("without their comment lines are refused", arguments: ["title", "source", "as_at", "version"])
    func comments(key: String) {
        let whole = String(decoding: StandardFiles.table("code,meaning\na,b\n"), as: UTF8.self)
        #expect(throws: Never.self) { try CodeList(name: "t", csv: Array(whole.utf8)) }
        let lines = whole.split(separator: "\n").filter { !$0.hasPrefix("# \(key)") }
        #expect(throws: StandardTableError.self) {
            try CodeList(name: "t", csv: Array(lines.joined(separator: "\n").utf8))
        }
    }

    @Test("read quotes and commas, and anything at all without a crash")
    func hostile() throws {
        let list = try CodeList(name: "t", csv: StandardFiles.table("code,meaning\n\"a,\"\"b\"\"\",\"x, y\"\n"))
        #expect(list.entries.first?.code == "a,\"b\"")
        #expect(list.meaning(of: "a,\"b\"") == "x, y")
        var state: UInt64 = 7
        let alphabet = Array("#,\"\n: codemeaning123-\u{0}".utf8)
        for _ in 0..<20_000 {
            var bytes = StandardFiles.table("code,meaning\n")
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            _ = try? CodeList(name: "t", csv: bytes)
        }
    }
}
