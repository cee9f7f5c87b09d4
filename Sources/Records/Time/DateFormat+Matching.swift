extension DateFormat {
    /// Reads a date that is written in this format and is a day of the calendar; nil otherwise.
    ///
    /// A time of day after a whole date is passed over. `latestYear` is the last year that a year of two digits can
    /// stand for: with 2026, `27` is 1927. Noughts for day or month (`00/05/1984`) mean that they are not known.
    /// - Complexity: O(1): a few dozen bytes, nothing allocated.
    public func date(in text: Span<UInt8>, latestYear: Int = 2049) -> PartialDate? {
        var reading = DateReading(latestYear: latestYear)
        for piece in pieces where !reading.take(piece, from: text) { return nil }
        guard reading.place == text.count || (isWhole && reading.isFollowedByTime(in: text)) else { return nil }
        return reading.date
    }

    /// As ``date(in:latestYear:)`` for text.
    public func date(in text: String, latestYear: Int = 2049) -> PartialDate? {
        date(in: text.utf8.span, latestYear: latestYear)
    }
}

/// How far the reading of one date has come.
struct DateReading {
    private let latestYear: Int
    /// Of the next byte.
    private(set) var place = 0
    private var year: Int?
    private var month: Int?
    private var day: Int?

    init(latestYear: Int) { self.latestYear = latestYear }

    /// The date read, when it is one of the calendar.
    var date: PartialDate? {
        guard let year, (1...9999).contains(year) else { return nil }
        let month = month == 0 ? nil : month
        let day = day == 0 || month == nil ? nil : day
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, day > Day.length(ofMonth: month, year: year) { return nil }
        }
        return PartialDate(year: year, month: month, day: day)
    }

    mutating func take(_ piece: DateFormat.Piece, from text: Span<UInt8>) -> Bool {
        switch piece {
        case .literal(let byte):
            guard place < text.count, text[place].uppercasedASCII == byte else { return false }
            place += 1
            return true
        case .year: return takeNumber(from: text, 4...4, upTo: 9999) { $0.year = $1 }
        case .shortYear:
            return takeNumber(from: text, 2...2, upTo: 99) { reading, value in
                let latest = reading.latestYear
                let year = latest - latest % 100 + value
                reading.year = year > latest ? year - 100 : year
            }
        case .month: return takeNumber(from: text, 2...2, upTo: 12) { $0.month = $1 }
        case .monthOrDigit: return takeNumber(from: text, 1...2, upTo: 12) { $0.month = $1 }
        case .day: return takeNumber(from: text, 2...2, upTo: 31) { $0.day = $1 }
        case .dayOrDigit: return takeNumber(from: text, 1...2, upTo: 31) { $0.day = $1 }
        case .hour: return takeNumber(from: text, 2...2, upTo: 24) { _, _ in }
        case .minute, .second: return takeNumber(from: text, 2...2, upTo: 60) { _, _ in }
        case .monthName: return takeMonthName(from: text)
        }
    }

    private mutating func takeNumber(
        from text: Span<UInt8>, _ lengths: ClosedRange<Int>, upTo limit: Int,
        then store: (inout DateReading, Int) -> Void
    ) -> Bool {
        var value = 0
        var length = 0
        while length < lengths.upperBound, place < text.count, text[place].isDigit {
            value = value * 10 + text[place].digitValue
            place += 1
            length += 1
        }
        guard lengths.contains(length), value <= limit else { return false }
        store(&self, value)
        return true
    }

    private mutating func takeMonthName(from text: Span<UInt8>) -> Bool {
        var letters: [UInt8] = []
        while place < text.count, text[place].uppercasedASCII.isCapital, letters.count < 9 {
            letters.append(text[place].uppercasedASCII)
            place += 1
        }
        guard letters.count >= 3 else { return false }
        for (index, name) in Self.monthNames.enumerated()
        where name.starts(with: letters) && (letters.count == 3 || letters.count == name.count || letters.count == 4) {
            month = index + 1
            return true
        }
        return false
    }

    private static let monthNames = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
        "DECEMBER",
    ].map { Array($0.utf8) }

    /// `T00:00:00`, ` 14:30`, ` 14:30:05.123Z`: whatever follows a space or T and is made of the signs of a time.
    func isFollowedByTime(in text: Span<UInt8>) -> Bool {
        guard place + 3 < text.count, text[place] == 0x20 || text[place].uppercasedASCII == UInt8(ascii: "T") else {
            return false
        }
        for index in (place + 1)..<text.count {
            let byte = text[index]
            guard byte.isDigit || ":.Z+".utf8.contains(byte) else { return false }
        }
        return true
    }
}
