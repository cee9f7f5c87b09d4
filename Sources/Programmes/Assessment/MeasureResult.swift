import Identity
import Records

/// What the events of one member, or of the whole family, come to.
struct MeasureResult: Sendable {
    var answer: Answer
    var amount: Double?
    var unknowns: [Unknown]
}

extension CompiledIndicator {
    /// Compares what the events come to with the threshold.
    ///
    /// - Parameter unheld: what keeps it from being known that there are no more events; asked only when that matters.
    func measured(_ events: [CountedEvent], person: PersonID?, unheld: () -> [Unknown]) -> MeasureResult {
        let sure = events.filter { $0.answer == .met }
        let unsure = events.filter { $0.answer != .met }
        let amount = amount(of: sure)
        if let amount, amount >= indicator.measure.threshold {
            return MeasureResult(answer: .met, amount: amount, unknowns: [])
        }
        var unknowns: [Unknown] = []
        if couldReach(sure, unsure) { unknowns = unsure.flatMap(\.unknowns) }
        if let needed = indicator.neededTerms, let person {
            let held = Set(sure.map { term(of: $0.event) }).count
            if held < needed, unknowns.isEmpty {
                unknowns = unheld()
                if unknowns.isEmpty {
                    unknowns = [.terms(held, of: needed, for: person, kind: kinds.first?.title ?? "")]
                }
            }
        } else {
            unknowns += unheld()
        }
        return MeasureResult(answer: unknowns.isEmpty ? .notMet : .notKnown, amount: amount, unknowns: unknowns)
    }

    /// A total or a count; a share, nil when there is nothing to divide by.
    private func amount(of events: [CountedEvent]) -> Double? {
        switch indicator.measure {
        case .count: return Double(events.count)
        case .sum(let attribute, _): return total(attribute, of: events)
        case .ratio(let attribute, let whole, _):
            let divisor = total(whole, of: events)
            return divisor > 0 ? total(attribute, of: events) / divisor : nil
        }
    }

    /// Whether events of which something is not stated could bring it to the threshold.
    private func couldReach(_ sure: [CountedEvent], _ unsure: [CountedEvent]) -> Bool {
        guard !unsure.isEmpty else { return false }
        if case .count(let number) = indicator.measure { return sure.count + unsure.count >= number }
        return true
    }

    private func total(_ attribute: String, of events: [CountedEvent]) -> Double {
        events.reduce(0) { sum, counted in
            if case .number(let number) = counted.event.attributes[attribute] { sum + number } else { sum }
        }
    }
}
