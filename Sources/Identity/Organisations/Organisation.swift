public import Records

/// A school, surgery, hostel, hospital or prison: where people are pupils, patients or residents without making a
/// household or a family of it.
public struct Organisation: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case school, nursery, college, gp, hospital, hostel, prison, hotel, other
        case careHome = "care_home"
        case childrensHome = "childrens_home"
        case temporaryAccommodation = "temporary_accommodation"

        /// What somebody is there whose address is its own.
        public var residentRole: String { self == .hospital ? "patient" : "resident" }
    }

    /// Where it is known from, best first.
    public enum Basis: String, Hashable, Sendable, Codable, Comparable {
        /// The workspace declares it.
        case declared
        /// The gazetteer's class or organisation name says so.
        case gazetteer
        /// Events name it.
        case events

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
        private var rank: Int { self == .declared ? 0 : self == .gazetteer ? 1 : 2 }
    }

    public var id: OrganisationID
    public var kind: Kind
    public var name: String
    /// The numbers that its own service gives it: a school's URN, its DfE number, a practice's code. In order.
    public var codes: [String]
    public var uprn: Int64?
    public var address: Address?
    /// When it is or was there. The default is unbounded.
    public var period: Period
    public var basis: Basis
    /// The place that it is at; nil where no record has an address there.
    public var place: PlaceID?

    public init(
        id: OrganisationID, kind: Kind, name: String, codes: [String] = [], uprn: Int64? = nil,
        address: Address? = nil, period: Period = .unbounded, basis: Basis, place: PlaceID? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.codes = codes
        self.uprn = uprn
        self.address = address
        self.period = period
        self.basis = basis
        self.place = place
    }
}

/// Names one organisation: what the workspace declares, or made of its kind and code: `school:100023`. Lasting, since it
/// is made of nothing that a run counts.
public struct OrganisationID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// `school:100023`, `school:ALBION PRIMARY`.
    init(_ kind: Organisation.Kind, _ key: String) { rawValue = "\(kind.rawValue):\(key)" }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A person at an organisation over a period, as one record or event says: a pupil, a patient, a resident. Like a
/// ``Residence``, but it makes no household and no family.
public struct Affiliation: Hashable, Sendable, Codable {
    public var person: PersonID
    public var organisation: OrganisationID
    /// `pupil`, `patient`, `resident`, …
    public var role: String
    public var period: Period
    public var source: SourceID
    /// The record that says so, or the one by which the person took part in the event that does.
    public var record: RecordID
    /// Nil where a record's address says so.
    public var event: EventID?

    public init(
        person: PersonID, organisation: OrganisationID, role: String, period: Period, source: SourceID,
        record: RecordID, event: EventID? = nil
    ) {
        self.person = person
        self.organisation = organisation
        self.role = role
        self.period = period
        self.source = source
        self.record = record
        self.event = event
    }
}
