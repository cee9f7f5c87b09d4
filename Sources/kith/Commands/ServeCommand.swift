import ArgumentParser
import Operations
import WebServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "The web application, until Ctrl-C.",
        discussion: "Listens on this machine only, unless --host or kith.yaml says otherwise.")

    @Option(help: "The port. Default: server.port of kith.yaml, else 8080.")
    var port: Int?

    @Option(help: "The address to listen on. Default: server.host of kith.yaml, else 127.0.0.1.")
    var host: String?

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if let port, !(0...65_535).contains(port) { throw ValidationError("--port must be from 0 to 65535.") }
    }

    func run() async throws {
        let context = try options.pipelineContext()
        let settings = context.workspace.settings.server
        try await KithServer(context: context, host: host ?? settings.host, port: port ?? settings.port).run {
            address in
            Terminal.remark("Kith is at http://\(address)/ (Ctrl-C stops it)")
        }
    }
}
