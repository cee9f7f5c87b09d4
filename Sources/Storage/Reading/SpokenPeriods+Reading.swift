import GRDB
import Identity
import Records

extension SpokenPeriods {
    init(_ db: Database) throws {
        var periods: [BatchID: Period] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, period_from, period_to FROM batch WHERE period_to IS NOT NULL")
        {
            periods[BatchID(row[0])] = Period(
                from: (row[1] as Int32?).map { Day(number: $0) }, to: (row[2] as Int32?).map { Day(number: $0) })
        }
        self.init(periods)
    }
}
