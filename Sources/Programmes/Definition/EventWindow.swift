import Records

/// When an event must have happened or held to count.
public enum EventWindow: Hashable, Sendable {
    /// Dated in the last so many months, the day of assessment included.
    case months(Int)
    /// Dated in the last so many complete school terms, and with `withCurrent` on the days since.
    case terms(Int, withCurrent: Bool)
    /// Held on the day of assessment.
    case heldAsAt
    /// Held on any day of the last so many months.
    case heldMonths(Int)

    /// True where what counts is that it held, rather than when it began.
    public var isHeld: Bool {
        switch self {
        case .months, .terms: false
        case .heldAsAt, .heldMonths: true
        }
    }
}

extension EventWindow: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case months, terms, held
        case withCurrent = "with_current"
    }

    private struct Held: Decodable {
        enum CodingKeys: String, CodingKey, CaseIterable { case months }
        let months: Int

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
            months = try container.decode(Int.self, forKey: .months)
            if months < 1 { throw container.refusal(.months, "'months' is 1 or more") }
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let present = [CodingKeys.months, .terms, .held].filter { container.contains($0) }
        guard present.count == 1, let key = present.first else {
            throw container.refusal(.months, "'within' needs one of: months, terms, held")
        }
        guard key == .terms || !container.contains(.withCurrent) else {
            throw container.refusal(.withCurrent, "'with_current' goes with 'terms'")
        }
        switch key {
        case .months, .terms, .withCurrent:
            let number = try container.decode(Int.self, forKey: key)
            guard number >= 1 else { throw container.refusal(key, "'\(key.rawValue)' is 1 or more") }
            let withCurrent = try container.decodeIfPresent(Bool.self, forKey: .withCurrent) ?? false
            self = key == .months ? .months(number) : .terms(number, withCurrent: withCurrent)
        case .held:
            if let text = try? container.decode(String.self, forKey: .held) {
                guard text == "as_at" else {
                    throw container.refusal(.held, "'held' is as_at, or a mapping with months")
                }
                self = .heldAsAt
            } else {
                self = .heldMonths(try container.decode(Held.self, forKey: .held).months)
            }
        }
    }
}
