import Families
import Identity

/// How well the families of a made-up council are formed: who is with whom, as what, and what became of the cases that
/// are easily got wrong.
///
/// A found family is paired with the true one of two people or more that it is most like (Jaccard), when that is at
/// least a half; several found families may be paired with one.
public struct FamilyEvaluation: Sendable, Encodable {
    /// Who is with whom, over all people whom a record names; people in no family stand alone.
    public let membership: ClusterEvaluation
    public let roles: RoleEvaluation
    public let kinds: [FamilyKindEvaluation]
    public let cases: [FamilyCaseEvaluation]

    /// - Parameter standsFor: the true person of each found one.
    init(families: [Family], standsFor: [PersonID: String], truth: [TrueMembership], met: Set<String>) {
        let pairing = FamilyPairing(families: families, standsFor: standsFor, truth: truth, met: met)
        var found: [String: Set<String>] = [:]
        for (index, members) in pairing.found.enumerated() {
            for person in members.keys { found[person, default: []].insert(families[index].id.description) }
        }
        // People in no true family stand alone, so that putting them into one counts against it.
        var right: [String: Set<String>] = [:]
        for person in met { right[person] = ["alone \(person)"] }
        for member in truth where met.contains(member.person) {
            right[member.person, default: []].insert(member.family)
            right[member.person]?.remove("alone \(member.person)")
        }
        membership = ClusterEvaluation(found: found, truth: right)
        roles = RoleEvaluation(pairing)
        kinds = FamilyKindEvaluation.all(pairing)
        cases = FamilyCaseEvaluation.all(pairing)
    }
}
