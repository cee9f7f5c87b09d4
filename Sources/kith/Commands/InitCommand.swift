import ArgumentParser
import Foundation
import Operations

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new workspace, with commented examples.")

    @Argument(help: "The folder to make; it must be new or empty.")
    var directory: String

    func run() throws {
        try InitialiseWorkspace(at: URL(filePath: directory, directoryHint: .isDirectory)).run()
    }
}
