import Foundation
import Records
import Testing

private struct Inner: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable { case family, given }
    let family: String

    init(from decoder: any Decoder) throws {
        family = try decoder.strictContainer(keyedBy: CodingKeys.self).decode(String.self, forKey: .family)
    }
}

private struct Outer: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable { case people, title }
    let people: [Inner]

    init(from decoder: any Decoder) throws {
        people = try decoder.strictContainer(keyedBy: CodingKeys.self).decode([Inner].self, forKey: .people)
    }
}

@Suite("A strict container")
struct StrictContainerTests {
    @Test("refuses an unknown key by path and names the nearest")
    func unknownKey() throws {
        let json = Data(#"{"people": [{"family": "a"}, {"famly": "b"}]}"#.utf8)
        do {
            _ = try JSONDecoder().decode(Outer.self, from: json)
            Issue.record("the mistyped key was let through")
        } catch DecodingError.dataCorrupted(let context) {
            let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
            #expect(path == ["people", "1", "famly"])
            #expect(context.debugDescription == "unknown key 'famly'; did you mean 'family'?")
        }
    }

    @Test("lists the keys when none is near")
    func farKey() throws {
        let json = Data(#"{"zzzzzzzz": 1}"#.utf8)
        do {
            _ = try JSONDecoder().decode(Outer.self, from: json)
            Issue.record("the unknown key was let through")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription == "unknown key 'zzzzzzzz'; use one of: people, title")
        }
    }

    @Test("takes what it knows")
    func knownKeys() throws {
        let json = Data(#"{"title": "x", "people": [{"family": "a"}]}"#.utf8)
        #expect(try JSONDecoder().decode(Outer.self, from: json).people.map(\.family) == ["a"])
    }

    @Test(
        "measures nearness in edits",
        arguments: [("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("abc", "", 3), ("flaw", "lawn", 2)])
    func distance(left: String, right: String, expected: Int) {
        #expect(NearestWord.distance(from: left, to: right) == expected)
    }
}
