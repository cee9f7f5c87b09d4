public import Records

/// What an attribute of an event must be for the event to count.
public struct AttributeCondition: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
        case isOneOf([AttributeValue])
        case isNot(AttributeValue)
        case atLeast(Double)
        case atMost(Double)
        /// Has at least one of these codes.
        case hasAny([String])
        /// A day from the day of assessment to so many months after it.
        case withinNext(months: Int)
    }

    public var attribute: String
    public var test: Test

    public init(_ attribute: String, _ test: Test) {
        self.attribute = attribute
        self.test = test
    }

    /// Not known where the event does not state the attribute.
    public func answer(for event: Event, asAt: Day) -> Answer {
        guard let value = event.attributes[attribute] else { return .notKnown }
        switch (test, value) {
        case (.isOneOf(let allowed), _): return Answer(allowed.contains(value))
        case (.isNot(let refused), _): return Answer(value != refused)
        case (.atLeast(let least), .number(let number)): return Answer(number >= least)
        case (.atMost(let most), .number(let number)): return Answer(number <= most)
        case (.hasAny(let wanted), .codes(let codes)): return Answer(codes.contains { wanted.contains($0) })
        case (.withinNext(let months), .day(let day)):
            return Answer(day >= asAt && day <= asAt.adding(months: months))
        default: return .notKnown
        }
    }
}
