import Access
public import Families
public import Identity
public import Records
import Storage

/// A worker's decision on whether a person belongs to a family: confirms, adds, takes out, or takes an earlier decision
/// back. It takes effect at once and binds every later link run.
public struct DecideFamilyMember: Sendable {
    public var family: FamilyID
    public var person: PersonID
    public var kind: FamilyDecision.Kind
    /// Needed to add somebody.
    public var role: FamilyRole?
    /// When the bond held or holds. The default is unbounded.
    public var period: Period

    public init(
        _ kind: FamilyDecision.Kind, _ person: PersonID, of family: FamilyID, role: FamilyRole? = nil,
        period: Period = .unbounded
    ) {
        self.kind = kind
        self.person = person
        self.family = family
        self.role = role
        self.period = period
    }

    /// - Throws: ``OperationError`` when no reason is given, the policy denies it, or the decision says nothing.
    public func run(in context: OperationContext) async throws(OperationError) {
        try context.checkReason()
        try await context.performing {
            try await context.store.decide(
                FamilyDecision(
                    family: family, person: person, kind: kind, role: role, period: period, by: context.principal.id,
                    on: Day(context.clock()), reason: context.reason ?? ""),
                under: try await context.grant(.review, on: .family, id: family.description))
        }
    }
}
