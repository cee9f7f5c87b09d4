public import Identity
public import Records

/// One thing that is not known and that an answer would need.
public struct Unknown: Hashable, Sendable, Codable {
    public var person: PersonID?
    public var source: SourceID?
    /// In plain words without names: "no record in attendance is matched to this person".
    public var reason: String

    public init(person: PersonID? = nil, source: SourceID? = nil, reason: String) {
        self.person = person
        self.source = source
        self.reason = reason
    }
}

extension Unknown {
    static func noSource(for person: PersonID, kind: String) -> Unknown {
        Unknown(person: person, reason: "no source is loaded that holds \(kind)")
    }

    static func noSourceForAge(of person: PersonID, kind: String) -> Unknown {
        Unknown(person: person, reason: "no source that holds \(kind) is about people of this age")
    }

    static func notLoaded(_ source: SourceID, for person: PersonID, window: Period) -> Unknown {
        Unknown(person: person, source: source, reason: "\(words(source)) is not loaded for \(words(window))")
    }

    static func neverMatched(_ person: PersonID, to source: SourceID) -> Unknown {
        Unknown(person: person, source: source, reason: "no record in \(words(source)) is matched to this person")
    }

    static func age(of person: PersonID) -> Unknown {
        Unknown(person: person, reason: "the date of birth is not known well enough to tell the age")
    }

    static func terms(_ held: Int, of needed: Int, for person: PersonID, kind: String) -> Unknown {
        Unknown(person: person, reason: "\(kind) is held for \(held) of the \(needed) terms needed")
    }

    static func attribute(_ name: String, of event: Event, for person: PersonID, kind: String) -> Unknown {
        Unknown(
            person: person, source: event.source,
            reason: "\(words(name)) is not stated for \(kind) of \(event.start)")
    }

    private static func words(_ source: SourceID) -> String { words(source.rawValue) }

    private static func words(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

    private static func words(_ period: Period) -> String {
        switch (period.from, period.to) {
        case (let from?, let to?): from == to ? "\(from)" : "\(from) to \(to)"
        case (let from?, nil): "\(from) on"
        case (nil, let to?): "the time to \(to)"
        case (nil, nil): "any time"
        }
    }
}
