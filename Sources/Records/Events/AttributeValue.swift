/// The value of one attribute of an event.
public enum AttributeValue: Hashable, Sendable {
    case number(Double)
    case text(String)
    case flag(Bool)
    case day(Day)
    /// Several codes, as a social-care assessment's factors.
    case codes([String])
}

extension AttributeValue: Codable {
    private enum CodingKeys: String, CodingKey { case number, text, flag, day, codes }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let value = try container.decodeIfPresent(Double.self, forKey: .number) {
            self = .number(value)
        } else if let value = try container.decodeIfPresent(Bool.self, forKey: .flag) {
            self = .flag(value)
        } else if let value = try container.decodeIfPresent(Day.self, forKey: .day) {
            self = .day(value)
        } else if let value = try container.decodeIfPresent([String].self, forKey: .codes) {
            self = .codes(value)
        } else {
            self = .text(try container.decode(String.self, forKey: .text))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .number(let value): try container.encode(value, forKey: .number)
        case .text(let value): try container.encode(value, forKey: .text)
        case .flag(let value): try container.encode(value, forKey: .flag)
        case .day(let value): try container.encode(value, forKey: .day)
        case .codes(let value): try container.encode(value, forKey: .codes)
        }
    }
}
