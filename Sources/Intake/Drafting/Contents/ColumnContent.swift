import Records

/// Judges by a column's values what it holds.
package struct ColumnContent: Sendable {
    package let column: ColumnProfile
    /// Values of the sampled rows.
    package let values: [String]

    package init(column: ColumnProfile, values: [String]) {
        self.column = column
        self.values = values
    }

    var isEmpty: Bool { column.filled == 0 }

    func share(where holds: (String) -> Bool) -> Double {
        values.isEmpty ? 0 : Double(values.count(where: holds)) / Double(values.count)
    }

    var digitShare: Double { share { $0.contains(where: \.isNumber) } }

    /// Whether a heading's word is borne out by what stands below it. An empty column bears out anything.
    package func bearsOut(_ field: HeadingField) -> Bool {
        if isEmpty { return true }
        switch field {
        case .email: return share { $0.contains("@") } >= 0.5
        case .postcode: return share { Postcode($0) != nil } >= 0.5
        case .uprn: return isPropertyNumbers
        case .phone: return !column.isDate && share { PhoneNumber.parse($0) != nil } >= 0.4
        case .identifier(let kind): return IdentifierEvidence.bearsOut(kind, values)
        case .expectedDelivery, .birth, .death: return column.isDate
        case .age: return column.numberShare >= 0.9 && column.least >= 0 && column.greatest <= 125
        case .sex: return isSex
        case .ethnicity: return (column.values?.count ?? .max) <= 60 && column.numberShare < 0.9
        case .title: return NameEvidence.titleShare(in: values) >= 0.5
        case .given, .middle, .family, .fullName, .knownAs, .formerFamily:
            return !column.isDate && NameEvidence.share(in: values) >= 0.8
        case .suffix: return NameEvidence.share(in: values) >= 0.5
        case .relationship: return column.codes != nil && RelationshipCodes.share(in: column) >= 0.3
        case .addressLine:
            return !column.isDate && share { $0.contains(where: \.isLetter) || $0.count <= 6 } >= 0.8
                && share { $0.contains("@") } < 0.1
        }
    }

    /// What the values by themselves say; nil when they do not.
    package var recognised: HeadingField? {
        guard values.count >= 5, !column.isDate else { return nil }
        if share(where: { $0.contains("@") && EmailAddress.parse($0) != nil }) >= 0.9 { return .email }
        if share(where: { Postcode($0) != nil && $0.count >= 5 }) >= 0.9, column.distinct.distinct > 3 {
            return .postcode
        }
        if let kind = IdentifierEvidence.kind(of: values) { return .identifier(kind) }
        if isPhones { return .phone }
        if share(where: { AddressEvidence.looksLikeAddress($0) }) >= 0.7 { return .addressLine }
        return nil
    }

    /// Ten or eleven digits that begin with nought, or with +44: numbers that are not telephone numbers begin with
    /// anything.
    private var isPhones: Bool {
        values.count >= 10 && column.distinct.distinct >= 5
            && share { text in
                let digits = text.filter { $0.isNumber }
                return PhoneNumber.parse(text) != nil && (10...14).contains(digits.count)
                    && (digits.hasPrefix("07") || digits.hasPrefix("01") || digits.hasPrefix("02")
                        || text.hasPrefix("+44") || digits.hasPrefix("0044"))
            } >= 0.9
    }

    private var isPropertyNumbers: Bool {
        share { PropertyNumber.parse($0) != nil } >= 0.8 && (column.lengths?.upperBound ?? 0) >= 6
    }

    private var isSex: Bool {
        guard let values = column.values, values.count <= 16 else { return false }
        let total = values.values.reduce(0, +)
        let known = values.reduce(0) { $0 + (SexCodes.target(of: $1.key, withUnborn: true) != nil ? $1.value : 0) }
        return total > 0 && known * 10 >= total * 8
    }
}

/// Whether a text looks like an address in one piece.
enum AddressEvidence {
    static func looksLikeAddress(_ text: String) -> Bool {
        let words = text.uppercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard words.count >= 3 || (words.count == 2 && text.contains(",")) else { return false }
        let hasNumber = words.contains { $0.first?.isNumber ?? false }
        return hasNumber && words.contains { streets.contains(String($0)) }
    }

    private static let streets: Set<String> = [
        "STREET", "ST", "ROAD", "RD", "AVENUE", "AVE", "LANE", "LN", "DRIVE", "DR", "CLOSE", "CL", "CRESCENT", "CRES",
        "WAY", "TERRACE", "TERR", "PLACE", "PL", "GROVE", "GR", "GARDENS", "GDNS", "SQUARE", "SQ", "WALK", "COURT",
        "CT", "VIEW", "HILL", "GREEN", "PARK", "MEWS", "HOUSE", "FLAT", "TOWER", "POINT", "RISE", "ROW",
    ]
}
