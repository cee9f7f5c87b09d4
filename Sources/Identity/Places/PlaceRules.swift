/// The stated rules by which a place counts as shared.
public struct PlaceRules: Hashable, Sendable, Codable {
    /// A place is shared when on one day it has at least this many groups of people who have no name in common. The
    /// default is 4.
    public var unrelatedGroups: Int
    /// …and no group has more than this part of the people. The default is 0.5.
    public var largestGroupShare: Double
    /// Most properties that a person can live at on one day; of more, the latest. The default is 2.
    public var homesAtOnce: Int

    public init(unrelatedGroups: Int = 4, largestGroupShare: Double = 0.5, homesAtOnce: Int = 2) {
        self.unrelatedGroups = unrelatedGroups
        self.largestGroupShare = largestGroupShare
        self.homesAtOnce = homesAtOnce
    }
}
