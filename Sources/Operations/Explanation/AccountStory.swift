import Foundation
import Identity
import Records
import Storage

/// The account of a person as lines of a story: the value that survives, why, and every other with who states it.
struct AccountStory {
    private let view: PersonView
    private let rows: [RecordID: RowReference]

    init(_ view: PersonView) {
        self.view = view
        rows = Dictionary(view.records.map { ($0.record.id, $0.row) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many rows are named for a value; the others are counted.
    private static let mostRows = 4

    func lines(_ account: AttributeAccount) -> [String] {
        let first = account.values[0]
        var lines = [
            "\(account.title): \(words(first)) · \(account.why)"
                + (account.reason == .only ? "" : " (order: \(account.orderWords))")
        ]
        lines.append("    \(statedBy(first))")
        for value in account.values.dropFirst() {
            lines.append("    also \(words(value)) · \(statedBy(value))")
        }
        if !account.conflict.isEmpty {
            lines.append("    ⚠ \(account.conflict.count) valid ones, and a person has one: to be looked at")
        }
        return lines
    }

    func line(_ stay: Stay, on day: Day) -> String {
        let place = view.places[stay.place].map { Wording.address($0.address) } ?? "place \(stay.place)"
        let standing = stay.standing(on: day).words
        let sources = stay.sources.map(\.rawValue).joined(separator: ", ")
        return "\(place), \(Wording.period(stay.period)) · \(standing) · \(sources)"
    }

    static func line(_ problem: PersonProblem) -> String {
        problem.pair.map { "\(problem.words) Look at pair \($0)." } ?? problem.words
    }

    static func line(_ decision: PersonDecision) -> String {
        var line =
            "\(Day(decision.at)): \(decision.words) By \(decision.by): \(decision.reason). \(decision.standingWords)"
        if let undoing = decision.undoing { line += " Undone \(Day(undoing.at)): \(undoing.reason)." }
        return line
    }

    private func words(_ value: StatedValue) -> String {
        switch value.value {
        case .name(let name): Wording.name(name)
        case .date(let date): Wording.birth(date)
        case .day(let day): "\(day)"
        case .sex(let sex): Wording.words(sex.rawValue)
        case .text(let text): text
        case .identifier(let identifier): "\(identifier.value) (\(identifier.validity.rawValue))"
        case .place(let place): view.places[place].map { Wording.address($0.address) } ?? "place \(place)"
        }
    }

    /// `gp, housing · 2 records · 2019-01-01 to 2025-08-31 · gp.csv row 4, housing.csv row 9`
    private func statedBy(_ value: StatedValue) -> String {
        var parts = [
            value.sources.map(\.rawValue).joined(separator: ", "),
            value.records.count == 1 ? "1 record" : "\(value.records.count) records",
        ]
        if value.stated != .unbounded { parts.append(Wording.period(value.stated)) }
        var named = value.records.prefix(Self.mostRows).compactMap { rows[$0].map(Wording.place) }
        let rest = value.records.count - Self.mostRows
        if rest > 0 { named.append("and \(rest) more") }
        if !named.isEmpty { parts.append(named.joined(separator: ", ")) }
        return parts.joined(separator: " · ")
    }
}
