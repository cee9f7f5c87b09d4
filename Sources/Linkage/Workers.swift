import Dispatch
import Foundation

/// Work on several cores whose result does not depend on how many there are: tasks are numbered, and their results
/// stand in the order of the numbers.
enum Workers {
    static var activeCores: Int { ProcessInfo.processInfo.activeProcessorCount }

    static func map<T: Sendable>(_ count: Int, threads: Int, _ task: @Sendable (Int) -> T) -> [T] {
        mapWithState(count, threads: threads, { () }, { _, index in task(index) })
    }

    /// As `map`, with a state that each worker makes for itself and that must not change what a task results in.
    static func mapWithState<S, T: Sendable>(
        _ count: Int, threads: Int, _ makeState: @Sendable () -> S, _ task: @Sendable (inout S, Int) -> T
    ) -> [T] {
        if count == 0 { return [] }
        let workers = max(1, min(threads, count))
        if workers == 1 {
            var state = makeState()
            return (0..<count).map { task(&state, $0) }
        }
        return [T](unsafeUninitializedCapacity: count) { buffer, initialised in
            // Each index is written by exactly one worker, and all are done before the buffer is read.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                var state = makeState()
                var index = worker
                while index < count {
                    (results.baseAddress.unsafelyUnwrapped + index).initialize(to: task(&state, index))
                    index += workers
                }
            }
            initialised = count
        }
    }
}
