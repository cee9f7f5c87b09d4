/// How an agency writes dates: `dd/MM/yyyy`, `d MMM yy`, `yyyy-MM-dd HH:mm:ss`.
///
/// Tokens: `yyyy` four digits; `yy` two; `MM`, `dd`, `HH`, `mm`, `ss` two; `M`, `d` one or two; `MMM` an English month
/// in three letters or whole. Other characters stand for themselves, without regard to case.
public struct DateFormat: Hashable, Sendable, CustomStringConvertible {
    enum Piece: Hashable, Sendable {
        case year, shortYear, month, monthOrDigit, monthName, day, dayOrDigit
        case hour, minute, second
        case literal(UInt8)
    }

    /// The format as it was written.
    public let pattern: String
    let pieces: [Piece]

    public var description: String { pattern }

    /// True when a day, a month and a year can be read from it.
    public var isWhole: Bool {
        hasYear && pieces.contains { [.month, .monthOrDigit, .monthName].contains($0) }
            && pieces.contains { [.day, .dayOrDigit].contains($0) }
    }

    private var hasYear: Bool { pieces.contains { [.year, .shortYear].contains($0) } }

    /// Nil when the pattern has no year, or a token twice, or a run of token letters that is none of the tokens
    /// (`yyy`, `DDD`).
    public init?(_ pattern: String) {
        var pieces: [Piece] = []
        var rest = Array(pattern.utf8)[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            let isLetter = "yMdHms".utf8.contains(first)
            if !isLetter {
                pieces.append(.literal(first.uppercasedASCII))
                rest = rest.dropFirst()
                continue
            }
            guard let piece = Self.tokens[String(decoding: run, as: UTF8.self)] else { return nil }
            pieces.append(piece)
            rest = rest.dropFirst(run.count)
        }
        let tokens = pieces.filter { if case .literal = $0 { false } else { true } }
        guard Set(tokens).count == tokens.count else { return nil }
        self.pattern = pattern
        self.pieces = pieces
        guard hasYear else { return nil }
    }

    private static let tokens: [String: Piece] = [
        "yyyy": .year, "yy": .shortYear, "MM": .month, "M": .monthOrDigit, "MMM": .monthName, "MMMM": .monthName,
        "dd": .day, "d": .dayOrDigit, "HH": .hour, "mm": .minute, "ss": .second,
    ]

    /// `yyyy-MM-dd`.
    public static let iso = DateFormat(pieces: [
        .year, .literal(UInt8(ascii: "-")), .month, .literal(UInt8(ascii: "-")), .day,
    ])

    private init(pieces: [Piece]) {
        pattern = "yyyy-MM-dd"
        self.pieces = pieces
    }
}
