import Identity
import Records
import Testing

/// An address that one agency calls confidential is hidden wherever it stands.
@Suite struct ConfidentialAddressesTests {
    private func refuge(_ isFlagged: Bool) -> Address {
        var address = MadeRecords.home("4", "MILL LANE", "M1 1AA")
        address.isConfidential = isFlagged
        return address
    }

    @Test func everyRecordAtAFlaggedAddressIsHidden() {
        var made = MadeRecords()
        let flagged = made.add("housing", "ANN", "LEE", address: refuge(true))
        let same = made.add("gp", "ANN", "LEE", address: refuge(false))
        let neighbour = made.add("gp", "MAY", "ROE", address: refuge(false))
        let elsewhere = made.add("gp", "SUE", "POE", address: MadeRecords.home("9", "HIGH STREET", "M2 2BB"))
        let event = Event(
            id: EventID(RowOrigin(batch: BatchID(9), row: 1, slot: 0)), source: SourceID("police"),
            kind: "asb_incident",
            start: Day(number: 20_000), address: refuge(false))
        let hidden = ConfidentialAddresses().hidden(made.records, events: [event], assignments: [])
        #expect(hidden.records == [flagged, same, neighbour])
        #expect(!hidden.records.contains(elsewhere))
        #expect(hidden.events == [event.id])
    }

    @Test func aPersonInHidingIsHiddenInTheWholePostcode() {
        var made = MadeRecords()
        let flagged = made.add("housing", "ANN", "LEE", address: refuge(true))
        // The general practice writes the address so that it is not recognised.
        let odd = made.add("gp", "ANN", "LEE", address: Address(raw: "the house by the mill", postcode: "M1 1AA"))
        let other = made.add("gp", "MAY", "ROE", address: Address(raw: "the other house", postcode: "M1 1AA"))
        let people = [flagged: PersonID(1), odd: PersonID(1), other: PersonID(2)]
        let hidden = ConfidentialAddresses().hidden(
            made.records, events: [],
            assignments: people.map { PersonAssignment(record: $0.key, person: $0.value) })
        #expect(hidden.records == [flagged, odd])
    }

    @Test func listedPropertiesAndPostcodesAreHidden() {
        var made = MadeRecords()
        let byNumber = made.add("gp", "ANN", "LEE", address: MadeRecords.home("4", "MILL LANE", "M1 1AA", uprn: 77))
        let byPostcode = made.add("gp", "MAY", "ROE", address: MadeRecords.home("5", "BACK LANE", "M3 3CC"))
        made.add("gp", "SUE", "POE", address: MadeRecords.home("9", "HIGH STREET", "M2 2BB"))
        let listed = ConfidentialAddresses(uprns: [77], postcodes: ["M3 3CC"])
        #expect(listed.hidden(made.records, events: [], assignments: []).records == [byNumber, byPostcode])
    }

    @Test func whereNothingIsConfidentialNothingIsHidden() {
        var made = MadeRecords()
        made.add("gp", "ANN", "LEE", address: refuge(false))
        made.add("gp", "MAY", "ROE")
        let hidden = ConfidentialAddresses().hidden(made.records, events: [], assignments: [])
        #expect(hidden == ConfidentialAddresses.Hidden())
    }
}
