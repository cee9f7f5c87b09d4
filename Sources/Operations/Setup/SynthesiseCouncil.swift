public import Foundation
import SyntheticCouncil

/// Makes a made-up council's workspace: extracts, definitions, agreements, programmes, access, and the truth.
public struct SynthesiseCouncil: Sendable {
    public var directory: URL
    public var people: Int
    public var seed: UInt64

    public init(at directory: URL, people: Int = 20_000, seed: UInt64 = 1) {
        self.directory = directory
        self.people = people
        self.seed = seed
    }

    /// - Throws: ``OperationError`` when the folder is not empty or cannot be written.
    public func run() throws(OperationError) {
        try InitialiseWorkspace.makeEmptyFolder(directory)
        do {
            let sink = FileSink(directory: directory.path)
            try CouncilWriter(options: CouncilOptions(people: people, seed: seed)).write(to: sink)
        } catch {
            throw OperationError(
                .storage, "\(directory.path): cannot be written; check the disk and who may write there.")
        }
        let template = try WorkspaceTemplate()
        try template.writeProgrammes(to: directory)
        try template.writeAccess(to: directory)
        try template.writeNetwork(to: directory)
    }
}
