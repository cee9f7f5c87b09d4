public import Records

/// Which records and events name an address that must not be shown: a refuge, or the home of somebody in hiding.
///
/// One agency says so of one record; others hold the same address without saying so. What must be hidden is therefore
/// every record and event at an address that is so flagged or listed, and every record that puts a person with a flagged
/// address in the same postcode. Rather hide an address too many.
public struct ConfidentialAddresses: Sendable {
    public let uprns: Set<Int64>
    /// Canonical, with one space.
    public let postcodes: Set<String>

    public init(uprns: Set<Int64> = [], postcodes: Set<String> = []) {
        self.uprns = uprns
        self.postcodes = postcodes
    }

    /// What is hidden.
    public struct Hidden: Hashable, Sendable {
        public var records: Set<RecordID> = []
        public var events: Set<EventID> = []

        public init(records: Set<RecordID> = [], events: Set<EventID> = []) {
            self.records = records
            self.events = events
        }

        /// The records in the same order, those that are hidden without their address: nobody lives there, as far as
        /// places and homes go.
        public func withheld(from records: [PersonRecord]) -> [PersonRecord] {
            if self.records.isEmpty { return records }
            return records.map { record in
                guard self.records.contains(record.id) else { return record }
                var withheld = record
                withheld.address = nil
                return withheld
            }
        }
    }

    /// - Complexity: O(*n* log *n*) in the records and events with an address when one is confidential, else O(*n*).
    public func hidden(
        _ records: [PersonRecord], events: [Event], assignments: [PersonAssignment]
    ) -> Hidden {
        let flagged = records.filter { $0.address.map(isConfidential) ?? false }
        let flaggedEvents = events.filter { $0.address.map(isConfidential) ?? false }
        if flagged.isEmpty, flaggedEvents.isEmpty { return Hidden() }
        var hidden = Hidden(records: Set(flagged.map(\.id)), events: Set(flaggedEvents.map(\.id)))

        let gazetteer = AddressGazetteer(records.map(\.address) + events.map(\.address))
        func property(_ position: Int) -> Int? {
            gazetteer.keyOfAddress[position].map { gazetteer.position(of: $0) }
        }
        var properties: Set<Int> = []
        for (position, record) in records.enumerated() where hidden.records.contains(record.id) {
            if let property = property(position) { properties.insert(property) }
        }
        for (position, event) in events.enumerated() where hidden.events.contains(event.id) {
            if let property = property(records.count + position) { properties.insert(property) }
        }

        let people = Dictionary(assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
        var hidingIn: [PersonID: Set<String>] = [:]
        for record in flagged {
            guard let person = people[record.id], let postcode = record.address?.postcode else { continue }
            hidingIn[person, default: []].insert(postcode)
        }
        for (position, record) in records.enumerated() {
            let isThere = property(position).map(properties.contains) ?? false
            let isNear = people[record.id].flatMap { hidingIn[$0] }.map { postcodes in
                record.address?.postcode.map(postcodes.contains) ?? false
            }
            if isThere || isNear ?? false { hidden.records.insert(record.id) }
        }
        for (position, event) in events.enumerated()
        where property(records.count + position).map(properties.contains) ?? false {
            hidden.events.insert(event.id)
        }
        return hidden
    }

    private func isConfidential(_ address: Address) -> Bool {
        address.isConfidential || address.uprn.map(uprns.contains) ?? false
            || address.postcode.map(postcodes.contains) ?? false
    }
}
