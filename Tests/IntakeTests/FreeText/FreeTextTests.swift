import Foundation
import Intake
import Records
import Testing

/// Free text through a code map of terms, read as a council's extract is.
@Suite("Free text")
struct FreeTextTests {
    static func definition(_ map: String) -> String {
        """
        {"source": "referrals", "file": {"format": "csv"}, "dates": ["yyyy-MM-dd"], "tolerated_bad_rows": "100%",
         "codes": {"outcome": \(map)},
         "people": [{"as": "child", "key": "ID"}],
         "events": [{"kind": "social_care_referral", "start": "Day", "people": {"subject": "child"},
                     "attributes": {"outcome": {"column": "Outcome", "codes": "outcome"}}}]}
        """
    }

    static let map = """
        {"list": "referral_outcome", "otherwise": "",
         "terms": {"no_further_action": ["nfa", "no further action", "close* no role"],
                   "early_help": ["early help", "EH", "step down to early help", "targeted support"],
                   "other_agency": "signposted", "assessment": ["assessment", "c & f assessment"]}}
        """

    static func read(_ texts: [String], _ map: String = map) throws -> SampleExtract {
        let rows = texts.enumerated().map { "\($0),2026-01-05,\"\($1.replacing("\"", with: "\"\""))\"\n" }
        return try SampleExtract(SourceDefinition.json(definition(map)), csv: "ID,Day,Outcome\n" + rows.joined())
    }

    static func value(_ text: String, _ map: String = map) throws -> String? {
        guard case .text(let value)? = try read([text], map).events.first?.attributes["outcome"] else { return nil }
        return value
    }

    @Test(
        "becomes the value whose term it holds",
        arguments: [
            ("NFA", "no_further_action"), ("n.f.a.", "no_further_action"), ("No Further  ACTION!", "no_further_action"),
            ("Further action: no", "no_further_action"), ("Closed - no role for CSC", "no_further_action"),
            ("NFA, letter sent", "no_further_action"), ("no_further_action", "no_further_action"),
            ("Early-Help", "early_help"), ("Stepped; step down to the early help hub", "early_help"),
            ("EH", "early_help"), ("Passed to early help", "early_help"),
            ("Strategy discussion or section 47 enquiry", "strategy_discussion"),
            ("C&F Assessment", "assessment"), ("Sígnposted", "other_agency"),
            // Words that are not whole, opposites, and nothing at all.
            ("Behind", nil), ("not for early help", nil), ("No role, signposted", nil), ("reassessment", nil),
            ("?!", nil),
            ("the of and", nil), ("Wasn't signposted", nil),
        ] as [(String, String?)])
    func terms(text: String, value: String?) throws {
        #expect(try Self.value(text) == value)
    }

    @Test(
        "is read through slips of the pen in long words, never in short ones",
        arguments: [
            ("no furhter action", "no_further_action"), ("no further acton", "no_further_action"),
            ("signpostd", "other_agency"), ("targetted suport", "early_help"), ("assesment", "assessment"),
            ("NFB", nil), ("early hemp", nil), ("xssessment", nil), ("asesmet", nil), ("no further aktiun", nil),
        ] as [(String, String?)])
    func spelling(text: String, value: String?) throws {
        #expect(try Self.value(text) == value)
        let exact = Self.map.replacing("\"otherwise\"", with: "\"spelling\": \"exact\", \"otherwise\"")
        #expect(try Self.value(text, exact) == nil)
    }

    @Test("prefers the longest term, and none where two values have equal claims")
    func specific() throws {
        let map = """
            {"terms": {"a": ["help", "child plan"], "b": ["early help"], "c": ["child panel", "suitable"], "d": ["unsuitable"]}}
            """
        #expect(try Self.value("early help", map) == "b")
        #expect(try Self.value("help, early on", map) == "b")
        #expect(try Self.value("help wanted", map) == "a")
        #expect(try Self.value("child plan and panel", map) == nil)
        #expect(try Self.value("unsuitable", map) == "d")
        #expect(try Self.value("unsuitabel", map) == "d")
        #expect(try Self.value("plan", map) == nil)
    }

    @Test("that nothing fits is no value, another value, or refuses the row, as the map says")
    func otherwise() throws {
        #expect(try Self.value("gibberish") == nil)
        let other = Self.map.replacing("\"otherwise\": \"\"", with: "\"otherwise\": \"existing_case\"")
        #expect(try Self.value("gibberish", other) == "existing_case")
        let refuse = Self.map.replacing("\"otherwise\": \"\"", with: "\"otherwise\": \"refuse\"")
        let extract = try Self.read(["gibberish", "NFA"], refuse)
        #expect(extract.rules == [.unmatchedText])
        #expect(extract.faults.first?.first?.description.contains("gibberish") == false)
        #expect(extract.rows.count == 1)
        #expect(extract.tally.matchCounts.first?.none == 1)
        #expect(extract.tally.matchCounts.first?.share == 0.5)
    }

    @Test("is counted by how it matched, and shown only where it stands in five rows")
    func tally() throws {
        let texts =
            ["NFA", "nfa", "NFA sent", "assesment"] + Array(repeating: "Awaiting panel", count: 5)
            + Array(repeating: "Seen by Jane Doe", count: 4) + ["Seen by Anne Lee"]
        let counts = try Self.read(texts).tally.matchCounts
        let count = try #require(counts.first)
        #expect(counts.count == 1)
        #expect((count.column, count.exact, count.term, count.close, count.none) == ("Outcome", 2, 1, 1, 10))
        #expect(count.of == 14)
        #expect(count.unmatched.map(\.text) == ["Awaiting panel", "Aaaa aa Aaaa Aaa"])
        #expect(count.unmatched.map(\.count) == [5, 5])
        #expect(count.unmatched.map(\.isShape) == [false, true])
        let coded = try JSONEncoder().encode(counts)
        #expect(!String(decoding: coded, as: UTF8.self).contains("Jane"))
        #expect(try JSONDecoder().decode([MatchCount].self, from: coded) == counts)
    }

    @Test("is matched alike in any order of rows, however long or odd")
    func hostile() throws {
        let odd = [
            String(repeating: "no further action ", count: 2000), String(repeating: "a", count: 100_000),
            "e\u{301}\u{301}\u{301}arly help", "•Early help•", "👨‍👩‍👧 signposted", "=cmd|' /C calc'!A0",
            String(repeating: "( ", count: 5000), "ＥＡＲＬＹ", "0", "-",
        ]
        let values = try odd.map { try Self.value($0) }
        #expect(values[0] == "no_further_action")
        #expect(values[2] == "early_help" && values[3] == "early_help" && values[4] == "other_agency")
        for (text, value) in zip(odd, values) {
            let events = try Self.read([text, "NFA", text]).events
            #expect(
                events.map { $0.attributes["outcome"] }
                    == [value, "no_further_action", value].map { $0.map { .text($0) } })
        }
    }
}
