import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations

/// Takes a request through everything that stands before a page: the session, the purpose, the form's token; and turns
/// whatever goes wrong into a page.
package struct Gatekeeper: Sendable {
    /// Bytes of the largest form; Kith has none that comes near.
    package static let largestForm = 16 * 1024
    package static let sessionCookie = "kith_session"

    let site: Site
    let route: Route

    func answer(_ request: Request, _ context: SiteRequestContext) async -> Response {
        let now = site.context.clock()
        let session = await site.sessions.session(request.cookies[Self.sessionCookie]?.value, at: now)
        var visit = visit(request, context, session, form: FormFields())
        do {
            if route.method == .post {
                visit = self.visit(request, context, session, form: try await form(of: request))
            }
            if let elsewhere = entrance(session) { return elsewhere.response() }
            if route.method == .post { try check(request, visit) }
            return try await route.page(visit).response()
        } catch {
            return RefusalPage.reply(to: error, visit).response()
        }
    }

    private func visit(
        _ request: Request, _ context: SiteRequestContext, _ session: Session?, form: FormFields
    ) -> Visit {
        let forwarded = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
        return Visit(
            site: site, route: route, path: request.uri.path, session: session,
            parameters: Dictionary(
                context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first }),
            query: FormFields(request.uri.query ?? ""), form: form, address: context.address,
            isSecure: !site.hosts.isLoopback || forwarded == "https")
    }

    /// Where somebody is sent who may not be here yet.
    private func entrance(_ session: Session?) -> Reply? {
        switch route.entry {
        case .open: nil
        case .signedIn: session == nil ? .redirect(to: SignInPage.path) : nil
        case .withPurpose:
            session == nil
                ? .redirect(to: SignInPage.path)
                : session?.purpose == nil ? .redirect(to: PurposePage.path) : nil
        }
    }

    private func form(of request: Request) async throws -> FormFields {
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? true else {
            throw WebError(.unusable, "The form was sent in a way that this page does not read.")
        }
        let tooLarge = WebError(.tooLarge, "The form is too long. Shorten what you wrote and send it again.")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.largestForm {
            throw tooLarge
        }
        do {
            return FormFields(String(buffer: try await request.body.collect(upTo: Self.largestForm)))
        } catch {
            throw tooLarge
        }
    }

    /// A form acts only from the page that this server showed to this browser.
    private func check(_ request: Request, _ visit: Visit) throws(WebError) {
        let refused = WebError(
            .formRefused, "The form was open too long or came from elsewhere. Go back, load the page again and retry.")
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }),
            site != "same-origin", site != "none"
        {
            throw refused
        }
        let expected =
            route.entry == .open
            ? request.cookies[SignInPage.cookie].map { SecretToken($0.value) } : visit.session?.formToken
        guard let expected, !expected.text.isEmpty, let given = visit.form["form_token"], expected.matches(given) else {
            throw refused
        }
    }
}
