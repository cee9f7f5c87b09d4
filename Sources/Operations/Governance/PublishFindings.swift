import Access
import Analysis
import Extracts
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

    /// - Throws: ``OperationError`` when the policy denies it or the file cannot be written.
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
        // The criteria overlap, so each is a table of its own: its shares add up to one.
        var lines = ["criterion,answer,count,percent"]
        for criterion in definition.criterionIDs {
            guard let answers = counts[criterion] else { continue }
            let criterion = CSVField.guarded(criterion)
            guard let release = release(answers, rule: chosen) else {
                lines += Answer.allCases.map {
                    "\(criterion),\($0.rawValue),\(Release.suppressedMark),\(Release.suppressedMark)"
                }
                continue
            }
            lines += release.csv.split(whereSeparator: \.isNewline).dropFirst().map { "\(criterion),\($0)" }
        }
        do {
            try Data((lines.joined(separator: "\r\n") + "\r\n").utf8).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw OperationError(.storage, "\(out): cannot be written; check the folder and who may write there.")
        }
    }

    /// Nil when the counts are too few for any of them to be let out.
    private func release(_ answers: [Answer: Int], rule: DisclosureRule) -> Release? {
        let dimension = FrequencyTable.Dimension(name: "answer", categories: Answer.allCases.map(\.rawValue))
        guard
            let table = try? FrequencyTable(
                dimensions: [dimension], counts: Answer.allCases.map { answers[$0] ?? 0 })
        else { return nil }
        return try? DisclosureControl.release(table, rule: rule)
    }
}

extension ProgrammeDefinition {
    /// The ids of all criteria, in the order of the definition: each headline, then its indicators; the answer last.
    var criterionIDs: [String] {
        headlines.flatMap { [$0.id] + $0.criterion.indicators.map(\.id) } + [Self.eligibleCriterion]
    }
}
