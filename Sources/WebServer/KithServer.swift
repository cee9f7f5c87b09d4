import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
public import Operations

/// The web application over one workspace: server-rendered pages for whoever signs in.
public struct KithServer: Sendable {
    private let context: OperationContext
    private let host: String
    private let port: Int

    /// - Parameters:
    ///   - context: of the pipeline in the workspace; each page acts as whoever is signed in.
    ///   - host: the address to listen on; `127.0.0.1` for this machine only.
    ///   - port: 0 for any that is free.
    public init(context: OperationContext, host: String, port: Int) {
        self.context = context
        self.host = host
        self.port = port
    }

    /// Serves until the process is told to stop (Ctrl-C), or the task is cancelled.
    ///
    /// - Parameter announcing: is told `host:port` once requests are answered.
    /// - Throws: when the port is taken, the host is not this machine's, or the server's own resources are missing.
    public func run(announcing: @escaping @Sendable (String) -> Void) async throws {
        let site = try Site(context: context, host: host)
        var logger = Logger(label: "kith")
        logger.logLevel = .warning
        let host = self.host
        let application = Application(
            router: Self.router(site),
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                announcing("\(host.contains(":") ? "[\(host)]" : host):\(port)")
            },
            logger: logger)
        let signing = Task { [context] in
            while !Task.isCancelled {
                try await Task.sleep(for: Self.signingInterval)
                try await SignAuditHead().run(in: context)
            }
        }
        defer { signing.cancel() }
        try await application.runService()
        try await SignAuditHead().run(in: context)
    }

    /// How often the audit log's head is signed while pages are served.
    private static let signingInterval = Duration.seconds(300)

    static func router(_ site: Site) -> Router<SiteRequestContext> {
        let router = Router(context: SiteRequestContext.self)
        router.add(middleware: Doorway(site: site))
        for route in RouteTable.routes {
            guard let method = HTTPRequest.Method(route.method.rawValue) else { continue }
            let gatekeeper = Gatekeeper(site: site, route: route)
            router.on(RouterPath(route.path), method: method) { request, context in
                await gatekeeper.answer(request, context)
            }
        }
        return router
    }
}
