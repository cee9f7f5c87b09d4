import Operations
import Records

/// What a load says on the terminal: nothing that went as it should, everything that did not.
struct LoadSummary {
    private let report: LoadReport

    init(_ report: LoadReport) { self.report = report }

    func print() {
        for file in report.loaded where file.quarantined > 0 {
            Terminal.remark(
                "\(file.file): \(file.quarantined) of \(file.rows) rows were quarantined (\(file.rules.joined(separator: "; ")))"
            )
            // A column that an event and a check both read is wrong twice, and told once.
            var told: Set<String> = []
            for example in file.examples where told.insert(example).inserted { Terminal.remark("  \(example)") }
            if file.quarantined > file.examples.count {
                Terminal.remark("  … the batch's page under Sources has them all")
            }
        }
        for file in report.loaded {
            if !file.superseded.isEmpty {
                Terminal.remark(
                    "\(file.file): supersedes batch \(file.superseded.map(\.description).joined(separator: ", ")); "
                        + "`kith batch restore` brings it back.")
            }
            for conflict in file.conflicts { Terminal.remark("\(file.file): \(conflict)") }
            for drift in file.drift { Terminal.remark("\(file.file): \(drift)") }
            if !file.held.isEmpty {
                Terminal.remark(
                    "\(file.file): HELD as batch \(file.batch), and not used: it is unlike the source's batches before."
                )
                for reason in file.held { Terminal.remark("  \(reason)") }
                Terminal.remark(
                    "  Look at it with `kith quality \(file.source) --batch \(file.batch)`; let it in with "
                        + "`kith batch release \(file.batch) --reason …`, or ask the agency for another file.")
            }
        }
        for file in report.setAside { Terminal.remark(file) }
        for source in report.missing {
            Terminal.remark("\(source): no file in incoming/ matches its pattern.")
        }
        for file in report.unclaimed {
            Terminal.remark("incoming/\(file): no source's pattern matches this file; it was left alone.")
        }
        for refusal in report.refusals { Terminal.complain(refusal) }
    }
}
