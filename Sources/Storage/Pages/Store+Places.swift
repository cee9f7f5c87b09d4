public import Access
import Families
import GRDB
public import Identity
import Records

extension Store {
    /// One place. For `.read` or `.explain` on it.
    public func place(_ id: PlaceID, under grant: consuming AccessGrant) async throws -> PlaceView {
        let leave = try Leave(grant, for: [.read, .explain], of: [.place], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.place(id, db), leave.filter.admits(attributes) else {
                return Shown(refused: .missing("place"), ids: [id.description])
            }
            let viewing = try Viewing(leave, about: attributes, db)
            guard let place = try viewing.places("WHERE id = ?", [id.rawValue], db).first,
                !place.address.isConfidential
            else { return Shown(refused: .missing("place"), ids: [id.description]) }
            let residences = try viewing.within("residence r", "r.place = ?", id.rawValue, db)
            let stays = Occupancy.stays(residences, spoken: try SpokenPeriods(db))
            let shown = stays.prefix(PlaceView.mostShown)
            let organisations = try Self.organisations(at: id, viewing, db)
            let affiliations = try viewing.affiliations(at: id, db)
            var people: [PersonID: Person] = [:]
            let affiliates = affiliations.prefix(PlaceView.mostShown)
            for person in Set(shown.map(\.person) + affiliates.map(\.person)) {
                people[person] = try Person.one(person, db).map { try viewing.shown($0, rules: .standard, db) }
            }
            let named = Set(shown.map(\.person))
            let building = try viewing.building(of: id, db)
            let view = PlaceView(
                place: place,
                residences: residences.filter { named.contains($0.person) }.map { $0.masked(by: viewing.mask) },
                occupants: shown.compactMap { stay in
                    people[stay.person].map { OccupantView(person: $0, stay: stay.masked(by: viewing.mask)) }
                }, occupantsTotal: stays.count, organisations: organisations,
                affiliates: affiliates.compactMap { one in
                    people[one.person].map { AffiliateView(person: $0, affiliation: one) }
                }, affiliatesTotal: affiliations.count, building: building.whole, flats: building.flats,
                basis: building.basis,
                readings: leave.request.action == .explain && !viewing.mask.hides(.address)
                    ? try viewing.readings(residences, db) : [],
                mask: viewing.mask, leftOut: viewing.live.leftOut)
            return Shown(view, ids: [id.description], people: people.keys.sorted().map(\.description))
        }
    }

    /// Places by words of their address, a postcode or a UPRN, in order of id. For `.search` on the list of places; throws
    /// `hidden` where the grant hides addresses. A place that is known only by an address that must not be shown, or only
    /// to sources that no agreement covers, is not found.
    public func places(
        matching text: String, limit: Int = 50, under grant: consuming AccessGrant
    ) async throws -> [PlaceLine] {
        let leave = try Leave(grant, for: [.search, .list], of: [.place])
        guard !leave.filter.strictestMask.hides(.address), !leave.mask.hides(.address) else {
            throw StorageError(.hidden, "Your role does not show addresses here, so none can be looked for.")
        }
        let wanted = PlaceWords.condition(text)
        return try await show(leave) { db in
            guard let wanted else { return Shown([], ids: []) }
            let scope = ScopedTable.place.condition(leave.filter.scope)
            let covered = JSONText.array(leave.covered.sorted().map(JSONText.quoted))
            let places = try Place.all(
                db,
                """
                WHERE id IN (SELECT l.id FROM place l JOIN place_search s ON s.place = l.id
                    WHERE \(wanted.sql) AND \(scope.sql)
                    AND (EXISTS (SELECT 1 FROM residence r WHERE r.place = l.id
                            AND r.source IN (SELECT value FROM json_each(?)))
                        OR EXISTS (SELECT 1 FROM organisation o WHERE o.place = l.id))
                    ORDER BY l.id LIMIT ?)
                """, wanted.arguments + scope.arguments + [covered, max(0, limit)])
            let lines = try places.compactMap { place -> PlaceLine? in
                guard let attributes = try Attributes.place(place.id, db), leave.filter.admits(attributes) else {
                    return nil
                }
                let viewing = try Viewing(leave, about: attributes, db)
                let people = Set(try viewing.within("residence r", "r.place = ?", place.id.rawValue, db).map(\.person))
                return PlaceLine(
                    place: place.masked(by: viewing.mask), people: people.count,
                    organisations: try Self.organisations(at: place.id, viewing, db).map(\.name), mask: viewing.mask)
            }
            return Shown(lines, ids: lines.map(\.place.id.description))
        }
    }

    /// Organisations at a place. Of one that is known from events alone, only where somebody within reach is at it.
    private static func organisations(
        at place: PlaceID, _ viewing: Viewing, _ db: Database
    ) throws -> [Organisation] {
        try String.fetchAll(
            db, sql: "SELECT body FROM organisation WHERE place = ? ORDER BY id", arguments: [place.rawValue]
        ).map { text in
            var one = try JSONText.decode(Organisation.self, text)
            if viewing.mask.hides(.address) {
                one.address = nil
                one.uprn = nil
            }
            return one
        }
    }
}

