/// A date as written in a table: any part may be missing (0), and none is checked against the calendar, because a
/// mistyped date still tells much.
package struct CalendarDate: Equatable {
    package var year: Int
    package var month: Int
    package var day: Int

    /// Year, month and day in one number: `yyyymmdd`.
    package var packed: Int32 { Int32(year * 10_000 + month * 100 + day) }

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    package init(packed: Int32) {
        self.init(year: Int(packed) / 10_000, month: Int(packed) / 100 % 100, day: Int(packed) % 100)
    }

    /// Reads `yyyyMMdd`, `yyyy-MM-dd`, `dd/MM/yyyy` (and with `.`, `-` or spaces), `d MMM yyyy`, `yyyy-MM`,
    /// `MM/yyyy`, `yyyy`, each with or without a time after it. Day comes before month, the British way, unless
    /// `monthFirst`; a two-digit year is taken as 1930 to 2029.
    package init?(_ bytes: some Collection<UInt8>, monthFirst: Bool = false) {
        var numbers: [(value: Int, digits: Int)] = []
        var namedMonth = 0
        var value = 0
        var digits = 0
        var letters: [UInt8] = []
        func endNumber() {
            if digits > 0, numbers.count < 4 { numbers.append((value, digits)) }
            value = 0
            digits = 0
        }
        func endWord() {
            if letters.count >= 3, namedMonth == 0,
                let month = CalendarDate.months.firstIndex(where: { letters.starts(with: $0) })
            {
                namedMonth = month + 1
            }
            letters = []
        }
        for byte in bytes.prefix(32) {
            switch byte {
            case 0x30...0x39:
                endWord()
                if digits < 9 { value = value * 10 + Int(byte) - 0x30 }
                digits += 1
            case 0x41...0x5A, 0x61...0x7A:
                endNumber()
                letters.append(byte | 0x20)
            default:
                endNumber()
                endWord()
            }
        }
        endNumber()
        endWord()
        guard let first = numbers.first else { return nil }
        if namedMonth > 0 {
            let year = numbers.first { $0.digits == 4 }?.value ?? (numbers.count > 1 ? numbers[1].value : 0)
            self.init(year: CalendarDate.full(year), month: namedMonth, day: first.digits <= 2 ? first.value : 0)
        } else if first.digits == 8 {
            let isYearFirst = (1500...2200).contains(first.value / 10_000)
            self.init(
                year: isYearFirst ? first.value / 10_000 : first.value % 10_000,
                month: isYearFirst ? first.value / 100 % 100 : first.value / 10_000 % 100,
                day: isYearFirst ? first.value % 100 : first.value / 1_000_000)
        } else if first.digits == 6, numbers.count == 1 {
            self.init(year: first.value / 100, month: first.value % 100, day: 0)
        } else if first.digits == 4 {
            self.init(
                year: first.value, month: numbers.count > 1 ? numbers[1].value : 0,
                day: numbers.count > 2 ? numbers[2].value : 0)
        } else if numbers.count >= 3 {
            let day = monthFirst ? numbers[1].value : first.value
            let month = monthFirst ? first.value : numbers[1].value
            self.init(year: CalendarDate.full(numbers[2].value), month: month, day: day)
        } else if numbers.count == 2, numbers[1].digits == 4 {
            self.init(year: numbers[1].value, month: first.value, day: 0)
        } else {
            return nil
        }
        guard year <= 9999, month <= 99, day <= 99, year > 0 else { return nil }
    }

    private static let months: [[UInt8]] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].map { Array($0.utf8) }

    private static func full(_ year: Int) -> Int { year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year }
}
