import Access
import ArgumentParser
import Foundation
import Operations

/// Which workspace a command works on, who acts, and why.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: [.customShort("C"), .long], help: "The workspace's folder.")
    var workspace = "."

    @Option(
        name: .customLong("as"),
        help: "Who acts: an id of access/principals.yaml. Default: terminal_principal of kith.yaml.")
    var principal: String?

    @Option(help: "What for: direct_support, programme_analysis, linkage_quality, governance.")
    var purpose: String?

    @Option(help: "Why, in a few words; some looks need it. Kept in the audit log: name nobody.")
    var reason: String?

    @Flag(help: "Print JSON for machines.")
    var json = false

    var directory: URL { URL(filePath: workspace, directoryHint: .isDirectory) }

    /// The context in which the command acts.
    ///
    /// - Parameter usual: the purpose when none is given.
    func context(for usual: Purpose) throws(OperationError) -> OperationContext {
        try OperationContext(
            opening: Workspace(at: directory), principal: principal,
            purpose: purpose.map(Purpose.init(rawValue:)) ?? usual, reason: reason)
    }

    /// The context of a step of the pipeline, which acts for nobody in particular.
    func pipelineContext() throws(OperationError) -> OperationContext {
        try OperationContext(pipelineIn: Workspace(at: directory))
    }
}
