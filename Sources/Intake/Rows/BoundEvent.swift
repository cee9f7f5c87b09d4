import Records

/// An event with its columns found.
struct BoundEvent {
    private let source: SourceID
    private let kind: EventKind
    private let slot: Int
    private let when: BoundCondition?
    private let start: BoundDate
    private let startColumn: Int
    private var during: BoundPeriodName?
    private let end: BoundDate?
    private let endColumn: Int
    private let open: BoundOpenness
    private let people: [(role: String, slots: [Int])]
    private let attributes: [BoundAttribute]
    private var address: BoundAddress?
    private let identity: [Int]
    /// What stands before an identity that sources share; `@` keeps it apart from one of a source's own.
    private let identityStart: String

    init?(_ event: EventMapping, slot: Int, header: HeaderIndex, definition: SourceDefinition) {
        guard let start = BoundDate(event.start, header: header, definition: definition) else { return nil }
        source = definition.source
        kind = event.kind
        self.slot = slot
        self.start = start
        when = BoundCondition(event.when, header: header)
        during = event.during.map { BoundPeriodName($0, header: header) }
        startColumn = event.start.columns.first.map { header[$0] } ?? 0
        end = BoundDate(event.end, header: header, definition: definition)
        endColumn = event.end?.columns.first.map { header[$0] } ?? startColumn
        open = BoundOpenness(event.open, header: header)
        people = event.people.map { part in
            (part.role, part.mentions.compactMap { name in definition.people.firstIndex { $0.mention == name } })
        }
        attributes = event.attributes.compactMap {
            BoundAttribute($0, kind: event.kind, header: header, definition: definition)
        }
        address = BoundAddress(event.address, header: header)
        identity = event.identity.map { header[$0] }
        identityStart = event.sharedIdentity.map { "@\($0)" } ?? ""
    }

    /// Nil when the row does not report the event, or wrongly, which is then among the faults.
    ///
    /// `records` holds the row's people by slot.
    mutating func event(
        _ view: CellView, batch: BatchID, records: [RecordID?], _ settings: DateSettings,
        _ findings: inout RowFindings
    ) -> Event? {
        if let when, !when.holds(view) { return nil }
        let before = findings.faults.count
        let held = during?.read(view, &findings)
        let startReading = during == nil ? start.read(view, settings) : held.map { .day($0.from) } ?? .none
        let first = findings.day(startReading, view)
        if case .none = startReading, findings.faults.count == before {
            findings.fault(
                .missingStart, view, column: startColumn,
                "a \(kind) needs its start; give 'when' if it is not always one")
        }
        let last = held?.to ?? end.flatMap { findings.day($0.read(view, settings), view) }
        var values: [String: AttributeValue] = [:]
        if !attributes.isEmpty { values.reserveCapacity(attributes.count) }
        for attribute in attributes {
            if let value = attribute.read(view, settings, &findings) { values[attribute.name] = value }
        }
        guard let first, findings.faults.count == before, isInOrder(first, last, view, settings, &findings) else {
            return nil
        }
        let participants = participants(records)
        if participants.isEmpty {
            findings.problems.append(FieldProblem(column: kind.rawValue, rule: .eventWithoutPeople))
            return nil
        }
        return Event(
            id: EventID(RowOrigin(batch: batch, row: view.row, slot: slot)), source: source, kind: kind, start: first,
            end: last, isOpen: last == nil && open.holds(view), participants: participants, attributes: values,
            address: address?.read(view, &findings), identity: identity(view))
    }

    private func isInOrder(
        _ first: Day, _ last: Day?, _ view: CellView, _ settings: DateSettings, _ findings: inout RowFindings
    ) -> Bool {
        if let last, last < first {
            findings.fault(.endBeforeStart, view, column: endColumn, "the end is before the start")
            return false
        }
        if let latest = settings.latest, first > latest {
            findings.fault(
                .futureDate, view, column: startColumn, "the start is after \(latest), the last day that is spoken for")
            return false
        }
        return true
    }

    private func participants(_ records: [RecordID?]) -> [Participant] {
        var participants: [Participant] = []
        for (role, slots) in people {
            for slot in slots {
                if let record = records[slot] { participants.append(Participant(record: record, role: role)) }
            }
        }
        return participants
    }

    /// The values that make it one event, upper-case, between bars; nil when one of them is missing.
    private func identity(_ view: CellView) -> String? {
        if identity.isEmpty { return nil }
        var text = identityStart
        for column in identity {
            guard let value = view.text(column) else { return nil }
            if !text.isEmpty { text += "|" }
            text += value.uppercased()
        }
        return text
    }
}
