/// Names of stretches of time as agencies write them, so that termly, quarterly and monthly data line up on days:
/// `Autumn 2025`, `Spring 2025/26`, `2025 Q3`, `Q1 2025/26`, `Sep 2025`, `2025-09`, `FY 2025/26`, `2025/26`, `2025`.
///
/// Terms fill the academic year without gaps: autumn from September to December, spring from January to March, summer
/// from April to August. A quarter of a year of two parts (`2025/26`) is a quarter of the financial year, from April.
public enum PeriodName {
    /// What a year of two parts (`2025/26`) is where the name does not say: `AY` or `FY` before it does.
    public enum TwoPartYear: String, Sendable, CaseIterable, Codable {
        /// From 1 September to 31 August.
        case academic
        /// From 1 April to 31 March.
        case financial
    }

    /// Nil when the text is no such name.
    public static func period(of text: String, years: TwoPartYear = .academic) -> Period? {
        if let day = Day(iso: text.trimmingSpaces()) { return Period(from: day, to: day) }
        var name = Name()
        for word in words(of: text) { if !name.take(word) { return nil } }
        return name.period(years)
    }

    /// Runs of letters and runs of digits, upper-case; `2025/26`, `2025-26` and `2025/2026` are one word of two parts.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var isLetters = false
        var isApart = true
        for byte in LatinFolding.folded(text) {
            guard byte.isDigit || byte.isCapital else {
                isApart = true
                continue
            }
            if isApart || byte.isCapital != isLetters { words.append("") }
            words[words.count - 1].append(Character(Unicode.Scalar(byte)))
            isLetters = byte.isCapital
            isApart = false
        }
        return words
    }

    /// What the words of a name say.
    private struct Name {
        enum Part { case term(Int), quarter(Int), month(Int) }

        var part: Part?
        var year: Int?
        /// Whether the year is one of two parts.
        var isTwoPart = false
        var years: TwoPartYear?
        private var awaitsNumber: ((Int) -> Part?)?

        mutating func take(_ word: String) -> Bool {
            if let number = Int(word) { return take(number, digits: word.utf8.count) }
            switch word {
            case "TERM", "YEAR", "THE": return true
            case "T": return awaits { (1...3).contains($0) ? .term($0) : nil }
            case "Q", "QUARTER", "QTR": return awaits { (1...4).contains($0) ? .quarter($0) : nil }
            case "FY", "FINANCIAL": years = .financial
            case "AY", "ACADEMIC": years = .academic
            case "AUT", "AUTUMN": return set(.term(1))
            case "SPR", "SPRING": return set(.term(2))
            case "SUM", "SUMMER": return set(.term(3))
            default:
                guard
                    let month = PeriodName.months.firstIndex(where: {
                        word == $0 || word == $0.prefix(3) || word == $0.prefix(4)
                    })
                else {
                    return false
                }
                return set(.month(month + 1))
            }
            return true
        }

        private mutating func set(_ stated: Part) -> Bool {
            defer { part = stated }
            return part == nil
        }

        private mutating func awaits(_ make: @escaping (Int) -> Part?) -> Bool {
            defer { awaitsNumber = make }
            return awaitsNumber == nil && part == nil
        }

        private mutating func take(_ number: Int, digits: Int) -> Bool {
            if digits == 1, let make = awaitsNumber, let stated = make(number) {
                awaitsNumber = nil
                return set(stated)
            }
            if digits == 4, year == nil, (1900...2199).contains(number) {
                year = number
                return true
            }
            guard let year, !isTwoPart else {
                // `09/2025`: a month before its year.
                return self.year == nil && digits <= 2 && (1...12).contains(number) && set(.month(number))
            }
            if digits == 2 && number == (year + 1) % 100 || number == year + 1 {
                isTwoPart = true
                return true
            }
            // `2025-09`.
            return digits == 2 && (1...12).contains(number) && set(.month(number))
        }

        func period(_ usual: TwoPartYear) -> Period? {
            guard let year, awaitsNumber == nil else { return nil }
            switch part {
            case .term(let term):
                if years == .financial { return nil }
                return [
                    nil, PeriodName.months(of: year, 9, 4), PeriodName.months(of: year + (isTwoPart ? 1 : 0), 1, 3),
                    PeriodName.months(of: year + (isTwoPart ? 1 : 0), 4, 5),
                ][term]
            case .quarter(let quarter):
                if years == .academic { return nil }
                if !isTwoPart && years == nil { return PeriodName.months(of: year, quarter * 3 - 2, 3) }
                return PeriodName.months(of: year, quarter * 3 + 1, 3)
            case .month(let month):
                return isTwoPart || years != nil ? nil : PeriodName.months(of: year, month, 1)
            case nil:
                if !isTwoPart && years == nil { return PeriodName.months(of: year, 1, 12) }
                return PeriodName.months(of: year, (years ?? usual) == .academic ? 9 : 4, 12)
            }
        }
    }

    /// So many whole months; a first month beyond December is one of the next year.
    private static func months(of year: Int, _ first: Int, _ count: Int) -> Period? {
        guard let from = Day(year: year, month: 1, day: 1)?.adding(months: first - 1) else { return nil }
        return Period(from: from, to: from.adding(months: count).adding(days: -1))
    }

    private static let months = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
        "DECEMBER",
    ]
}
