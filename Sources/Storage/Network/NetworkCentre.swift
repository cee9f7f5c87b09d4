public import Families

/// What a look at the network begins at: an entity, or all members of a family.
public enum NetworkCentre: Hashable, Sendable, CustomStringConvertible {
    case entity(EntityID)
    case family(FamilyID)

    /// Reads `person:12`, `family:7`.
    public init?(_ text: String) {
        if text.hasPrefix("family:"), let number = Int64(text.dropFirst("family:".count)), number > 0 {
            self = .family(FamilyID(number))
        } else if let entity = EntityID(text) {
            self = .entity(entity)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .entity(let id): id.description
        case .family(let id): "family:\(id)"
        }
    }
}
