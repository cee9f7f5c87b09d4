/// A postal address as a record gives it, in parts, standardised for comparison.
///
/// Copies share their parts: many records state one address, and most of a record's room would be its address's.
public struct Address: Hashable, Sendable {
    /// What an address says.
    struct Parts: Hashable, Sendable, Codable {
        var raw: String
        var flat: String?
        var number: String?
        var building: String?
        var street: String?
        var locality: String?
        var town: String?
        var postcode: String?
        var uprn: Int64?
        var isNoFixedAbode = false
        var isConfidential = false
    }

    private final class Shared: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    private var shared: Shared

    private var parts: Parts {
        get { shared.parts }
        set { shared = Shared(newValue) }
    }

    init(_ parts: Parts) { shared = Shared(parts) }

    public init(
        raw: String, flat: String? = nil, number: String? = nil, building: String? = nil, street: String? = nil,
        locality: String? = nil, town: String? = nil, postcode: String? = nil, uprn: Int64? = nil,
        isNoFixedAbode: Bool = false, isConfidential: Bool = false
    ) {
        self.init(
            Parts(
                raw: raw, flat: flat, number: number, building: building, street: street, locality: locality,
                town: town, postcode: postcode, uprn: uprn, isNoFixedAbode: isNoFixedAbode,
                isConfidential: isConfidential))
    }

    /// What is shown of a confidential address: that it is one.
    public static let withheld = Address(raw: "", isConfidential: true)

    public static func == (left: Address, right: Address) -> Bool {
        left.shared === right.shared || left.shared.parts == right.shared.parts
    }

    public func hash(into hasher: inout Hasher) { shared.parts.hash(into: &hasher) }
}

extension Address {
    /// The lines as they came, joined by ", ": kept for display and for later, better parsing.
    public var raw: String {
        get { shared.parts.raw }
        set { parts.raw = newValue }
    }
    /// Flat, unit or room: `4A`, `GROUND FLOOR`.
    public var flat: String? {
        get { shared.parts.flat }
        set { parts.flat = newValue }
    }
    /// House number or range: `12`, `12A`, `12-14`.
    public var number: String? {
        get { shared.parts.number }
        set { parts.number = newValue }
    }
    /// Building or house name.
    public var building: String? {
        get { shared.parts.building }
        set { parts.building = newValue }
    }
    public var street: String? {
        get { shared.parts.street }
        set { parts.street = newValue }
    }
    public var locality: String? {
        get { shared.parts.locality }
        set { parts.locality = newValue }
    }
    public var town: String? {
        get { shared.parts.town }
        set { parts.town = newValue }
    }
    /// Canonical, one space: `M60 2LA`. Pseudo-postcodes (ZZ99…) are nil here; ZZ99 3VZ sets `isNoFixedAbode`.
    public var postcode: String? {
        get { shared.parts.postcode }
        set { parts.postcode = newValue }
    }
    /// Unique Property Reference Number, when the source states one.
    public var uprn: Int64? {
        get { shared.parts.uprn }
        set { parts.uprn = newValue }
    }
    public var isNoFixedAbode: Bool {
        get { shared.parts.isNoFixedAbode }
        set { parts.isNoFixedAbode = newValue }
    }
    /// True of a refuge and the like: the address serves to link records, and is never shown, listed or exported.
    public var isConfidential: Bool {
        get { shared.parts.isConfidential }
        set { parts.isConfidential = newValue }
    }
}

extension Address: Codable {
    public init(from decoder: any Decoder) throws { self.init(try Parts(from: decoder)) }

    public func encode(to encoder: any Encoder) throws { try shared.parts.encode(to: encoder) }
}
