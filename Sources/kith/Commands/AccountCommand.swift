import ArgumentParser
import Foundation
import Operations

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Who may sign in to the pages.", subcommands: [Add.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a principal of access/principals.yaml a password, or replace it.",
            discussion: "The password is read from standard input, at the terminal without showing it.")

        @Argument(help: "The principal's id.")
        var principal: String

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.pipelineContext()
            guard let password = Self.readPassword(), !password.isEmpty else {
                throw OperationError(.wrongUsage, "no password came on standard input.")
            }
            try await AddAccount(principal: principal, password: password).run(in: context)
        }

        private static func readPassword() -> String? {
            guard isatty(STDIN_FILENO) == 1 else { return readLine() }
            guard let typed = getpass("Password: ") else { return nil }
            return String(cString: typed)
        }
    }
}
