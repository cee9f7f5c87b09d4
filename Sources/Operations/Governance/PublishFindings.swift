import Access
import Analysis
import Foundation
import Programmes
import Records
import Storage

/// Publishes how many families meet each criterion of a programme, through disclosure control.
public struct PublishFindings: Sendable {
    public var programme: String
    /// The name of a ``DisclosureRule``.
    public var rule: String
    /// The CSV to write.
    public var out: String

    public init(_ programme: String, rule: String = "local_authority", to out: String) {
        self.programme = programme
        self.rule = rule
        self.out = out
    }

    /// - Throws: ``OperationError`` when the policy denies it or the table cannot be protected.
    public func run(in context: OperationContext) async throws(OperationError) {
        guard let definition = context.workspace.programme(programme) else {
            throw OperationError(.wrongUsage, "programmes/ has no '\(programme)'.")
        }
        let rules: [DisclosureRule] = [.localAuthority, .nhs, .research10]
        guard let chosen = rules.first(where: { $0.name == rule }) else {
            throw OperationError(.wrongUsage, "--rule must be one of \(rules.map(\.name).joined(separator: ", ")).")
        }
        let counts = try await context.performing {
            try await context.store.findingCounts(
                of: programme, under: try await context.grant(.publish, on: Resource(.release, id: programme)))
        }
        let release: Release
        do {
            let answers = Answer.allCases.map(\.rawValue)
            let criteria = definition.criterionIDs.filter { counts[$0] != nil }
            let table = try FrequencyTable(
                dimensions: [
                    FrequencyTable.Dimension(name: "criterion", categories: criteria),
                    FrequencyTable.Dimension(name: "answer", categories: answers),
                ],
                counts: criteria.flatMap { criterion in Answer.allCases.map { counts[criterion]?[$0] ?? 0 } })
            release = try DisclosureControl.release(table, rule: chosen)
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
        do {
            try Data(release.csv.utf8).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw OperationError(.storage, "\(out): cannot be written; check the folder and who may write there.")
        }
    }
}

extension ProgrammeDefinition {
    /// The ids of all criteria, in the order of the definition: each headline, then its indicators; the answer last.
    var criterionIDs: [String] {
        headlines.flatMap { [$0.id] + $0.criterion.indicators.map(\.id) } + [Self.eligibleCriterion]
    }
}
