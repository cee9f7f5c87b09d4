import ArgumentParser
import Foundation
import Operations

struct SynthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synth", abstract: "Make a made-up council's workspace: extracts, definitions, truth.")

    @Argument(help: "The folder to make; it must be new or empty.")
    var directory: String

    @Option(help: "How many people to make up, 100 to 5000000.")
    var people = 20_000

    @Option(help: "The same seed makes the same council, byte for byte.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (100...5_000_000).contains(people) else {
            throw ValidationError("--people must be from 100 to 5000000.")
        }
    }

    func run() throws {
        try SynthesiseCouncil(
            at: URL(filePath: directory, directoryHint: .isDirectory), people: people, seed: seed
        ).run()
    }
}
