import Foundation
import Operations
import Synchronization

/// A progress line on standard error; silent unless that is a terminal.
final class ProgressBar: Sendable {
    private let shown = Mutex<String>("")

    /// What an operation calls as it goes.
    var report: ProgressReport {
        { [self] progress in draw(progress) }
    }

    private func draw(_ progress: OperationProgress) {
        guard Terminal.isInteractive else { return }
        let line: String
        if let share = progress.share {
            let filled = Int((share * 24).rounded(.down))
            let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 24 - filled)
            line = "\(bar) \(Int((share * 100).rounded(.down))) %  \(progress.step)"
        } else {
            line = "\(progress.step) …"
        }
        shown.withLock { last in
            guard line != last else { return }
            last = line
            FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
        }
    }

    /// Takes the line away.
    func finish() {
        guard Terminal.isInteractive else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
