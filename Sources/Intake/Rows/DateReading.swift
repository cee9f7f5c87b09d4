import Records

/// A day as a row gives it.
enum DayReading {
    case none
    case day(Day)
    case unreadable(column: Int)
    case unmapped(column: Int)
}

/// How one source's dates are read.
struct DateSettings {
    let formats: [DateFormat]
    /// The last day that a birth or a start can be; nil when nothing is said.
    let latest: Day?
    /// What a year of two digits can be at most.
    let latestBirthYear: Int
    let latestYear: Int

    init(_ definition: SourceDefinition, asAt: Day?) {
        formats = definition.dates
        latest = asAt ?? definition.period?.to
        latestBirthYear = latest?.year ?? 2049
        latestYear = (latest?.year).map { $0 + 20 } ?? 2049
    }
}

/// Where a day comes from.
enum BoundDate {
    case column(Int)
    case mapped(Int, MappedDays)
    case constant(Day)

    init?(_ expression: ValueExpression?, header: HeaderIndex, definition: SourceDefinition) {
        guard let expression else { return nil }
        switch expression.origin {
        case .constant(let text):
            guard let day = Day(iso: text) else { return nil }
            self = .constant(day)
        case .column(let name):
            if let codes = expression.codes.flatMap({ definition.codeMap(named: $0) }) {
                self = .mapped(header[name], MappedDays(codes))
            } else {
                self = .column(header[name])
            }
        case .sum: return nil
        }
    }

    @inline(__always)
    func read(_ view: CellView, _ settings: DateSettings) -> DayReading {
        switch self {
        case .constant(let day): return .day(day)
        case .column(let column):
            let place = view.cells[column]
            if place.isEmpty { return .none }
            let span = view.bytes.span.extracting(place)
            if let day = Day.parse(span, formats: settings.formats, latestYear: settings.latestYear) {
                return .day(day)
            }
            return .unreadable(column: column)
        case .mapped(let column, let codes):
            if view.isEmpty(column) { return .none }
            return codes.reading(of: view.bytes.span.extracting(view.cells[column]), column: column)
        }
    }
}
