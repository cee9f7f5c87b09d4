import Dispatch
import Foundation
import Synchronization

/// Work on several cores whose result does not depend on how many there are: tasks are numbered, and their results
/// stand in the order of the numbers.
package enum Workers {
    package static var activeCores: Int { ProcessInfo.processInfo.activeProcessorCount }

    package static func map<T: Sendable>(_ count: Int, threads: Int, _ task: @Sendable (Int) -> T) -> [T] {
        mapWithState(count, threads: threads, { () }, { _, index in task(index) })
    }

    /// What two tasks that know nothing of one another result in.
    package static func both<A: Sendable, B: Sendable>(
        threads: Int, _ one: @Sendable () -> A, _ other: @Sendable () -> B
    ) -> (A, B) {
        let made = map(2, threads: threads) { $0 == 0 ? OneOrOther<A, B>.one(one()) : .other(other()) }
        guard case .one(let a) = made[0], case .other(let b) = made[1] else { preconditionFailure("results in order") }
        return (a, b)
    }

    /// As `map`; the caller's own thread does something else first, which no other thread may do, and then takes part.
    ///
    /// With one thread the something else is done before the tasks.
    package static func map<T: Sendable, Own, Failure: Error>(
        _ count: Int, threads: Int, _ task: @Sendable (Int) -> T, meanwhile own: () throws(Failure) -> Own
    ) throws(Failure) -> (results: [T], own: Own) {
        var made: Result<Own, Failure>?
        let results = [T](unsafeUninitializedCapacity: count) { buffer, initialised in
            // Each index is written by exactly one worker, and all are done before the buffer is read.
            nonisolated(unsafe) let results = buffer
            let next = Atomic<Int>(0)
            let work = { @Sendable in
                while true {
                    let index = next.add(1, ordering: .relaxed).oldValue
                    if index >= count { break }
                    (results.baseAddress.unsafelyUnwrapped + index).initialize(to: task(index))
                }
            }
            withoutActuallyEscaping(work) { work in
                let others = DispatchGroup()
                for _ in 0..<max(0, min(threads - 1, count)) {
                    DispatchQueue.global().async(group: others, execute: work)
                }
                made = Result(catching: own)
                work()
                others.wait()
            }
            initialised = count
        }
        guard let made else { preconditionFailure("made or failed") }
        return (results, try made.get())
    }

    /// As `map`, with a state that each worker makes for itself and that must not change what a task results in.
    package static func mapWithState<S, T: Sendable>(
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
            // The next task goes to whoever is free: a core that is busy elsewhere holds nothing up.
            let next = Atomic<Int>(0)
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                var state = makeState()
                while true {
                    let index = next.add(1, ordering: .relaxed).oldValue
                    if index >= count { break }
                    (results.baseAddress.unsafelyUnwrapped + index).initialize(to: task(&state, index))
                }
            }
            initialised = count
        }
    }
}

private enum OneOrOther<One: Sendable, Other: Sendable> {
    case one(One), other(Other)
}
