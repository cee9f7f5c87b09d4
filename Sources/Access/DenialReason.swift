/// Why a request was refused, in words that the person refused can act on.
public struct DenialReason: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        /// The principal's account is suspended or closed.
        case notActive = "not_active"
        /// No role of the principal carries the purpose.
        case purposeNotHeld = "purpose_not_held"
        /// No rule lets anybody do this.
        case nothingPermits = "nothing_permits"
        /// Another role may do this.
        case roleNeeded = "role_needed"
        /// The role may do this for another purpose.
        case purposeNeeded = "purpose_needed"
        /// The family is not on (or is on) the principal's caseload.
        case caseload
        /// The resource belongs to another agency.
        case agency
        /// The resource is held more closely than the role may see.
        case sensitivity
        /// No agreement for this purpose is in force for a source of the resource.
        case agreement
        /// A reason must be given.
        case reasonNeeded = "reason_needed"
        /// A rule forbids it.
        case forbidden
        /// Something that a rule asks about is not known, so it could not be evaluated.
        case cannotBeEvaluated = "cannot_be_evaluated"
    }

    public let code: Code
    /// A sentence or two: what stands in the way and what to do.
    public let text: String
    /// The rule that stands in the way, where one does.
    public let rule: String?

    public init(_ code: Code, _ text: String, rule: String? = nil) {
        self.code = code
        self.text = text
        self.rule = rule
    }

    public var description: String { text }
}
