/// A part of a person's record that a rule can hide.
public enum PersonField: String, Sendable, Hashable, Codable, CaseIterable {
    case name
    case dateOfBirth = "date_of_birth"
    case address
    case identifiers
    case contact
    case notes
}

/// Which fields must be left out of what is shown. The default hides nothing.
public struct FieldMask: Sendable, Hashable {
    private var bits: UInt16

    public init(_ fields: [PersonField] = []) {
        bits = 0
        for field in fields { bits |= Self.bit(field) }
    }

    public static let nothing = FieldMask()
    public static let everything = FieldMask(PersonField.allCases)

    public func hides(_ field: PersonField) -> Bool { bits & Self.bit(field) != 0 }

    /// The hidden fields, in the order in which `PersonField` lists them.
    public var hidden: [PersonField] { PersonField.allCases.filter(hides) }

    /// What both hide: two permissions together show what either shows.
    public func intersection(_ other: FieldMask) -> FieldMask {
        var mask = self
        mask.bits &= other.bits
        return mask
    }

    /// What either hides.
    public func union(_ other: FieldMask) -> FieldMask {
        var mask = self
        mask.bits |= other.bits
        return mask
    }

    private static func bit(_ field: PersonField) -> UInt16 {
        switch field {
        case .name: 1
        case .dateOfBirth: 2
        case .address: 4
        case .identifiers: 8
        case .contact: 16
        case .notes: 32
        }
    }
}
