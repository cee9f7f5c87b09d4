import Records

/// Which columns of a gazetteer's file hold which part of an address.
///
/// Two layouts of the Ordnance Survey are known by their headings: AddressBase Core (`SUB_BUILDING`, `BUILDING_NAME`,
/// `BUILDING_NUMBER`, `STREET_NAME`, `TOWN_NAME`, …) and AddressBase Plus (`SAO_…`, `PAO_…`, `STREET_DESCRIPTION`,
/// `POSTCODE_LOCATOR`, with the delivery point's parts beside them). Any other file says its columns by a map.
public struct GazetteerLayout: Sendable, Equatable {
    /// A part of an address that a column can hold.
    public enum Part: String, CaseIterable, Sendable {
        case uprn, parent, organisation, flat, building, number, street, locality, town, postcode, classification
    }

    enum Kind: Sendable { case parts, plus }

    let kind: Kind
    /// Columns by their headings, in upper case.
    private let columns: [String: Int]
    /// For each part the columns that hold it, the first that is filled counts.
    private let places: [Part: [Int]]

    /// The headings that each part is known by, best first; `_` and spaces are the same.
    private static let headings: [Part: [String]] = [
        .uprn: ["UPRN"], .parent: ["PARENT_UPRN"],
        .organisation: ["ORGANISATION", "ORGANISATION_NAME", "LA_ORGANISATION", "RM_ORGANISATION_NAME"],
        .flat: ["SUB_BUILDING", "SUB_BUILDING_NAME", "FLAT", "SAO"], .building: ["BUILDING_NAME", "BUILDING"],
        .number: ["BUILDING_NUMBER", "NUMBER", "HOUSE_NUMBER", "PAO"],
        .street: ["STREET_NAME", "STREET", "STREET_DESCRIPTION", "THOROUGHFARE", "DEPENDENT_THOROUGHFARE"],
        .locality: ["LOCALITY", "DEPENDENT_LOCALITY", "LOCALITY_NAME"], .town: ["TOWN_NAME", "TOWN", "POST_TOWN"],
        .postcode: ["POSTCODE", "POSTCODE_LOCATOR"],
        .classification: ["CLASSIFICATION_CODE", "CLASS", "CLASSIFICATION"],
    ]

    /// - Parameter map: part → heading, for files of another layout. The default is none: the headings decide.
    /// - Throws: ``IdentityError`` `.invalidGazetteer` when there is no column of UPRNs or nothing that tells homes apart.
    public init(header: [String], map: [Part: String] = [:]) throws(IdentityError) {
        var columns: [String: Int] = [:]
        for (index, name) in header.enumerated() { columns[Self.standard(name)] = index }
        self.columns = columns
        kind = map.isEmpty && columns["PAO_START_NUMBER"] != nil ? .plus : .parts
        var places: [Part: [Int]] = [:]
        for part in Part.allCases {
            if let named = map[part] {
                guard let index = columns[Self.standard(named)] else {
                    throw IdentityError(.invalidGazetteer, "there is no column '\(named)' for the \(part.rawValue)")
                }
                places[part] = [index]
            } else {
                places[part] = (Self.headings[part] ?? []).compactMap { columns[$0] }
            }
        }
        self.places = places
        guard places[.uprn]?.isEmpty == false else {
            throw IdentityError(.invalidGazetteer, "there is no column UPRN")
        }
        guard places[.street]?.isEmpty == false || places[.building]?.isEmpty == false else {
            throw IdentityError(
                .invalidGazetteer,
                "there is no column of streets; expected the headings of AddressBase Core or Plus, or a column map")
        }
    }

    private static func standard(_ heading: String) -> String {
        String(heading.uppercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    /// The entry of a row; nil where it has no valid UPRN, says that it was deleted, or has no part of an address.
    public func entry(_ field: (Int) -> String) -> GazetteerEntry? {
        func value(_ part: Part) -> String {
            for column in places[part] ?? [] {
                let text = field(column)
                if !text.isEmpty { return text }
            }
            return ""
        }
        for name in ["CHANGE_CODE", "CHANGE_TYPE"] {
            if let column = columns[name], field(column) == "D" { return nil }
        }
        guard let uprn = PropertyNumber.parse(value(.uprn)) else { return nil }
        var entry = GazetteerEntry(
            uprn: uprn, parent: PropertyNumber.parse(value(.parent)), organisation: value(.organisation),
            street: value(.street), locality: value(.locality), town: value(.town), postcode: value(.postcode),
            classification: value(.classification))
        if entry.parent == uprn { entry.parent = nil }
        let delivered = (flat: value(.flat), building: value(.building), number: value(.number))
        (entry.flat, entry.building, entry.number) = delivered
        if kind == .plus {
            func named(_ name: String) -> String { columns[name].map(field) ?? "" }
            let pao = Self.number("PAO", named)
            let sao = Self.number("SAO", named)
            if !pao.isEmpty { entry.number = pao }
            if !named("PAO_TEXT").isEmpty { entry.building = named("PAO_TEXT") }
            if !named("SAO_TEXT").isEmpty { entry.flat = named("SAO_TEXT") } else if !sao.isEmpty { entry.flat = sao }
        }
        if entry.number.isEmpty || entry.number == entry.building {
            // Where a number has a letter or is a range, the Royal Mail's file holds it with the name.
            let cut = entry.building.firstIndex(of: " ") ?? entry.building.endIndex
            let first = entry.building[..<cut].uppercased()
            if StandardName.isHouseNumber(first) {
                entry.number = first
                entry.building = String(entry.building[cut...].drop { $0 == " " })
            }
        }
        let isEmpty = entry.number.isEmpty && entry.building.isEmpty && entry.flat.isEmpty && entry.organisation.isEmpty
        return isEmpty ? nil : entry
    }

    /// `12`, `12A`, `12-14` of `PAO_START_NUMBER`, `PAO_START_SUFFIX`, `PAO_END_NUMBER`, `PAO_END_SUFFIX`.
    private static func number(_ object: String, _ named: (String) -> String) -> String {
        let start = named(object + "_START_NUMBER") + named(object + "_START_SUFFIX")
        let end = named(object + "_END_NUMBER") + named(object + "_END_SUFFIX")
        return end.isEmpty ? start : "\(start)-\(end)"
    }
}
