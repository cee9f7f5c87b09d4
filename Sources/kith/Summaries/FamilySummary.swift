import Foundation
import Operations

/// How well families are formed, as small tables.
enum FamilySummary {
    static func print(_ evaluation: FamilyEvaluation) {
        let roles = evaluation.roles
        let asWorded = percent(roles.members > 0 ? Double(roles.rightAsWorded) / Double(roles.members) : 0)
        Swift.print(
            "  roles: \(roles.right) of \(roles.members) members right (\(percent(roles.share)); in the truth's own word \(asWorded))"
        )
        for wrong in roles.wrong.prefix(8) {
            Swift.print("    \(words(wrong.truth)) held to be \(words(wrong.found)): \(wrong.members)")
        }
        Swift.print("  kind                families   found   exact   members found   strangers")
        for kind in evaluation.kinds {
            Swift.print(
                "    \(pad(words(kind.kind), 18))\(right(kind.families, 6))\(right(kind.found, 8))\(right(kind.exact, 8))\(right(kind.membersFound, 9)) of \(kind.members)\(right(kind.strangers, 8))"
            )
        }
        Swift.print("  case                  people   right")
        for found in evaluation.cases where found.people > 0 {
            Swift.print(
                "    \(pad(words(found.case.rawValue), 18))\(right(found.people, 6))\(right(found.right, 8))  \(percent(found.share))"
            )
        }
    }

    private static func words(_ name: String) -> String { name.replacing("_", with: " ") }

    private static func percent(_ value: Double) -> String { String(format: "%.1f %%", value * 100) }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
