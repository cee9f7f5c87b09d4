import Access
import Families
import Identity
import Operations
import Records
import Storage

/// Who belongs to a family, as workers decide it: confirm, add, take out, take a decision back.
struct FamilyMembersPage: Sendable {
    struct Member: Sendable {
        let id: String
        let person: PersonLabel
        let role: String
        /// What was decided and holds; nil when the evidence alone speaks.
        let decided: String?
        let mayConfirm: Bool
    }

    struct Decision: Sendable {
        let id: String
        let person: PersonLabel
        let what: String
        let who: String
        let when: String
        let reason: String
        let isInForce: Bool
        let personID: String
    }

    struct RoleChoice: Sendable {
        let id: String
        let title: String
    }

    let family: String
    let path: String
    let familyPath: String?
    let members: [Member]
    let decisions: [Decision]
    let roles: [RoleChoice]
    let notShown: NotShown?

    static func show(_ visit: Visit) async throws -> Reply {
        let id = FamilyID(try visit.number("family"))
        let view = try await ShowFamilyDecisions(id).run(in: visit.context)
        return try visit.page("family-members", title: "Who belongs to family \(id)", FamilyMembersPage(view, visit))
    }

    static func decide(_ visit: Visit) async throws -> Reply {
        let family = FamilyID(try visit.number("family"))
        guard let kind = visit.form.filled("act").flatMap(FamilyDecision.Kind.init(rawValue:)) else {
            throw WebError(.unusable, "Choose what to do. Go back to the family and choose.")
        }
        guard let person = visit.form.filled("person").flatMap({ Int64($0) }), person > 0 else {
            throw WebError(
                .unusable, "A person’s number is needed; it stands on the person’s page. Go back and write it.")
        }
        guard visit.reason != nil else {
            throw WebError(.unusable, "Say why: a decision without a reason cannot be checked. Go back and write one.")
        }
        let role = visit.form.filled("role").flatMap(FamilyRole.init(rawValue:))
        if kind == .add, role == nil {
            throw WebError(.unusable, "Choose what the person is in the family. Go back and choose.")
        }
        var days: [Day?] = []
        for name in ["from", "to"] {
            let day = visit.form.filled(name).flatMap { Day(iso: $0) }
            if visit.form.filled(name) != nil, day == nil {
                throw WebError(.unusable, "A day is written as 2026-08-31. Go back and correct it.")
            }
            days.append(day)
        }
        try await DecideFamilyMember(
            kind, PersonID(person), of: family, role: role, period: Period(from: days[0], to: days[1])
        ).run(in: visit.context)
        return .redirect(to: visit.may(.read, .family) ? "/families/\(family)" : "/families/\(family)/members")
    }

    init(_ view: FamilyDecisionsView, _ visit: Visit) {
        let naming = Naming(Array(view.people.values), visit)
        family = view.family.id.description
        path = "/families/\(view.family.id)/members/decision"
        familyPath = visit.may(.read, .family) ? "/families/\(view.family.id)" : nil
        members = view.members.map { shown in
            let standing = view.inForce(on: shown.person.id)
            return Member(
                id: shown.person.id.description, person: naming.label(shown.person.id), role: shown.member.role.words,
                decided: standing.map { "\($0.kind.words) on \($0.on.words)" }, mayConfirm: standing == nil)
        }
        decisions = view.decisions.map { one in
            Decision(
                id: one.id.description, person: naming.label(one.person), what: one.kind.words, who: one.by,
                when: one.on.words, reason: one.reason, isInForce: view.inForce(on: one.person)?.id == one.id,
                personID: one.person.description)
        }
        roles = FamilyRole.allCases.map { RoleChoice(id: $0.rawValue, title: $0.words) }
        notShown = NotShown(mask: view.mask, leftOut: [], SourceTitles(visit))
    }
}

extension FamilyDecision.Kind {
    var words: String {
        switch self {
        case .confirm: "Confirmed"
        case .add: "Added"
        case .remove: "Taken out"
        case .withdraw: "Decision taken back"
        }
    }
}
