import Programmes
import Records
import Testing

/// A definition that does not hang together is refused with where, what, and what to write instead.
@Suite struct ProgrammeDefinitionTests {
    static func indicator(_ changes: String) -> String {
        Fixture.programme(#"{"id": "one", "title": "One", "citation": "made up", \#(changes)}"#)
    }

    static let good = #""events": "school_exclusion", "within": {"months": 12}"#

    static let refusals: [(json: String, path: String, says: String)] = [
        (Fixture.programme("", more: #""titel": "x","#), "titel", "did you mean 'title'?"),
        (indicator(good + #", "role": "x""#), "headlines.0.any.0.role", "did you mean 'roles'?"),
        (indicator(#""events": "school_exlusion", "within": {"months": 1}"#), "any.0.events", "'school_exclusion'?"),
        (indicator(good + #", "roles": ["subjekt"]"#), "any.0.roles", "did you mean 'subject'?"),
        (
            indicator(good + #", "where": [{"attribute": "catgory", "is": "permanent"}]"#),
            "attribute", "did you mean 'category'?"
        ),
        (indicator(good + #", "where": [{"attribute": "category", "is": "permanant"}]"#), "is", "'permanent'?"),
        (indicator(good + #", "where": [{"attribute": "category", "in": ["suspention"]}]"#), "in", "'suspension'?"),
        (indicator(good + #", "where": [{"attribute": "category", "at_least": 3}]"#), "at_least", "no such test"),
        (indicator(good + #", "where": [{"attribute": "category"}]"#), "attribute", "exactly one of"),
        (indicator(good + #", "where": [{"attribute": "days", "is": "few"}]"#), "is", "is a number"),
        (
            indicator(
                #""events": "offence_outcome", "within": {"months": 1}, "where": [{"attribute": "proven", "is": 1.5}]"#),
            "is", "true or false"
        ),
        (indicator(good + #", "date": "days""#), "date", "not a day"),
        (indicator(good + #", "once_for": "dayz""#), "once_for", "'days'?"),
        (indicator(good + #", "sum": {"of": "category", "at_least": 1}"#), "sum", "not a number"),
        (indicator(good + #", "sum": {"of": "days", "to": "days", "at_least": 1}"#), "sum.to", "does not belong"),
        (indicator(good + #", "count": {"at_least": 0}"#), "count.at_least", "more than 0"),
        (indicator(good + #", "count": {"at_least": 1.5}"#), "count", "whole number"),
        (indicator(good + #", "count": {"at_least": 1}, "sum": {"of": "days", "at_least": 1}"#), "sum", "use one of"),
        (indicator(good + #", "needs": {"terms": 3}"#), "needs", "goes with"),
        (indicator(good + #", "per": "house""#), "per", "person"),
        (indicator(good + #", "who": {"age": {"from": 9, "under": 5}}"#), "under", "more than 'from'"),
        (indicator(good + #", "who": {"adult": true, "child": true}"#), "age", "use one of"),
        (indicator(good + #", "who": {"family_roles": ["mothr"]}"#), "family_roles", "did you mean 'mother'?"),
        (indicator(good + #", "who": {"age_at": "evnt"}"#), "age_at", "did you mean 'event'?"),
        (indicator(#""events": "school_exclusion""#), "within", "go together"),
        (
            indicator(#""events": "school_exclusion", "within": {"months": 1, "terms": 1}"#), "within.months",
            "needs one of"
        ),
        (indicator(#""events": "school_exclusion", "within": {"months": 0}"#), "within.months", "1 or more"),
        (indicator(#""events": "school_exclusion", "within": {"held": "today"}"#), "within.held", "as_at"),
        (
            indicator(#""events": "tenancy", "within": {"months": 1, "with_current": true}"#), "with_current",
            "goes with"
        ),
        (indicator(#""who": {}"#), "who", "needs 'who'"),
        (indicator(good + #", "ruled_out_by": ["school_enrollment"]"#), "ruled_out_by", "'school_enrolment'?"),
        (indicator(good + #", "unmatched": "met""#), "unmatched", "not_met"),
        (
            Fixture.programme(
                #"{"id": "a", "title": "A", "citation": "c", \#(good)}"#, eligible: #"{"any": ["problm"]}"#),
            "", "did you mean 'problem'?"
        ),
        (Fixture.programme(#"{"id": "problem", "title": "A", "citation": "c", \#(good)}"#), "", "two criteria"),
        (Fixture.programme(#"{"id": "eligible", "title": "A", "citation": "c", \#(good)}"#), "", "two criteria"),
        (Fixture.programme(#"{"any": ["eligible"]}"#), "", "lead back"),
        (Fixture.programme(#"{"any": [], "all": ["problem"]}"#), "all", "use one of"),
        (Fixture.programme(#"{"any": []}"#), "any", "empty"),
        (Fixture.programme(#"{"at_least": 3, "of": ["problem"]}"#), "at_least", "from 1 to"),
        (Fixture.programme(#"{"of": ["problem"]}"#), "of", "needs 'at_least"),
        (Fixture.programme(#"{"at_least": 1}"#), "of", "go together"),
        (Fixture.programme(#"{"not": "problem", "id": "x"}"#), "id", "unknown key"),
        (Fixture.programme(indicatorText, more: #""non_resident_parent_limit": -1,"#), "limit", "0 or more"),
        (Fixture.programme(indicatorText, more: #""dependent_child": {"or_under": 19},"#), "if", "go together"),
        (Fixture.programme(indicatorText, more: #""in_force": {"form": "2012-01-01"},"#), "form", "'from'?"),
    ]

    static let indicatorText = #"{"id": "one", "title": "One", "citation": "made up", \#(good)}"#

    @Test(arguments: refusals.indices) func refuses(row: Int) throws {
        let (json, path, says) = Self.refusals[row]
        let refusal = try #require(Fixture.refusal(of: json), "accepted: \(json)")
        let parts = refusal.split(separator: ": ", maxSplits: 1)
        #expect(path.isEmpty || parts.first?.hasSuffix(path) == true, "\(refusal)")
        #expect(refusal.contains(says), "\(refusal)")
    }

    @Test func acceptsWhatIsRight() throws {
        let programme = try Fixture.decode(Self.indicator(Self.good))
        #expect(programme.withDependentChild)
        #expect(programme.dependentChild == DependentChild(under: 16))
        #expect(programme.indicators.map(\.id) == ["one"])
        #expect(programme.title(of: "one") == "One")
        #expect(programme.title(of: "problem") == "Problem")
        #expect(programme.title(of: "eligible") == "Eligible")
        #expect(programme.title(of: "other") == nil)
        let indicator = try #require(programme.indicator("one"))
        #expect(indicator.measure == .count(atLeast: 1))
        #expect(indicator.scope == .person)
        #expect(indicator.who == MemberCondition())
        #expect(indicator.window == .months(12))
    }

    @Test func codesAreReadInAnyCase() throws {
        let json = Self.indicator(Self.good + #", "where": [{"attribute": "category", "is": "PERMANENT"}]"#)
        let condition = try #require(try Fixture.decode(json).indicator("one")?.conditions.first)
        #expect(condition == AttributeCondition("category", .isOneOf([.text("permanent")])))
    }

    @Test func headlinesMayLeadToOneAnother() throws {
        let json = #"""
            {"programme": "t", "title": "T", "citation": "c", "families": {"with_dependent_child": false},
             "headlines": [
               {"id": "both", "title": "Both", "all": ["second", {"not": "third"}]},
               {"id": "second", "title": "Second", "any": [{"id": "one", "title": "One", "citation": "c", \#(Self.good)}]},
               {"id": "third", "title": "Third", "any": [
                 {"id": "young", "title": "Young", "citation": "c",
                  "who": {"age": {"under": 20}, "family_roles": ["mother"]}}]}],
             "eligible": {"all": ["both"]}}
            """#
        let programme = try Fixture.decode(json)
        var life = Life()
        life.exclusion(on: "2026-02-03", "suspension")
        let answers = life.findings(programme).map(\.answer)
        #expect(answers == [.met, .met, .met, .notMet, .notMet, .met])
    }

    @Test func shippedProgrammesCiteEveryIndicator() {
        for programme in [Fixture.phaseOne, Fixture.expanded] {
            #expect(programme.isValid)
            #expect(!programme.indicators.isEmpty)
            for indicator in programme.indicators { #expect(!indicator.citation.isEmpty && !indicator.title.isEmpty) }
        }
        #expect(Fixture.phaseOne.headlines.map(\.id) == ["crime", "education", "work", "local"])
        #expect(
            Fixture.expanded.headlines.map(\.id)
                == ["crime", "education", "children_need_help", "work", "domestic_abuse", "health"])
    }
}
