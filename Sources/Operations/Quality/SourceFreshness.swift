import Intake
public import Records
import Storage

/// Whether a source's next file is late.
public struct SourceFreshness: Hashable, Sendable, Encodable {
    /// The day on which the last file was loaded; nil when none was.
    public var last: Day?
    /// Nil for a source that does not say how often it is due, or of which nothing was loaded.
    public var due: Day?
    /// Days past the due day; nil when it is not late, or within its grace.
    public var daysLate: Int?
    /// `due 2 May 2026, 12 days late`, `due 2 May 2026`, `never came`; empty when nothing is declared.
    public var words: String

    /// - Parameter last: the latest batch that was not withdrawn.
    init(_ definition: FreshnessDefinition?, last batch: Batch?, today: Day) {
        last = batch.map { Day($0.loadedAt) }
        guard let definition else {
            words = ""
            return
        }
        guard let last else {
            words = "never came"
            return
        }
        let dueDay = definition.dueDay(after: last)
        due = dueDay
        daysLate = definition.daysLate(after: last, on: today)
        words = "due \(Self.words(dueDay))"
        if let daysLate { words += ", \(daysLate) day\(daysLate == 1 ? "" : "s") late" }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func words(_ day: Day) -> String { "\(day.dayOfMonth) \(months[day.month - 1]) \(day.year)" }
}
