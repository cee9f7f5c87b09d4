import Intake
import Records
import Testing

@Suite("Police incidents")
struct PoliceTests {
    static let definition = #"""
        {
          "source": "police", "file": {"format": "csv"}, "dates": ["dd-MMM-yy HH:mm", "dd-MMM-yy"],
          "period": {"from": "2024-01-01", "to": "2026-08-31"}, "tolerated_bad_rows": "100%",
          "codes": {"asb": {"ASB-P": "personal", "ASB-N": "nuisance", "ASB-E": "environmental"}},
          "people": [
            {"as": "victim", "when": {"column": "Victim", "present": true}, "name": {"full": "Victim"}, "birth": "VDob"},
            {"as": "suspect", "name": {"full": "Suspect", "order": "family_first"},
             "age": {"column": "SAge", "at": "When"}, "identifiers": {"pnc": "PNC"}}
          ],
          "events": [
            {"kind": "domestic_incident", "when": {"column": "Type", "is": ["DA", "DV"]}, "start": "When",
             "people": {"victim": "victim", "perpetrator": "suspect"},
             "attributes": {"crime": {"column": "Crime", "is": "Y"}, "risk": "Risk"},
             "address": {"lines": "Place"}, "identity": ["Ref"]},
            {"kind": "asb_incident", "when": {"column": "Type", "not": ["DA", "DV", "MIS"]}, "start": "When",
             "people": {"perpetrator": "suspect", "complainant": "victim"},
             "attributes": {"qualifier": {"column": "Type", "codes": "asb"}}, "identity": ["Ref"]},
            {"kind": "missing_episode", "when": {"column": "Type", "is": "MIS"}, "start": "When", "end": "Till",
             "open": {"column": "State", "is": "OPEN"}, "people": {"subject": "victim"}}
          ],
          "checks": [
            {"column": "Till", "rule": "not_before", "other": "When"}, {"column": "SAge", "rule": "range", "from": 0, "to": 110},
            {"column": "Type", "rule": "one_of", "values": ["DA", "DV", "MIS", "ASB-P", "ASB-N", "ASB-E"]}
          ]
        }
        """#

    func extract(_ rows: String) throws -> SampleExtract {
        try SampleExtract(
            SourceDefinition.json(Self.definition),
            csv: "Ref,Type,When,Till,State,Victim,VDob,Suspect,SAge,PNC,Crime,Risk,Place\n" + rows)
    }

    @Test("become the event that their type says, with people in roles")
    func roles() throws {
        let extract = try extract(
            """
            R1,DA,03-Mar-25 22:15,,,Ann Lee,05-Apr-84,"LEE, Bob",40,03/62845E,Y,HIGH,"4a High St, Sale"
            R2,asb-n,04-Mar-25,,,,,"LEE, Bob",,,,,
            R3,MIS,05-Mar-25,07-Mar-25,CLOSED,Cy Lee,05-Apr-12,,,,,,
            R4,MIS,05-Mar-25,,OPEN,Cy Lee,05-Apr-12,,,,,,

            """)
        #expect(extract.faults.isEmpty)
        #expect(
            extract.events.map(\.kind.rawValue)
                == ["domestic_incident", "asb_incident", "missing_episode", "missing_episode"])
        let incident = extract.events[0]
        #expect(incident.start.description == "2025-03-03" && incident.identity == "R1")
        #expect(incident.attributes == ["crime": .flag(true), "risk": .text("high")])
        #expect(incident.participants.map(\.role) == ["victim", "perpetrator"])
        #expect(incident.address?.number == "4A" && incident.address?.town == "SALE")
        #expect(incident.id.origin.slot == 0 && extract.events[2].id.origin.slot == 2)
        #expect(extract.events[1].participants.map(\.role) == ["perpetrator"])
        #expect(extract.events[1].attributes == ["qualifier": .text("nuisance")])
        #expect(extract.events[2].end?.description == "2025-03-07" && !extract.events[2].isOpen)
        #expect(extract.events[3].isOpen)
    }

    @Test("date a suspect's birth only when age and day leave one year")
    func ages() throws {
        let extract = try extract(
            """
            R1,DA,31-Dec-24,,,,,"LEE, Bob",40,,,,
            R2,DA,03-Mar-25,,,,,"LEE, Bob",40,,,,
            R3,DA,03-Mar-25,,,,,"LEE, Bob",old,,,,

            """)
        #expect(extract.people.map(\.birth) == [PartialDate(year: 1984), nil])
        #expect(extract.rules == [.notANumber])
    }

    @Test("take the century of a birth from the source's period")
    func centuries() throws {
        let extract = try extract(
            "R1,MIS,05-Mar-25,,,A B,05-Apr-26,,,,,,\nR2,MIS,05-Mar-25,,,A B,05-Apr-27,,,,,,\n")
        #expect(extract.people.compactMap(\.birth?.year) == [2026, 1927])
    }

    @Test("are quarantined by the definition's checks")
    func checks() throws {
        let extract = try extract(
            """
            R1,MIS,05-Mar-25,04-Mar-25,,A B,,,,,,,
            R2,DA,05-Mar-25,,,A B,,"C, D",200,,,,
            R3,XX,05-Mar-25,,,A B,,"C, D",20,,,,
            R4,DA,05-Mar-25,,,A B,,"C, D",20,,,extreme,

            """)
        #expect(extract.rows.isEmpty)
        #expect(extract.rules.contains(.notBefore) && extract.rules.contains(.endBeforeStart))
        #expect(extract.faults[1].map(\.rule) == [.range])
        #expect(extract.faults[2].map(\.rule) == [.oneOf, .unmappedCode])
        #expect(extract.faults[3].map(\.rule) == [.unknownCode])
    }
}
