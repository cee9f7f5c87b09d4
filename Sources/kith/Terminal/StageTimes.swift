import Foundation
import Operations
import Synchronization

/// What each step of an operation cost: seconds, processor seconds of the process, and its memory, in and out of use.
final class StageTimes: Sendable {
    /// One step, from its first report to the next step's.
    struct Stage: Sendable, Encodable {
        var step: String
        var seconds: Double
        var processorSeconds: Double
        /// Resident megabytes (2²⁰ bytes) when the step ended, and the most there were until then.
        var residentMegabytes: Double
        var peakMegabytes: Double
    }

    private struct Open {
        var step: String
        var start: ContinuousClock.Instant
        var processorSeconds: Double
    }

    private struct State {
        var stages: [Stage] = []
        var open: Open?
    }

    private let state = Mutex(State())

    /// Passes what an operation reports on, and notes when its steps begin.
    func noting(_ report: @escaping ProgressReport) -> ProgressReport {
        { [self] progress in
            begin(progress.step)
            report(progress)
        }
    }

    private func begin(_ step: String?) {
        let now = ContinuousClock.now
        let processorSeconds = Self.processorSeconds()
        state.withLock { state in
            if let open = state.open {
                if open.step == step { return }
                let passed = (now - open.start).components
                state.stages.append(
                    Stage(
                        step: open.step, seconds: Double(passed.seconds) + Double(passed.attoseconds) / 1e18,
                        processorSeconds: processorSeconds - open.processorSeconds,
                        residentMegabytes: Self.kilobytes("VmRSS") / 1024, peakMegabytes: Self.kilobytes("VmHWM") / 1024
                    ))
            }
            state.open = step.map { Open(step: $0, start: now, processorSeconds: processorSeconds) }
        }
    }

    /// The steps, the last one ended.
    func finished() -> [Stage] {
        begin(nil)
        return state.withLock { $0.stages }
    }

    private static func processorSeconds() -> Double { Double(clock()) / 1e6 }

    /// A line of the process's status; 0 where the system keeps none.
    private static func kilobytes(_ name: String) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        let words = line?.split(whereSeparator: { $0 == "\t" || $0 == " " }).dropFirst()
        return words?.first.flatMap { Double($0) } ?? 0
    }
}
