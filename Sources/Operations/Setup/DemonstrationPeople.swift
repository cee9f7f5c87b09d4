import Families
import Foundation

/// The people who can sign in to a demo.
struct DemonstrationPeople {
    let workspace: Workspace

    /// Writes the first twenty-five of the families into the key worker's caseload.
    func giveCaseload(_ families: [FamilyID]) throws(OperationError) {
        let file = workspace.directory.appending(path: "access/principals.yaml")
        let list = families.prefix(25).map(\.description).joined(separator: ", ")
        do {
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacing("caseload: []", with: "caseload: [\(list)]").utf8).write(to: file, options: .atomic)
        } catch {
            throw OperationError(.storage, "access/principals.yaml: cannot be rewritten.")
        }
    }

    /// Four groups of four letters and digits that are not mistaken for one another: 78 bits.
    static func newPassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).compactMap { _ in letters.randomElement(using: &generator) })
        }
        return groups.joined(separator: "-")
    }
}
