public import Foundation

/// One question: may this principal, for this purpose, do this to that, now?
public struct AccessRequest: Sendable, Hashable {
    /// The id under which the decision is shown on refusal and kept in the audit log. The caller derives it.
    public let decisionID: String
    public let principal: Principal
    public let purpose: Purpose
    public let action: Action
    public let resource: Resource
    /// The instant at which agreements must be in force.
    public let at: Date
    /// Why the principal asks, in their own words, where a rule wants it.
    public let reason: String?

    public init(
        decisionID: String, principal: Principal, purpose: Purpose, action: Action, resource: Resource, at: Date,
        reason: String? = nil
    ) {
        self.decisionID = decisionID
        self.principal = principal
        self.purpose = purpose
        self.action = action
        self.resource = resource
        self.at = at
        self.reason = reason
    }

    /// Whether a reason was given: anything but blank.
    public var givesReason: Bool {
        guard let reason else { return false }
        return reason.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
}
