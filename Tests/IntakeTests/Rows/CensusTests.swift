import Intake
import Records
import Testing

@Suite("A school census")
struct CensusTests {
    static let definition = #"""
        {
          "source": "school_census", "title": "School census", "agency": "Education", "agreement": "education_sharing",
          "file": {"pattern": "school_census*.csv", "format": "csv", "delimiter": "|"},
          "dates": ["dd/MM/yyyy"], "not_known": ["", "N/A", "UNKNOWN"],
          "period": {"from": "2021-09-01", "to": "2026-08-31"},
          "coverage": {"population": "everyone", "ages": {"from": 4, "to": 16}},
          "tolerated_bad_rows": "50%",
          "codes": {
            "sex": {"M": "male", "F": "female", "9": "not_known"},
            "ethnicity": {"WB": "WBRI", "PK": "APKN"},
            "relationship": {"PAM": "parent", "PAF": "parent", "STP": "step_parent", "FTM": "not_known"},
            "status": {"C": "main", "M": "main", "S": "dual"}
          },
          "people": [
            {"as": "pupil", "key": "UPN",
             "name": {"given": "Forename", "middle": "Middle", "family": "Surname", "former_family": "FormerSurname",
                      "known_as": "KnownAs"},
             "birth": "DOB", "sex": {"column": "Gender", "codes": "sex"},
             "ethnicity": {"column": "Eth", "codes": "ethnicity"}, "identifiers": {"upn": "UPN"},
             "address": {"lines": ["Addr1", "Addr2"], "postcode": "PC", "uprn": "UPRN"},
             "lived": {"from": "MovedIn"}},
            {"as": "parent", "name": {"full": "Parent", "order": "family_first"}, "phone": "Tel", "email": "Mail"}
          ],
          "relationships": [
            {"subject": "parent", "is": {"column": "Rel", "codes": "relationship"}, "of": "pupil"}
          ],
          "events": [
            {"kind": "school_enrolment", "start": "Entry", "end": "Left", "open": true, "people": {"subject": "pupil"},
             "attributes": {"school": "School", "status": {"column": "Enrol", "codes": "status"}}}
          ],
          "checks": [{"column": "UPN", "rule": "required"}, {"column": "UPN", "rule": "unique"}]
        }
        """#

    static let header =
        "UPN|Forename|Middle|Surname|FormerSurname|KnownAs|DOB|Gender|Eth|Addr1|Addr2|PC|UPRN|MovedIn|Parent|Tel|Mail|Rel|Entry|Left|School|Enrol\n"

    func extract(_ rows: String...) throws -> SampleExtract {
        try SampleExtract(
            SourceDefinition.json(Self.definition), csv: Self.header + rows.joined(separator: "\n") + "\n")
    }

    static let good =
        "b801200005001|Zoë|Ann|O’Neill|Smith|Zo|05/03/2014|f|wb|Flat 4|12 High St|m602la|000077123456|01/02/2020|SMITH, John Paul|+44 7700 900123|J@X.ORG|paf|01/09/2021||Oak School|C"

    @Test("gives pupil, parent, relationship and enrolment")
    func wholeRow() throws {
        let row = try #require(try extract(Self.good).rows.first)
        let pupil = try #require(row.people.first)
        #expect(pupil.id.origin == RowOrigin(batch: BatchID(7), row: 1, slot: 0))
        #expect(pupil.source == SourceID("school_census"))
        #expect(pupil.mention == "pupil")
        #expect(pupil.key == "b801200005001")
        #expect(pupil.name == PersonName(given: "ZOE", middle: "ANN", family: "O'NEILL"))
        #expect(
            pupil.otherNames == [PersonName(given: "ZOE", family: "SMITH"), PersonName(given: "ZO", family: "O'NEILL")])
        #expect(pupil.birth == PartialDate(year: 2014, month: 3, day: 5))
        #expect(pupil.sex == .female)
        #expect(pupil.ethnicity == "WBRI")
        #expect(pupil.identifiers == [Identifier(kind: .upn, value: "B801200005001", validity: .valid)])
        #expect(pupil.address?.flat == "4" && pupil.address?.number == "12")
        #expect(pupil.address?.postcode == "M60 2LA" && pupil.address?.uprn == 77_123_456)
        #expect(pupil.period == Period(from: try .iso("2020-02-01")))
        let parent = row.people[1]
        #expect(parent.name == PersonName(given: "JOHN", middle: "PAUL", family: "SMITH"))
        #expect(parent.phone == "07700900123" && parent.email == "j@x.org")
        #expect(parent.period == Period(from: try .iso("2021-09-01"), to: try .iso("2026-08-31")))
        #expect(row.relationships.map(\.kind) == [.parent])
        #expect(row.relationships.first?.subject == parent.id && row.relationships.first?.object == pupil.id)
        let event = try #require(row.events.first)
        #expect(event.isOpen && event.end == nil)
        #expect(event.attributes == ["school": .text("Oak School"), "status": .text("main")])
        #expect(event.participants == [Participant(record: pupil.id, role: "subject")])
        #expect(row.problems.isEmpty)
    }

    @Test("leaves out a parent that the row leaves blank")
    func blankParent() throws {
        let text = Self.good.replacing("SMITH, John Paul|+44 7700 900123|J@X.ORG|paf", with: "N/A|||")
        let row = try #require(try extract(text).rows.first)
        #expect(row.people.map(\.mention) == ["pupil"])
        #expect(row.relationships.isEmpty)
    }

    @Test("keeps a row whose optional fields are wrong and counts them")
    func fieldProblems() throws {
        let text = Self.good
            .replacing("b801200005001", with: "a801200005001").replacing("05/03/2014", with: "31/02/2014")
            .replacing("|f|wb|", with: "|x|zz|").replacing("m602la", with: "nowhere")
            .replacing("000077123456", with: "ten").replacing("+44 7700 900123", with: "soon")
            .replacing("J@X.ORG", with: "j at x")
        let extract = try extract(text)
        let pupil = try #require(extract.people.first)
        #expect(pupil.birth == nil && pupil.sex == nil && pupil.ethnicity == nil)
        #expect(pupil.identifiers.first?.validity == .invalid)
        let expected: [(String, FieldProblem.Rule)] = [
            ("UPN", .invalidIdentifier), ("DOB", .unreadableDate), ("Gender", .unmappedCode), ("Eth", .unmappedCode),
            ("PC", .invalidPostcode), ("UPRN", .invalidPropertyNumber), ("Tel", .invalidPhone), ("Mail", .invalidEmail),
        ]
        #expect(Set(extract.problems) == Set(expected.map { FieldProblem(column: $0.0, rule: $0.1) }))
    }

    @Test(
        "drops dates of birth that cannot be",
        arguments: [
            ("01/01/1900", FieldProblem.Rule.defaultDate, nil), ("05/03/2031", .futureDate, nil),
            ("05/03/1905", .impossibleAge, nil), ("01/01/2014", .defaultDate, 2014),
        ] as [(String, FieldProblem.Rule, Int?)])
    func births(written: String, rule: FieldProblem.Rule, year: Int?) throws {
        let extract = try extract(Self.good.replacing("05/03/2014", with: written))
        #expect(extract.people.first?.birth?.year == year)
        #expect(extract.problems.contains(FieldProblem(column: "DOB", rule: rule)))
    }

    @Test("that says no period may be of people long dead")
    func historicalBirths() throws {
        let text = Self.definition.replacing(#""period": {"from": "2021-09-01", "to": "2026-08-31"},"#, with: "")
        let extract = try SampleExtract(
            SourceDefinition.json(text), csv: Self.header + Self.good.replacing("05/03/2014", with: "05/03/1714"))
        #expect(extract.people.first?.birth == PartialDate(year: 1714, month: 3, day: 5))
        #expect(extract.problems.isEmpty)
    }

    @Test(
        "takes partial dates of birth", arguments: [("2014", nil), ("03/2014", 3), ("2014-03", 3)] as [(String, Int?)])
    func partialBirths(written: String, month: Int?) throws {
        let birth = try extract(Self.good.replacing("05/03/2014", with: written)).people.first?.birth
        #expect(birth == PartialDate(year: 2014, month: month))
    }

    @Test("quarantines rows by rule")
    func quarantine() throws {
        let extract = try extract(
            Self.good,
            Self.good,
            Self.good.replacing("b801200005001", with: "N/A"),
            Self.good.replacing("b801200005001", with: "2").replacing("01/09/2021|", with: "2021-13-01|"),
            Self.good.replacing("b801200005001", with: "3").replacing("01/09/2021|", with: "|"),
            Self.good.replacing("b801200005001", with: "4").replacing("01/09/2021||", with: "01/09/2021|31/08/2021|"),
            Self.good.replacing("b801200005001", with: "5").replacing("|C", with: "|Q"),
            Self.good.replacing("b801200005001", with: "6").replacing("|paf|", with: "|QQQ|"),
            Self.good.replacing("b801200005001", with: "7").replacing("01/09/2021", with: "01/09/2027"),
            Self.good + "|extra")
        #expect(extract.rows.count == 1)
        #expect(
            extract.rules == [
                .unique, .required, .unreadableDate, .missingStart, .endBeforeStart, .unmappedCode, .unmappedCode,
                .futureDate, .malformedRow,
            ])
        let dates = try #require(extract.faults[2].first)
        #expect(dates.row == 4 && dates.line == 5 && dates.column == "Entry" && dates.shape == "9999-99-99")
        #expect(dates.description.hasPrefix("row 4 (line 5), column 'Entry': unreadable_date: "))
    }

    @Test("forgets a quarantined row's key")
    func uniqueAfterQuarantine() throws {
        let extract = try extract(Self.good.replacing("|C", with: "|Q"), Self.good)
        #expect(extract.rules == [.unmappedCode])
        #expect(extract.rows.count == 1)
    }

    @Test("is the same whichever file is read before")
    func repeatable() throws {
        #expect(try extract(Self.good, Self.good).rows == extract(Self.good, Self.good).rows)
    }
}
