import ArgumentParser
import Foundation
import Operations
import WebServer

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "A made-up council: made, loaded, linked, assessed, summed up and served.")

    @Option(help: "How many people to make up.")
    var people = 20_000

    @Option(help: "The same seed makes the same council.")
    var seed: UInt64 = 1

    @Option(help: "The folder to make. Default: demo-council, replaced if it is a demo's.")
    var directory = "demo-council"

    @Option(help: "The port to serve at.")
    var port = 8080

    @Flag(help: "Stop after the summary.")
    var noServe = false

    func validate() throws {
        guard (100...5_000_000).contains(people) else {
            throw ValidationError("--people must be from 100 to 5000000.")
        }
    }

    func run() async throws {
        let bar = ProgressBar()
        let demonstration = Demonstration(
            at: URL(filePath: directory, directoryHint: .isDirectory), people: people, seed: seed, progress: bar.report)
        let (context, summary) = try await demonstration.run()
        bar.finish()
        Terminal.say(summary.text)
        guard !noServe else { return }
        try await KithServer(context: context, host: "127.0.0.1", port: port).run { address in
            Terminal.say("Kith is at http://\(address)/ (Ctrl-C stops it)")
        }
    }
}
