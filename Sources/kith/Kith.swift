import ArgumentParser
import Foundation
import Operations

/// The `kith` command. One verb a file, under `Commands/`.
@main
struct Kith: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith",
        abstract: "Links the extracts of many agencies into people, places and families, and works on the picture.",
        discussion: """
            Start with `kith demo`: a made-up council, loaded, linked, assessed and served.
            Exit codes: 0 done, 1 the data was refused, 2 wrong usage.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "A workspace",
                subcommands: [
                    InitCommand.self, SynthCommand.self, SourceCommand.self, LoadCommand.self, LinkCommand.self,
                    AssessCommand.self, StatusCommand.self, QualityCommand.self, BatchCommand.self,
                    ExplainCommand.self, NetworkCommand.self, ReviewCommand.self, PersonCommand.self,
                    FamilyCommand.self, PlacesCommand.self, ProblemsCommand.self, ServeCommand.self,
                    DemoCommand.self,
                ]),
            CommandGroup(
                name: "Governance",
                subcommands: [
                    AccountCommand.self, AuditCommand.self, ExportCommand.self, PublishCommand.self,
                    DictionaryCommand.self,
                ]),
            CommandGroup(
                name: "Files alone",
                subcommands: [
                    DedupeCommand.self, LinkFilesCommand.self, BlockingCommand.self, IndexCommand.self,
                    MatchCommand.self, AddressesCommand.self, EvaluateCommand.self,
                ]),
        ])

    /// Runs the command and turns every failure into its exit code: 1 refused, 2 wrong usage.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as OperationError {
            let advice = error.denial?.needsReason == true ? " Say why with --reason." : ""
            Terminal.complain(error.reason + advice)
            Foundation.exit(error.code == .wrongUsage ? 2 : 1)
        } catch {
            switch exitCode(for: error) {
            case .success:
                print(fullMessage(for: error))
                Foundation.exit(0)
            case .validationFailure:
                Terminal.complain(fullMessage(for: error), prefixed: false)
                Foundation.exit(2)
            case let code:
                let message = fullMessage(for: error)
                if !message.isEmpty { Terminal.complain(message, prefixed: false) }
                Foundation.exit(code.rawValue)
            }
        }
    }
}
