import Intake
import Records
import Testing

@Suite("Attendance by session code")
struct AttendanceTests {
    static let definition = #"""
        {
          "source": "attendance", "file": {"format": "csv"}, "dates": ["yyyy-MM-dd"], "tolerated_bad_rows": 0.5,
          "codes": {
            "term": {"AUT25": "2025-autumn"}, "starts": {"AUT25": "2025-09-01"}, "ends": {"AUT25": "2025-12-19"}
          },
          "people": [{"as": "pupil", "key": "Pupil"}],
          "events": [
            {"kind": "school_absence", "start": {"column": "Term", "codes": "starts"},
             "end": {"column": "Term", "codes": "ends"}, "people": {"subject": "pupil"},
             "attributes": {
               "term": {"column": "Term", "codes": "term"},
               "sessions_possible": {"sum": ["/", "\\", "L", "I", "G", "O"]},
               "sessions_absent": {"sum": ["I", "G", "O"]}, "sessions_unauthorised": {"sum": ["G", "O"]}},
             "identity": ["Pupil", "Term"]}
          ]
        }
        """#

    func extract(_ rows: String) throws -> SampleExtract {
        try SampleExtract(SourceDefinition.json(Self.definition), csv: #"Pupil,Term,/,\,L,I,G,O"# + "\n" + rows)
    }

    @Test("adds the sessions up and dates the term")
    func sums() throws {
        let extract = try extract(" P1 ,aut25,60,58,2,5,3,0\n")
        let event = try #require(extract.events.first)
        #expect(event.start.description == "2025-09-01" && event.end?.description == "2025-12-19")
        #expect(
            event.attributes == [
                "term": .text("2025-autumn"), "sessions_possible": .number(128), "sessions_absent": .number(8),
                "sessions_unauthorised": .number(3),
            ])
        #expect(event.identity == "P1|AUT25")
        let pupil = try #require(extract.people.first)
        #expect(pupil.key == "P1" && pupil.name.isEmpty && pupil.period == .unbounded)
    }

    @Test("tells nought from not known")
    func blanks() throws {
        let extract = try extract("P1,AUT25,60,58,,,,\nP2,AUT25,60,58,2,0,0,0\n")
        #expect(extract.events[0].attributes["sessions_absent"] == nil)
        #expect(extract.events[0].attributes["sessions_possible"] == .number(118))
        #expect(extract.events[1].attributes["sessions_absent"] == .number(0))
    }

    @Test("quarantines what is no number, too many sessions, and a term nobody mapped")
    func faults() throws {
        let extract = try extract(
            "P1,AUT25,sixty,58,2,5,3,0\nP2,AUT25,6000,58,2,5,3,0\nP3,SPR99,60,58,2,5,3,0\nP4,AUT25,1,1,1,1,1,1\n")
        // A bad term is wrong in three places: the start, the end and the term itself.
        #expect(extract.rules == [.notANumber, .range, .unmappedCode, .unmappedCode, .unmappedCode])
        #expect(extract.rows.count == 1)
    }

    @Test("leaves out an event of nobody and counts it")
    func nobody() throws {
        let extract = try extract(",AUT25,60,58,2,5,3,0\n")
        #expect(extract.events.isEmpty)
        #expect(extract.problems == [FieldProblem(column: "school_absence", rule: .eventWithoutPeople)])
    }
}
