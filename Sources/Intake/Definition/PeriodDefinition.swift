import Extracts
public import Records

/// What an extract speaks for: `{from: 2025-09-01, to: 2026-07-22}`, `{as_at: 2026-01-15}`, `{in: Autumn 2025}`, or
/// `{file_name: "attendance_{period}.csv"}`, where each file says it by its name.
public enum PeriodDefinition: Decodable, Hashable, Sendable {
    case fixed(Period)
    case fileName(FileNamePeriod)

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case from, to, years
        case asAt = "as_at"
        case name = "in"
        case fileName = "file_name"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let years = try container.word(PeriodName.TwoPartYear.self, .years) ?? .academic
        let stated = [CodingKeys.asAt, .name, .fileName].filter { container.contains($0) }
        guard stated.count + (container.contains(.from) || container.contains(.to) ? 1 : 0) == 1 else {
            throw container.refusal(stated.first ?? .from, "say one of: from and to, as_at, in, file_name")
        }
        if let day = try container.day(.asAt) {
            self = .fixed(Period(from: day, to: day))
        } else if let name = try container.text(.name) {
            guard let period = PeriodName.period(of: name, years: years) else {
                throw container.refusal(
                    .name, "'\(name)' is no period; say it like Autumn 2025, 2025 Q3, Sep 2025, 2025/26 or FY 2025/26")
            }
            self = .fixed(period)
        } else if let pattern = try container.text(.fileName) {
            guard let fileName = FileNamePeriod(pattern, years: years) else {
                throw container.refusal(
                    .fileName, "name the file with {period} in it once, such as claims_{period}.csv")
            }
            self = .fileName(fileName)
        } else {
            let period = Period(from: try container.day(.from), to: try container.day(.to))
            if let from = period.from, let to = period.to, to < from {
                throw container.refusal(.to, "the period ends before it begins")
            }
            self = .fixed(period)
        }
    }
}

/// Where in its name a file says what it speaks for: `attendance_{period}.csv`, with `*` for any run of characters.
public struct FileNamePeriod: Hashable, Sendable {
    /// As it was written.
    public let pattern: String
    public let years: PeriodName.TwoPartYear
    private let before: NamePattern
    private let after: NamePattern

    /// Nil when `{period}` does not stand in the pattern, or twice.
    public init?(_ pattern: String, years: PeriodName.TwoPartYear = .academic) {
        let parts = pattern.lowercased().split(separator: "{period}", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.pattern = pattern
        self.years = years
        before = NamePattern(String(parts[0]))
        after = NamePattern(String(parts[1]))
    }

    /// What a file of this name speaks for; nil when the name does not say.
    ///
    /// Where stars leave several ways to read the name, the longest part that is a period is taken.
    public func period(ofFile name: String) -> Period? {
        let letters = Array(name.lowercased())
        for count in stride(from: letters.count, through: 4, by: -1) {
            for start in 0...(letters.count - count) {
                let end = start + count
                guard before.matches(String(letters[..<start])),
                    after.matches(String(letters[end...]))
                else { continue }
                if let period = PeriodName.period(of: String(letters[start..<end]), years: years) { return period }
            }
        }
        return nil
    }
}
