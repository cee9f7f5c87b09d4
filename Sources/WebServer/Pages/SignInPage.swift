import Access
import Foundation
import HTTPTypes
import Operations

/// Sign in and sign out.
struct SignInPage: Sendable {
    static let path = "/sign-in"
    /// Holds the token of the sign-in form, since there is no session yet.
    static let cookie = "kith_sign_in"

    /// The name that was tried, so that it need not be typed again.
    let name: String?
    let problem: String?

    static func show(_ visit: Visit) async throws -> Reply {
        if visit.session != nil { return .redirect(to: "/") }
        return try form(visit)
    }

    static func signIn(_ visit: Visit) async throws -> Reply {
        guard let name = visit.form.filled("name"), let password = visit.form["password"], !password.isEmpty else {
            return try form(visit, name: visit.form.filled("name"), problem: "Enter your name and your password.", 400)
        }
        let now = visit.site.context.clock()
        try await visit.site.signInLimit.begin(from: visit.address, at: now)
        let outcome: SignIn.Outcome
        do {
            outcome = try await SignIn(name: name, password: password).run(in: visit.site.context)
            await visit.site.signInLimit.end()
        } catch {
            await visit.site.signInLimit.end()
            throw error
        }
        switch outcome {
        case .accepted(let principal): return try await begin(principal, visit, at: now)
        case .refused:
            return try form(
                visit, name: name, problem: "The name and the password do not go together. Check both and try again.",
                401)
        case .locked(let until):
            let minutes = max(1, Int((until.timeIntervalSince(now) / 60).rounded(.up)))
            return try form(
                visit, name: name,
                problem: "Too many wrong passwords. Try again in \(minutes.counted("minute", "minutes")).", 401)
        }
    }

    static func signOut(_ visit: Visit) async throws -> Reply {
        if let session = visit.session { await visit.site.sessions.close(session.token) }
        return .redirect(to: path).settingCookie(Gatekeeper.sessionCookie, "", secure: visit.isSecure, seconds: 0)
    }

    private static func begin(_ principal: Principal, _ visit: Visit, at instant: Date) async throws -> Reply {
        let purposes = visit.site.policy.purposes(of: principal)
        guard !purposes.isEmpty else {
            return try form(
                visit, name: principal.id,
                problem: "Your role has no purpose for which it may look at anything. Ask the governance lead.", 403)
        }
        // A new token at sign-in: whatever was in the browser before is worth nothing.
        if let earlier = visit.session { await visit.site.sessions.close(earlier.token) }
        let session = await visit.site.sessions.open(
            principal, purpose: purposes.count == 1 ? purposes[0] : nil, at: instant)
        return .redirect(to: "/")
            .settingCookie(Gatekeeper.sessionCookie, session.token.text, secure: visit.isSecure)
            .settingCookie(cookie, "", secure: visit.isSecure, seconds: 0)
    }

    private static func form(
        _ visit: Visit, name: String? = nil, problem: String? = nil, _ status: Int = 200
    ) throws -> Reply {
        let token = SecretToken()
        return try visit.page(
            "sign-in", title: problem == nil ? "Sign in" : "Problem: sign in", SignInPage(name: name, problem: problem),
            status: status, formToken: token.text
        ).settingCookie(cookie, token.text, secure: visit.isSecure, seconds: 3_600)
    }
}
