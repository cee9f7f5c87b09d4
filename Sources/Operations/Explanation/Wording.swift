import Identity
import Records
import Storage

/// How values read in a story.
enum Wording {
    /// `school_census.csv row 12`.
    static func place(_ row: RowReference) -> String { "\(row.fileName) row \(row.row)" }

    static func words(_ name: String) -> String { name.replacing("_", with: " ") }

    static func period(_ period: Period) -> String {
        switch (period.from, period.to) {
        case (let from?, let to?): from == to ? "\(from)" : "\(from) to \(to)"
        case (let from?, nil): "from \(from)"
        case (nil, let to?): "until \(to)"
        case (nil, nil): "dates not known"
        }
    }

    static func name(_ name: PersonName) -> String {
        let parts = [name.title, name.given, name.middle, name.family, name.suffix].compactMap(\.self)
        return parts.isEmpty ? "no name" : parts.joined(separator: " ")
    }

    static func birth(_ birth: PartialDate?) -> String {
        guard let birth else { return "no date of birth" }
        if let whole = birth.whole, !birth.isDefault { return "born \(whole)" }
        return "born in \(birth.year)"
    }

    static func identifiers(_ identifiers: [Identifier]) -> String {
        identifiers.map { "\(words($0.kind.rawValue)) \($0.value) (\($0.validity.rawValue))" }.joined(separator: ", ")
    }

    static func address(_ address: Address) -> String {
        if address.isConfidential { return "confidential" }
        return [address.raw, address.raw.contains(address.postcode ?? "") ? nil : address.postcode].compactMap(\.self)
            .joined(separator: ", ")
    }
}
