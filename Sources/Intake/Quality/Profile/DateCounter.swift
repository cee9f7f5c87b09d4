import Records

/// Which formats a column's dates are in along the file, in which months they lie, and which stand for "not known".
struct DateCounter: Hashable, Sendable {
    static let firstYear = 1900
    static let lastYear = 2099
    private static let blocks = 64

    let isBirth: Bool
    /// One more than there are formats: the last counts what cannot be read.
    let width: Int
    private(set) var defaults = 0
    /// By month from January 1900; what lies outside is counted at the ends.
    private var months: [UInt32]
    /// By block of rows and format. A block is `1 << shift` rows.
    private var forms: [UInt32]
    private var shift = 0

    init(isBirth: Bool, formats: Int) {
        self.isBirth = isBirth
        width = formats + 1
        months = Array(repeating: 0, count: (Self.lastYear - Self.firstYear + 1) * 12)
        forms = Array(repeating: 0, count: Self.blocks * (formats + 1))
    }

    @inline(__always)
    mutating func count(_ text: Span<UInt8>, row: Int, formats: [DateFormat], latestYear: Int) {
        var found = width &- 1
        for index in formats.indices {
            guard let date = formats[index].date(in: text, latestYear: latestYear) else { continue }
            found = index
            count(date)
            break
        }
        var block = (row &- 1) &>> shift
        while block >= Self.blocks {
            coarsen()
            block = (row &- 1) &>> shift
        }
        forms[block &* width &+ found] &+= 1
    }

    @inline(__always)
    private mutating func count(_ date: PartialDate) {
        if date.isSystemLimit || (isBirth && date.month == 1 && date.day == 1) { defaults += 1 }
        let month = (date.year &- Self.firstYear) &* 12 &+ (date.month ?? 1) &- 1
        months[max(0, min(months.count &- 1, month))] &+= 1
    }

    private mutating func coarsen() {
        for block in 0..<(Self.blocks / 2) {
            for form in 0..<width {
                forms[block * width + form] = forms[block * 2 * width + form] + forms[(block * 2 + 1) * width + form]
            }
        }
        for index in (Self.blocks / 2 * width)..<forms.count { forms[index] = 0 }
        shift += 1
    }

    mutating func merge(_ other: DateCounter) {
        var other = other
        while other.shift < shift { other.coarsen() }
        while shift < other.shift { coarsen() }
        defaults += other.defaults
        for index in months.indices { months[index] += other.months[index] }
        for index in forms.indices { forms[index] += other.forms[index] }
    }

    /// Months with dates in them, `2014-03`, in order.
    var histogram: [BatchQuality.Month] {
        months.indices.filter { months[$0] > 0 }.map { index in
            BatchQuality.Month(month: Self.firstYear * 12 + index, count: Int(months[index]))
        }
    }

    /// For each tenth of the file, how many dates were in each format and, last, unreadable.
    func tenths(rows: Int) -> [[Int]] {
        var tenths = Array(repeating: Array(repeating: 0, count: width), count: 10)
        guard rows > 0 else { return tenths }
        for block in 0..<Self.blocks {
            // A block counts in the tenth in which its middle row lies.
            let middle = min(rows - 1, (block << shift) + (1 << shift) / 2)
            let tenth = min(9, middle * 10 / rows)
            for form in 0..<width { tenths[tenth][form] += Int(forms[block * width + form]) }
        }
        return tenths
    }
}