extension Viewing {
    /// Residences of covered live batches, of people whom the grant reaches.
    func within(_ table: String, _ condition: String, _ id: Int64, _ db: Database) throws -> [Residence] {
        let scope = ScopedTable.person.condition(leave.filter.scope)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT r.person, r.place, r.period_from, r.period_to, r.source, r.record, r.household, r.household_role
                FROM \(table) JOIN person p ON p.id = r.person WHERE \(condition) AND \(scope.sql) ORDER BY r.record
                """, arguments: [id] + scope.arguments
        ).compactMap { row -> Residence? in
            let record = RecordID(rawValue: row[5])
            guard live[record.origin.batch] != nil else { return nil }
            return Residence(
                person: PersonID(row[0]), place: PlaceID(row[1]), period: Period(row, from: 2),
                source: SourceID(row[4]), record: record, household: row[6], householdRole: row[7])
        }.keptTogether(db) { $0.person }
    }

    /// Who is at the place's organisations by an event, the latest first. Those who live there are its occupants.
    func affiliations(at place: PlaceID, _ db: Database) throws -> [Affiliation] {
        let scope = ScopedTable.person.condition(leave.filter.scope)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT a.person, a.organisation, a.role, a.period_from, a.period_to, a.source, a.record, a.event
                FROM organisation o JOIN affiliation a ON a.organisation = o.id JOIN person p ON p.id = a.person
                WHERE o.place = ? AND a.event IS NOT NULL AND \(scope.sql)
                ORDER BY coalesce(a.period_to, 2147483647) DESC, a.person, a.event
                """, arguments: [place.rawValue] + scope.arguments
        ).compactMap { row -> Affiliation? in
            let record = RecordID(rawValue: row[6])
            guard live[record.origin.batch] != nil else { return nil }
            return Affiliation(
                person: PersonID(row[0]), organisation: OrganisationID(row[1]), role: row[2],
                period: Period(row, from: 3), source: SourceID(row[5]), record: record,
                event: (row[7] as Int64?).map { EventID(rawValue: $0) })
        }.keptTogether(db) { $0.person }
    }

    /// The building that a place is a flat of or is itself, with the other flats that the grant reaches.
    func building(of place: PlaceID, _ db: Database) throws -> (whole: Place?, flats: [Place], basis: Building.Basis?) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT id, place, basis FROM building
                WHERE id = (SELECT building FROM building_part WHERE place = ?) OR place = ? ORDER BY place = ? LIMIT 1
                """, arguments: [place.rawValue, place.rawValue, place.rawValue])
        guard let row else { return (nil, [], nil) }
        func reached(_ id: Int64) throws -> Place? {
            guard let theirs = try Attributes.place(PlaceID(id), db), leave.filter.admits(theirs),
                (theirs.sources ?? []).contains(where: leave.covered.contains)
            else { return nil }
            return try Place.all(db, "WHERE id = ?", [id]).first.flatMap {
                $0.address.isConfidential ? nil : $0.masked(by: mask)
            }
        }
        let whole: Int64? = row[1]
        let parts = try Int64.fetchAll(
            db, sql: "SELECT place FROM building_part WHERE building = ? AND place <> ? ORDER BY place LIMIT ?",
            arguments: [row[0] as Int64, place.rawValue, PlaceView.mostShown])
        return (
            whole == place.rawValue ? nil : try whole.flatMap(reached), try parts.compactMap(reached),
            Building.Basis(rawValue: row[2])
        )
    }

    /// The addresses that records state, as they came.
    func readings(_ residences: [Residence], _ db: Database) throws -> [AddressReadingView] {
        var readings: [Address: (records: Int, row: RowReference)] = [:]
        var order: [Address] = []
        for residence in residences.prefix(2_000) {
            guard let attributes = try Attributes.record(residence.record, db), leave.admits(part: attributes),
                let record = try live.record(residence.record, db), let row = live.row(of: residence.record.origin),
                let address = record.masked(by: mask).address, !address.isConfidential
            else { continue }
            if readings[address] == nil { order.append(address) }
            readings[address, default: (0, row)].records += 1
        }
        return order.compactMap { address in
            readings[address].map { AddressReadingView(address: address, records: $0.records, row: $0.row) }
        }.sorted { $0.records > $1.records }
    }
}

extension Occupancy {
    func masked(by mask: FieldMask) -> Occupancy {
        var shown = self
        if mask.hides(.identifiers) { shown.households = [] }
        return shown
    }
}

extension PlaceWords {
    /// A condition on `place l` and `place_search s`: a UPRN, a postcode, or every word. Nil for a text without words.
    static func condition(_ text: String) -> (sql: String, arguments: StatementArguments)? {
        let words = words(text)
        if words.isEmpty { return nil }
        let whole = words.joined()
        if words.count == 1, whole.utf8.count >= 6, let uprn = PropertyNumber.parse(whole) {
            return ("l.uprn = ?", [uprn])
        }
        var parts: [String] = []
        var arguments: StatementArguments = []
        var rest = words
        if words.count >= 2, let postcode = Postcode(words.suffix(2).joined(separator: " ")) {
            parts.append("s.postcode = ?")
            arguments += [self.postcode(postcode.text)]
            rest.removeLast(2)
        } else if let last = words.last, let postcode = Postcode(last) {
            parts.append("s.postcode = ?")
            arguments += [self.postcode(postcode.text)]
            rest.removeLast()
        }
        for word in rest.prefix(12) {
            parts.append("instr(s.words, ?) > 0")
            arguments += [" \(word)"]
        }
        return (parts.joined(separator: " AND "), arguments)
    }
}
