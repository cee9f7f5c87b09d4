import HTTPTypes
import Hummingbird
import Operations

/// What every request passes, whether it has a page or not: the host's name is looked at, and the security headers are
/// put on the answer.
struct Doorway: RouterMiddleware {
    typealias Context = SiteRequestContext

    let site: Site

    func handle(
        _ request: Request, context: SiteRequestContext,
        next: (Request, SiteRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = await answer(request, context, next)
        SecurityHeaders.add(to: &response.headers)
        return response
    }

    private func answer(
        _ request: Request, _ context: SiteRequestContext,
        _ next: (Request, SiteRequestContext) async throws -> Response
    ) async -> Response {
        guard site.hosts.admits(request.head.authority) else {
            return Reply.text(
                "This server does not answer to that name. Ask it by the name or address that it listens on.\n",
                status: .misdirectedRequest
            ).response()
        }
        do {
            return try await next(request, context)
        } catch {
            // Only the router itself throws here: no route has this method and path.
            let session = await site.sessions.session(
                request.cookies[Gatekeeper.sessionCookie]?.value, at: site.context.clock())
            return RefusalPage.notFound(site, session).response()
        }
    }
}
