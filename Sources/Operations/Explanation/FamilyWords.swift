import Access
import Families
import Identity
import Intake
import Records
import Storage

/// How a family's story reads. Whoever has no name in the view goes by the number.
struct FamilyWords {
    private let view: FamilyView
    private let near: FamilySurroundings
    private let childUnder: Int
    private let titles: [SourceID: String]
    private let day: Day

    init(_ view: FamilyView, _ near: FamilySurroundings, _ workspace: Workspace, asAt day: Day) {
        self.view = view
        self.near = near
        self.day = day
        childUnder = workspace.settings.families.childUnder
        titles = Dictionary(workspace.sources.map { ($0.source, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    func heading(_ member: MemberView) -> String {
        let confidence = Int((member.member.confidence * 100).rounded())
        return "\(name(member.person.id, member.person)): \(Wording.words(member.member.role.rawValue)), "
            + "\(Wording.period(member.member.period)), \(confidence) % sure"
            + (member.member.isResident
                ? "" : view.isHomeKnown(of: member.person.id) ? ", lives elsewhere" : ", where they live is not known")
    }

    /// Why, and when a grown child came of age.
    func lines(_ member: MemberView) -> [String] {
        guard member.member.role == .adultChild, let birth = member.person.birth?.whole else {
            return member.member.reasons
        }
        return member.member.reasons + ["came of age on \(birth.adding(months: 12 * childUnder))"]
    }

    func former(_ one: ConsideredPerson) -> String {
        let age = hidesBirth(one.person) ? nil : one.cameOfAge.map { " Came of age on \($0)." }
        return leftOut(one) + (age ?? "")
    }

    func leftOut(_ one: ConsideredPerson) -> String {
        let isTold = one.period != .unbounded && !view.mask.hides(.address)
        return "\(name(one)): \(one.words)" + (isTold ? " In one home \(Wording.period(one.period))." : "")
    }

    func worker(_ worker: FamilyKnowledge.Worker) -> String {
        let contact = worker.contact.map { ", \($0)" } ?? ""
        let kind = worker.event.kind.definition?.title ?? Wording.words(worker.event.kind.rawValue)
        return "\(worker.name)\(contact): \(kind) since \(worker.event.start) (\(title(worker.event.source))), with "
            + worker.people.map { "person \($0)" }.joined(separator: ", ")
    }

    /// The source, then each member that it knows.
    func contact(_ contact: FamilyKnowledge.Contact) -> [String] {
        let kind = contact.last.map { $0.kind.definition?.title ?? Wording.words($0.kind.rawValue) }
        let last =
            contact.isOpen
            ? "open now: \(kind ?? "")"
            : contact.lastDay.map { "last contact \($0): \(kind ?? "")" } ?? "on its list; no contact is dated"
        return ["\(title(contact.source)): \(last)"]
            + contact.members.map { known in
                "  person \(known.person), \(known.since.map { "since \($0)" } ?? "since when is not known")"
            }
    }

    var notShown: [String] {
        (view.mask.hidden.isEmpty
            ? []
            : ["hidden from your role: " + view.mask.hidden.map { Wording.words($0.rawValue) }.joined(separator: ", ")])
            + (view.leftOut.isEmpty
                ? [] : ["sources that no agreement covers: " + view.leftOut.map(title).joined(separator: ", ")])
    }

    private func title(_ source: SourceID) -> String { titles[source] ?? Wording.words(source.rawValue) }

    private func name(_ one: ConsideredPerson) -> String { name(one.person, near.shown[one.person]) }

    private func name(_ id: PersonID, _ person: Person?) -> String {
        guard !view.mask.hides(.name), let person else { return "Person \(id)" }
        return "Person \(id) \(Wording.name(person.name))"
    }

    private func hidesBirth(_ person: PersonID) -> Bool {
        view.mask.hides(.dateOfBirth) || near.shown[person]?.birth == nil
    }
}
