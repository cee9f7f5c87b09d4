import Testing

/// How the house reads: short files, field words, nothing of one machine.
@Suite struct WordsTests {
    @Test func noFileIsLongerThanFourHundredLines() throws {
        for file in try House.swiftFiles(under: "Sources") {
            let lines = try House.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 400, "\(file) has \(lines) lines: two ideas in one file?")
        }
    }

    @Test func noTypeBearsADrawersName() throws {
        let drawer = /(?:struct|enum|class|actor|protocol) \w*(?:Manager|Helper|Utils?|Handler|Processor|Common)\b/
        for file in try House.swiftFiles(under: "Sources") {
            #expect(try House.text(of: file).firstMatch(of: drawer) == nil, "\(file) has a type named for no idea")
        }
    }

    @Test func noTypeBearsItsModulesName() throws {
        for room in try House.folders(in: "Sources") {
            let declaration = try Regex(#"(?:struct|enum|class|actor|protocol|typealias) \#(room)\b"#)
            for file in try House.swiftFiles(under: "Sources/\(room)") {
                #expect(try House.text(of: file).firstMatch(of: declaration) == nil, "\(file) declares \(room)")
            }
        }
    }

    @Test func noSourceForcesItsWay() throws {
        let forced = /\btry!|\bas!|@unchecked Sendable/
        for file in try House.swiftFiles(under: "Sources") {
            for line in try House.text(of: file).split(separator: "\n") where line.firstMatch(of: forced) != nil {
                let isComment = line.drop(while: { $0 == " " }).hasPrefix("//")
                let proved = try House.text(of: file).contains("Proof")
                #expect(isComment || proved, "\(file): \(line)")
            }
        }
    }

    @Test func unsafeBuffersStayInsideTheEngines() throws {
        let unsafe = /\bUnsafe(?:Mutable)?(?:Raw)?(?:Buffer)?Pointer\b/
        let allowed = ["Linkage", "EntityGraph"]
        // The edges of C libraries need a pointer or two; each such file says so.
        for room in try House.folders(in: "Sources") where !allowed.contains(room) {
            for file in try House.swiftFiles(under: "Sources/\(room)") {
                let text = try House.text(of: file)
                guard text.firstMatch(of: unsafe) != nil else { continue }
                #expect(
                    text.contains("import C"),
                    "\(file): an unsafe buffer outside the engines and not at the edge of a C library")
            }
        }
    }
}
