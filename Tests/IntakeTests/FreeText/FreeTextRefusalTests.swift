import Intake
import Records
import Testing

@Suite("A map of terms")
struct FreeTextRefusalTests {
    @Test(
        "that contradicts itself is refused with the place and the nearest word",
        arguments: [
            (
                #"{"list": "referral_outcom", "terms": {"early_help": "eh"}}"#,
                "codes.outcome.list: there is no standard list 'referral_outcom'; did you mean 'referral_outcome'?"
            ),
            (
                #"{"terms": {"a": ["early help"], "b": ["help, early"]}}"#,
                "codes.outcome.terms.b: the term 'help, early' stands for 'a' too; let it be one"
            ),
            (
                #"{"terms": {"a": ["the of"]}}"#,
                "codes.outcome.terms.a: the term 'the of' has no word that counts"
            ),
            (#"{"terms": {}, "spelling": "exact"}"#, "codes.outcome.terms: give terms, or a list"),
            (
                #"{"terms": {"a": "x"}, "speling": "exact"}"#,
                "codes.outcome.speling: unknown key 'speling'; did you mean 'spelling'?"
            ),
            (
                #"{"terms": {"a": "x"}, "spelling": "closer"}"#,
                "codes.outcome.spelling: 'closer' is not allowed here; did you mean 'close'?"
            ),
            (
                #"{"list": "referral_outcome", "terms": {"erly_help": "eh"}}"#,
                "codes.outcome.terms.erly_help: 'erly_help' is not a referral_outcome; did you mean 'early_help'?"
            ),
            (
                #"{"list": "referral_outcome", "otherwise": "closed"}"#,
                "codes.outcome.otherwise: 'closed' is not a referral_outcome; use one of: "
            ),
        ])
    func refusals(map: String, reason: String) throws {
        let refusal = try #require(SourceDefinition.refusal(of: FreeTextTests.definition(map)))
        #expect(refusal.hasPrefix("sources/sample.yaml: \(reason)"), "\(refusal)")
    }

    @Test("is told from a map of codes that has the same words for codes")
    func shapes() throws {
        #expect(try FreeTextTests.value("Terms", #"{"terms": "assessment", "x": "y"}"#) == "assessment")
        #expect(try FreeTextTests.value("LIST", #"{"list": "assessment", "open": "y"}"#) == "assessment")
        #expect(try FreeTextTests.value("Assessment", #"{"list": "referral_outcome"}"#) == "assessment")
        #expect(try FreeTextTests.value("no further acton", #"{"list": "referral_outcome"}"#) == "no_further_action")
        #expect(try FreeTextTests.value("Moved to other school", #"{"list": "section_47_outcome"}"#) == nil)
    }
}

@Suite("A built-in crosswalk")
struct NamedCrosswalkTests {
    static func definition(_ codes: String, _ map: String = "") -> String {
        """
        {"source": "gp", "file": {"format": "csv"}, \(map)
         "people": [{"as": "patient", "key": "ID", "ethnicity": {"column": "Eth", "codes": "\(codes)"},
                     "sex": {"column": "Sex", "codes": "nhs_sex"}}]}
        """
    }

    static let csv = "ID,Eth,Sex\n1,A,1\n2,z,2\n3,99,X\n4,Q,9\n"

    @Test("serves where the file has no map of its name")
    func builtIn() throws {
        let extract = try SampleExtract(SourceDefinition.json(Self.definition("nhs_ethnicity")), csv: Self.csv)
        #expect(extract.people.map(\.ethnicity) == ["WBRI", "REFU", "NOBT", nil])
        #expect(extract.people.map(\.sex) == [.male, .female, nil, .other])
        #expect(extract.problems == [FieldProblem(column: "Eth", rule: .unmappedCode)])
    }

    @Test("gives way to a map of the file")
    func own() throws {
        let own = Self.definition("nhs_ethnicity", #""codes": {"nhs_ethnicity": {"A": "WIRI", "*": "OOTH"}},"#)
        let extract = try SampleExtract(SourceDefinition.json(own), csv: Self.csv)
        #expect(extract.people.map(\.ethnicity) == ["WIRI", "OOTH", "OOTH", "OOTH"])
    }

    @Test(
        "is refused where it does not fit, with the nearest of both",
        arguments: [
            (
                "nhs_ethnicty",
                "there is no code map 'nhs_ethnicty' under 'codes', nor a built-in crosswalk of that name; "
                    + "did you mean 'nhs_ethnicity'?"
            ),
            ("written_sex", "the built-in crosswalk 'written_sex' gives codes of sex, not of ethnicity"),
        ])
    func refusals(name: String, reason: String) throws {
        let refusal = try #require(SourceDefinition.refusal(of: Self.definition(name)))
        #expect(refusal == "sources/sample.yaml: people[0].ethnicity.codes: \(reason)")
    }
}
