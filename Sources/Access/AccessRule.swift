/// One sentence of the policy: whom it concerns, doing what to what, on which conditions, and what follows.
///
/// All the conditions of a rule must hold for it to apply; a condition left out always holds.
public struct AccessRule: Sendable, Hashable {
    public enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
        case permit, forbid
    }

    /// Whether something is the principal's own.
    public enum Belonging: String, Sendable, Hashable, Codable, CaseIterable {
        case own, other
    }

    /// Whether every source of a resource has an agreement in force for the purpose at the time.
    public enum AgreementState: String, Sendable, Hashable, Codable, CaseIterable {
        case inForce = "in_force"
        case lapsed
    }

    public enum ReasonState: String, Sendable, Hashable, Codable, CaseIterable {
        case given, missing
    }

    public var id: String
    public var effect: Effect
    public var roles: [Role]?
    public var purposes: [Purpose]?
    public var actions: [Action]?
    public var resources: [ResourceKind]?
    public var sensitivityFrom: Sensitivity?
    public var sensitivityUpTo: Sensitivity?
    public var caseload: Belonging?
    public var agency: Belonging?
    public var agreement: AgreementState?
    public var reason: ReasonState?
    /// What a permission leaves out. The default is nothing.
    public var hides: [PersonField]
    /// What a person refused by this rule is told.
    public var because: String?

    public init(
        id: String, effect: Effect, roles: [Role]? = nil, purposes: [Purpose]? = nil, actions: [Action]? = nil,
        resources: [ResourceKind]? = nil, sensitivityFrom: Sensitivity? = nil, sensitivityUpTo: Sensitivity? = nil,
        caseload: Belonging? = nil, agency: Belonging? = nil, agreement: AgreementState? = nil,
        reason: ReasonState? = nil, hides: [PersonField] = [], because: String? = nil
    ) {
        self.id = id
        self.effect = effect
        self.roles = roles
        self.purposes = purposes
        self.actions = actions
        self.resources = resources
        self.sensitivityFrom = sensitivityFrom
        self.sensitivityUpTo = sensitivityUpTo
        self.caseload = caseload
        self.agency = agency
        self.agreement = agreement
        self.reason = reason
        self.hides = hides
        self.because = because
    }
}
