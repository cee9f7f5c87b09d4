import Testing

/// Every word of the glossary has the type that it names, in the room that it names.
@Suite struct GlossaryTests {
    struct Entry: Sendable, CustomTestStringConvertible {
        let word: String
        let type: String
        let room: String

        var testDescription: String { word }
    }

    static let entries: [Entry] = {
        guard let text = try? House.text(of: "GLOSSARY.md") else { return [] }
        return text.matches(of: /\| ([\w\- ]+) \| `(\w+)` \((\w+)\) \|/).map {
            Entry(word: String($0.1), type: String($0.2), room: String($0.3))
        }
    }()

    @Test func theGlossaryIsRead() {
        #expect(Self.entries.count > 30)
        #expect(Set(Self.entries.map(\.word)).count == Self.entries.count)
    }

    @Test(arguments: entries) func theWordHasItsType(_ entry: Entry) throws {
        let declaration = try Regex(
            #"public (?:final )?(?:struct|enum|class|actor|protocol|typealias) \#(entry.type)\b"#)
        let declared = try House.swiftFiles(under: "Sources/\(entry.room)").contains { file in
            try House.text(of: file).contains(declaration)
        }
        #expect(declared, "\(entry.room) has no public type \(entry.type)")
    }
}
