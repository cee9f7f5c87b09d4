public import Families
public import Records

/// Two records that may be one person, the lower first: `68719476752-68719476768`.
public struct PairID: Hashable, Sendable, CustomStringConvertible {
    public let first: RecordID
    public let second: RecordID

    public init(first: RecordID, second: RecordID) {
        self.first = min(first, second)
        self.second = max(first, second)
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int64(parts[0]), let second = Int64(parts[1]) else { return nil }
        self.init(first: RecordID(rawValue: first), second: RecordID(rawValue: second))
    }

    public var description: String { "\(first)-\(second)" }
}

/// One answer about one family: `7/troubled_families_2012/crime`.
public struct FindingID: Hashable, Sendable, CustomStringConvertible {
    public let family: FamilyID
    public let programme: String
    public let criterion: String

    public init(family: FamilyID, programme: String, criterion: String) {
        self.family = family
        self.programme = programme
        self.criterion = criterion
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let family = Int64(parts[0]) else { return nil }
        self.init(family: FamilyID(family), programme: String(parts[1]), criterion: String(parts[2]))
    }

    public var description: String { "\(family)/\(programme)/\(criterion)" }
}
