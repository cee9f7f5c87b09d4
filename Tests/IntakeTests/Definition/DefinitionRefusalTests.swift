import Foundation
import Intake
import Testing

struct Mistake: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let message: String

    init(_ from: String, _ to: String, _ message: String) {
        self.from = from
        self.to = to
        self.message = message
    }

    var testDescription: String { message }
}

@Suite("A wrong source definition")
struct DefinitionRefusalTests {
    @Test(
        "is refused where it is wrong, with the nearest word",
        arguments: [
            Mistake(#""title""#, #""titel""#, "titel: unknown key 'titel'; did you mean 'title'?"),
            Mistake(
                #""birth": "DOB""#, #""brith": "DOB""#, "people[0].brith: unknown key 'brith'; did you mean 'birth'?"),
            Mistake(
                #""subject": "pupil"}"#, #""subjet": "pupil"}"#,
                "events[0].people.subjet: 'subjet' is not a role in a school_enrolment; did you mean 'subject'?"),
            Mistake(
                #""subject": "pupil"}"#, #""subject": "pupils"}"#,
                "events[0].people.subject: nobody is mentioned as 'pupils'; did you mean 'pupil'?"),
            Mistake(
                #""school": "School""#, #""shcool": "School""#,
                "events[0].attributes.shcool: 'shcool' is not an attribute of a school_enrolment; did you mean 'school'?"
            ),
            Mistake(
                "school_enrolment", "school_enrollment",
                "events[0].kind: 'school_enrollment' is not a kind of event; did you mean 'school_enrolment'?"),
            Mistake(
                #""codes": "sex"}"#, #""codes": "sexes"}"#,
                "people[0].sex.codes: there is no code map 'sexes' under 'codes', nor a built-in crosswalk of that name; did you mean 'sex'?"
            ),
            Mistake(
                #""M": "male""#, #""M": "mael""#, "codes.sex.m: 'mael' is not a sex; did you mean 'male'?"),
            Mistake(
                #""C": "main""#, #""C": "mian""#,
                "codes.status.c: 'mian' is not a enrolment_status; did you mean 'main'?"),
            Mistake(
                #""upn": "UPN""#, #""upm": "UPN""#, "people[0].identifiers.upm: unknown key 'upm'; did you mean 'upn'?"),
            Mistake(
                #""of": "pupil""#, #""of": "parent""#,
                "relationships[0].of: nobody is related to themselves; name two mentions"),
            Mistake(#""as": "parent""#, #""as": "pupil""#, "people[1].as: the mention 'pupil' stands twice"),
            Mistake(
                #""full": "Parent""#, #""full": "Parent", "given": "X""#,
                "people[1].name.full: give the full name or its parts, not both"),
            Mistake(
                #""rule": "unique""#, #""rule": "uniqe""#,
                "checks[1].rule: 'uniqe' is not allowed here; did you mean 'unique'?"),
            Mistake(
                #""rule": "unique""#, #""rule": "unique", "values": ["A"]"#,
                "checks[1].values: the rule unique has no 'values'"),
            Mistake(
                #""2026-08-31""#, #""2020-08-31""#, "period.to: the period ends before it begins"),
            Mistake(#""dd/MM/yyyy""#, #""DD/MM/YYYY""#, "dates: 'DD/MM/YYYY' is not a date format"),
            Mistake(#""50%""#, #""150%""#, "tolerated_bad_rows: expected a share such as 2% or 0.02"),
            Mistake(#""delimiter": "|""#, #""delimiter": "||""#, "file.delimiter: expected one character"),
            Mistake(
                #""format": "csv", "delimiter""#, #""format": "xlsx", "delimiter""#,
                "file.delimiter: only csv has a delimiter"),
            Mistake(
                #""everyone""#, #""everybody""#,
                "coverage.population: 'everybody' is not allowed here; did you mean 'everyone'?"),
            Mistake(
                #""status": {"column": "Enrol", "codes": "status"}"#,
                #""status": {"column": "Enrol", "type": "number"}"#,
                "events[0].attributes.status: 'status' is a text, and this makes a number"),
            Mistake(
                #""status": {"column": "Enrol", "codes": "status"}"#, #""status": {"value": "mian"}"#,
                "events[0].attributes.status: 'mian' is not a value of 'status'; did you mean 'main'?"),
            Mistake(
                #""as": "parent", "name": {"full": "Parent", "order": "family_first"}, "#, #""as": "parent", "#,
                "people[1].as: nothing says who the person is"),
        ])
    func mistakes(mistake: Mistake) throws {
        let text = CensusTests.definition.replacing(mistake.from, with: mistake.to, maxReplacements: 1)
        #expect(text != CensusTests.definition)
        let refusal = try #require(SourceDefinition.refusal(of: text))
        #expect(refusal.hasPrefix("sources/sample.yaml: \(mistake.message)"), "\(refusal)")
    }

    @Test("with a missing key says which")
    func missingKey() throws {
        let refusal = try #require(SourceDefinition.refusal(of: #"{"source": "x"}"#))
        #expect(refusal.contains("'people' is missing"))
    }

    @Test("of a one-day event with an end is refused")
    func dayWithEnd() throws {
        let text = PoliceTests.definition.replacing(
            #""start": "When","#, with: #""start": "When", "end": "Till","#, maxReplacements: 1)
        let refusal = try #require(SourceDefinition.refusal(of: text))
        #expect(refusal.contains("events[0].end: a domestic_incident happens on one day"))
    }
}
