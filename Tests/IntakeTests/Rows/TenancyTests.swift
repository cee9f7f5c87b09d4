import Intake
import Records
import Testing

@Suite("Housing tenancies")
struct TenancyTests {
    static let definition = #"""
        {
          "source": "housing", "file": {"format": "csv"}, "dates": ["d/M/yyyy"], "tolerated_bad_rows": "100%",
          "codes": {"notice": {"NSP": "notice_seeking_possession"}},
          "people": [
            {"as": "tenant", "name": {"full": "Tenant"}, "household": "Ref", "household_role": {"value": "tenant"},
             "address": {"lines": "Home"}, "lived": {"from": "Start", "to": "End"}},
            {"as": "joint", "name": {"full": "Joint"}, "household": "Ref", "household_role": {"value": "partner"},
             "address": {"lines": "Home"}}
          ],
          "relationships": [{"subject": "tenant", "is": {"value": "partner"}, "of": "joint"}],
          "events": [
            {"kind": "tenancy", "start": "Start", "end": "End", "open": true,
             "people": {"tenant": ["tenant", "joint"]},
             "attributes": {"arrears": "Arrears", "notice": {"column": "Notice", "codes": "notice"}}}
          ]
        }
        """#

    func extract(_ rows: String) throws -> SampleExtract {
        try SampleExtract(
            SourceDefinition.json(Self.definition), csv: "Ref,Tenant,Joint,Home,Start,End,Arrears,Notice\n" + rows)
    }

    @Test("put both tenants in one household, one event and one relationship")
    func jointTenants() throws {
        let extract = try extract("T1,Al Ray,Bo Ray,\"12/4 Oak Rd\",1/9/2021,,0,nsp\n")
        #expect(extract.people.map(\.household) == ["T1", "T1"])
        #expect(extract.people.map(\.householdRole) == ["tenant", "partner"])
        #expect(extract.people.map { $0.address?.flat } == ["4", "4"])
        #expect(extract.events.first?.participants.map(\.record) == extract.people.map(\.id))
        #expect(extract.events.first?.attributes["notice"] == .text("notice_seeking_possession"))
        #expect(extract.rows.first?.relationships.map(\.kind) == [.partner])
    }

    @Test(
        "read money as it is written",
        arguments: [
            ("£1,234.50", 1234.5), (" 12 ", 12), ("-3", -3), ("0.05", 0.05), ("£ 7", 7), ("1.2.3", nil), ("12%", nil),
            ("1e5", nil), ("--1", nil), ("1234567890123456", nil), ("£", nil), ("1 2", nil),
        ] as [(String, Double?)])
    func money(written: String, amount: Double?) throws {
        let extract = try extract("T1,Al Ray,,,1/9/2021,,\"\(written)\",\n")
        if let amount {
            #expect(extract.events.first?.attributes["arrears"] == .number(amount))
        } else {
            #expect(extract.rules == [.notANumber])
        }
    }

    @Test("keep the person when the move out is before the move in, and quarantine the event")
    func wrongOrder() throws {
        let extract = try extract("T1,Al Ray,,,1/9/2021,1/8/2021,0,\n")
        #expect(extract.rules == [.endBeforeStart])
    }
}
