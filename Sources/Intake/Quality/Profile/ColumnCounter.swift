import Records

/// What is counted of one column while its rows stream by: O(1) a field, a few KiB a column, no value kept.
struct ColumnCounter: Hashable, Sendable {
    /// Kinds of form (length, first and last sign) and parts over which values are spread by their hash.
    static let forms = 72
    static let parts = 64

    let name: String
    let kind: ColumnKind
    private(set) var filled = 0
    private(set) var distinct = DistinctSketch()
    /// By form, then by part.
    private var counts = [UInt32](repeating: 0, count: forms + parts)
    private(set) var codes: CodeCounter?
    private(set) var dates: DateCounter?
    private var numbers: [UInt32]

    init(_ plan: ColumnPlan, formats: Int) {
        name = plan.name
        kind = plan.kind
        codes = plan.kind == .code ? CodeCounter(codes: plan.known, split: plan.split) : nil
        dates =
            [.birth, .date].contains(plan.kind)
            ? DateCounter(isBirth: plan.kind == .birth, formats: formats) : nil
        numbers = plan.kind == .number ? Array(repeating: 0, count: 64) : []
    }

    /// Counts a cell that has a value, and gives the hash of the value.
    @inline(__always)
    mutating func count(
        _ bytes: Span<UInt8>, _ place: Range<Int>, row: Int, formats: [DateFormat], latestYear: Int
    ) -> UInt64 {
        let hash = ValueHash.hash(bytes, place)
        filled &+= 1
        distinct.insert(hash)
        counts[Self.form(bytes, place)] &+= 1
        counts[Self.forms &+ Int(truncatingIfNeeded: hash & 63)] &+= 1
        switch kind {
        case .code: codes?.count(bytes, place, row: row)
        case .birth, .date:
            dates?.count(bytes.extracting(place), row: row, formats: formats, latestYear: latestYear)
        case .number: countNumber(bytes, place)
        default: break
        }
        return hash
    }

    /// Nine kinds of end signs by eight lengths.
    @inline(__always)
    private static func form(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Int {
        let length: Int =
            switch place.count {
            case ...1: 0
            case 2...3: 1
            case 4...5: 2
            case 6...7: 3
            case 8...9: 4
            case 10...12: 5
            case 13...20: 6
            default: 7
            }
        let first = sign(bytes[place.lowerBound])
        let last = sign(bytes[place.upperBound &- 1])
        return (first &* 3 &+ last) &* 8 &+ length
    }

    @inline(__always)
    private static func sign(_ byte: UInt8) -> Int {
        if byte >= 0x30, byte <= 0x39 { return 0 }
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x7A || byte >= 0x80 ? 1 : 2
    }

    /// Nought in the middle, two bars an octave either way.
    private mutating func countNumber(_ bytes: Span<UInt8>, _ place: Range<Int>) {
        guard let number = NumberText.number(in: bytes.extracting(place)) else { return }
        var bar = 0
        if number != 0 {
            let half = number.magnitude.significand >= 1.5 ? 1 : 0
            bar = min(31, max(1, Int(number.magnitude.exponent) * 2 + half + 8))
        }
        numbers[32 + (number < 0 ? -bar : bar)] &+= 1
    }

    mutating func merge(_ other: ColumnCounter) {
        filled += other.filled
        distinct.merge(other.distinct)
        for index in counts.indices { counts[index] += other.counts[index] }
        for index in numbers.indices { numbers[index] += other.numbers[index] }
        if let theirs = other.codes { codes?.merge(theirs) }
        if let theirs = other.dates { dates?.merge(theirs) }
    }

    /// What is kept of the column.
    func quality(rows: Int, lastRow: Int, invalid: Int, formats: [String]) -> BatchQuality.Column {
        BatchQuality.Column(
            name: name, kind: kind, rows: rows, filled: filled, invalid: min(invalid, filled),
            distinct: min(distinct.estimate, filled), defaults: dates?.defaults ?? 0,
            codes: codes.map { counter in
                zip(counter.codes, counter.counts).map { BatchQuality.Code(code: $0, count: $1) }
            } ?? [],
            unknownCodes: codes?.unknown ?? 0, unknownShapes: codes?.unknownShapes ?? [],
            months: dates?.histogram ?? [], formats: dates == nil ? [] : formats,
            formatTenths: dates?.tenths(rows: lastRow) ?? [], numbers: numbers.map(Int.init),
            forms: counts[..<Self.forms].map(Int.init), spread: counts[Self.forms...].map(Int.init))
    }
}
