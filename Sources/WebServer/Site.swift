import Access
import Foundation
import Operations

/// All that answering a request needs and that lasts longer than one: the workspace, the sessions, the templates.
struct Site: Sendable {
    /// The pipeline's context; a page acts as whoever is signed in.
    let context: OperationContext
    let templates: PageTemplates
    let sessions: SessionBook
    let signInLimit = SignInLimit()
    let hosts: HostNames

    init(context: OperationContext, host: String) throws(WebError) {
        self.context = context
        templates = try PageTemplates()
        sessions = SessionBook(idleMinutes: context.workspace.settings.server.sessionMinutes)
        hosts = HostNames(listeningOn: host)
    }

    var policy: AccessPolicy { context.workspace.policy }

    /// Whether the policy would let the principal do this to anything of the kind at all. Decides what the menu shows;
    /// it mints no grant, and every page asks again.
    func may(
        _ asked: Route.Asked, _ principal: Principal, for purpose: Purpose, because reason: String? = nil
    ) -> Bool {
        let request = AccessRequest(
            decisionID: "menu", principal: principal, purpose: purpose, action: asked.action,
            resource: .list(of: asked.kind), at: context.clock(), reason: reason)
        return policy.filter(request).scope != .nothing
    }

    func title(of purpose: Purpose) -> String {
        policy.purposes.first { $0.id == purpose }?.title ?? purpose.rawValue.asWords
    }

    func titles(of roles: Set<Role>) -> String {
        roles.sorted().map { role in policy.roles.first { $0.id == role }?.title ?? role.rawValue.asWords }
            .joined(separator: ", ")
    }
}
