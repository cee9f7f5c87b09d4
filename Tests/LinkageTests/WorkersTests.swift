import Linkage
import Synchronization
import Testing

/// Work on several cores gives what one core gives.
struct WorkersTests {
    private struct Refusal: Error, Equatable {}

    @Test(arguments: [1, 2, 5])
    func theCallersOwnWorkIsDoneBesideTheTasks(threads: Int) {
        let (squares, own) = Workers.map(1000, threads: threads) {
            $0 * $0
        } meanwhile: {
            "own"
        }
        #expect(squares == (0..<1000).map { $0 * $0 })
        #expect(own == "own")
        #expect(
            Workers.map(0, threads: threads) {
                $0
            } meanwhile: {
                1
            }.own == 1)
    }

    @Test(arguments: [1, 2])
    func tasksAreDoneAlsoWhenTheCallersOwnWorkFails(threads: Int) {
        let done = Atomic<Int>(0)
        #expect(throws: Refusal()) {
            _ = try Workers.map(100, threads: threads) { _ in
                done.add(1, ordering: .relaxed).newValue
            } meanwhile: {
                () throws(Refusal) in
                throw Refusal()
            }
        }
        #expect(done.load(ordering: .relaxed) == 100)
    }
}
