import Access
import Foundation
import HTTPTypes
import Operations

/// What is shown instead of a page: why, and what can be done about it.
struct RefusalPage: Sendable {
    let heading: String
    let reason: String
    /// Names the decision in the audit log, or the failure in the server's own log.
    let reference: Reference?
    /// Where a form with a reason may be sent; nil where a reason would change nothing.
    let retryPath: String?
    /// Whether a reason was given already.
    let gaveReason: Bool

    struct Reference: Sendable {
        let label: String
        let id: String
    }

    static func reply(to error: any Error, _ visit: Visit) -> Reply {
        let (page, status) = page(for: error, visit)
        let filled = try? visit.page("refusal", title: page.heading, page, status: status)
        return filled ?? .text(page.heading + "\n", status: .init(code: status))
    }

    static func notFound(_ site: Site, _ session: Session?) -> Reply {
        let route = Route(.get, "/", "Page not found", entry: .open) { _ in .text("") }
        let visit = Visit(
            site: site, route: route, path: "/", session: session, parameters: [:], query: FormFields(),
            form: FormFields(), address: "", isSecure: true)
        return reply(to: WebError.noSuchPage, visit)
    }

    private static func page(for error: any Error, _ visit: Visit) -> (RefusalPage, status: Int) {
        switch error {
        case let error as OperationError: page(for: error, visit)
        case let error as WebError: page(for: error)
        default: failure(String(describing: type(of: error)))
        }
    }

    private static func page(for error: OperationError, _ visit: Visit) -> (RefusalPage, status: Int) {
        switch error.code {
        case .denied:
            let needsReason = error.denial?.needsReason == true
            return (
                RefusalPage(
                    heading: "You may not see this",
                    reason: error.denial?.reasons.map(\.text).joined(separator: " ") ?? error.reason,
                    reference: error.denial.map { Reference(label: "Decision", id: $0.decision) },
                    retryPath: needsReason && visit.route.takesReason ? visit.path : nil,
                    gaveReason: visit.reason != nil), 403
            )
        case .notFound: return (plain("Not found", error.reason), 404)
        case .wrongUsage, .dataRefused: return (plain("That cannot be done", error.reason), 400)
        case .storage: return failure("storage", reason: error.reason)
        }
    }

    private static func page(for error: WebError) -> (RefusalPage, status: Int) {
        switch error.code {
        case .noSuchPage: (plain("Page not found", error.reason), 404)
        case .formRefused: (plain("The form was not accepted", error.reason), 403)
        case .tooLarge: (plain("The form is too long", error.reason), 413)
        case .unusable: (plain("That cannot be done", error.reason), 400)
        case .tooManyAttempts: (plain("Too many attempts", error.reason), 429)
        case .assets: failure("assets")
        }
    }

    private static func plain(_ heading: String, _ reason: String) -> RefusalPage {
        RefusalPage(heading: heading, reason: reason, reference: nil, retryPath: nil, gaveReason: false)
    }

    /// A failure that is nobody's request: the page names an incident, and the log names the kind of failure and nothing
    /// of what was asked.
    private static func failure(
        _ kind: String, reason: String = "The page could not be made. Nothing was changed."
    ) -> (RefusalPage, status: Int) {
        let incident = String(SecretToken().text.prefix(12))
        FileHandle.standardError.write(Data("kith: incident \(incident): \(kind)\n".utf8))
        return (
            RefusalPage(
                heading: "Something went wrong", reason: reason,
                reference: Reference(label: "Incident", id: incident), retryPath: nil, gaveReason: false), 500
        )
    }
}
