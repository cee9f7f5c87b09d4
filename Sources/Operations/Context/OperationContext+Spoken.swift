import Identity
import Records
import Storage

extension OperationContext {
    /// What each batch speaks for: nothing of anybody.
    func spokenPeriods() async throws -> SpokenPeriods {
        var periods: [BatchID: Period] = [:]
        for source in try await store.sources() {
            for batch in try await store.batches(of: source.profile.id) { periods[batch.id] = batch.period }
        }
        return SpokenPeriods(periods)
    }
}
