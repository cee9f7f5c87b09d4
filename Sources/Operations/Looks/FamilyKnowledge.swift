import Access
public import Identity
public import Records
public import Storage

/// Which agencies know a family: each source that knows a member, since when, and the last contact; and who works with it
/// now. What the page and `kith explain family` both tell, worked out of what the grant lets be shown.
public struct FamilyKnowledge: Sendable {
    /// One source that knows the family.
    public struct Contact: Hashable, Sendable {
        public var source: SourceID
        /// In order of id, each with the first day on which the source tells of the person; nil where it tells of none.
        public var members: [Known]
        /// The latest event up to the day asked about; nil where it has none.
        public var last: Event?
        /// The last day on which that event held, up to the day asked about.
        public var lastDay: Day?
        /// Whether it still goes on.
        public var isOpen: Bool
    }

    public struct Known: Hashable, Sendable {
        public var person: PersonID
        public var since: Day?
    }

    /// A lead worker of an event that is open.
    public struct Worker: Hashable, Sendable {
        public var name: String
        public var contact: String?
        public var event: Event
        public var people: [PersonID]
    }

    /// In order of source.
    public let contacts: [Contact]
    /// In the order of the chronology, each event once.
    public let workers: [Worker]

    /// - Parameter day: what is known by then.
    public init(_ view: FamilyView, on day: Day) {
        var known: [SourceID: [PersonID: Day?]] = [:]
        func note(_ person: PersonID, _ source: SourceID, _ first: Day?) {
            guard let earlier = known[source]?[person] else { return }
            known[source]?[person] = [earlier, first].compactMap(\.self).min()
        }
        for shown in view.members {
            for source in shown.person.sources { known[source, default: [:]][shown.person.id] = .some(nil) }
        }
        for residence in view.residences { note(residence.person, residence.source, residence.period.from) }
        for line in view.chronology where line.event.start <= day {
            for part in line.people { note(part.person, line.event.source, line.event.start) }
        }
        contacts = known.keys.sorted().map { source in
            let events = view.chronology.map(\.event).filter { $0.source == source && $0.start <= day }
            let last = events.max { $0.lastDay(by: day) < $1.lastDay(by: day) }
            let members = (known[source] ?? [:]).sorted { $0.key < $1.key }.map {
                Known(person: $0.key, since: $0.value)
            }
            return Contact(
                source: source, members: members, last: last, lastDay: last.map { $0.lastDay(by: day) },
                isOpen: last.map { $0.goesOn(after: day) } ?? false)
        }
        var workers: [Worker] = []
        for line in view.chronology where line.event.goesOn(after: day) {
            guard let name = line.event.text("lead_worker") else { continue }
            let worker = Worker(
                name: name, contact: line.event.text("lead_worker_contact"), event: line.event,
                people: line.people.map(\.person))
            if let same = workers.firstIndex(where: {
                $0.name == name && $0.event.kind == line.event.kind && $0.event.start == line.event.start
            }) {
                for person in worker.people where !workers[same].people.contains(person) {
                    workers[same].people.append(person)
                }
            } else {
                workers.append(worker)
            }
        }
        self.workers = workers
    }
}

extension Event {
    /// Whether it goes on after the day: what ends on it is over.
    public func goesOn(after day: Day) -> Bool { start <= day && (isOpen || end.map { $0 > day } ?? false) }

    /// The last day, up to the day asked about, on which the event held.
    public func lastDay(by day: Day) -> Day { isOpen ? day : min(end ?? start, day) }

    fileprivate func text(_ name: String) -> String? {
        if case .text(let text)? = attributes[name], !text.isEmpty { text } else { nil }
    }
}
