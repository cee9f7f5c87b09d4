package import Access
package import Foundation

/// The sessions that are open, in memory only: a restart of the server signs everybody out.
package actor SessionBook {
    /// Seconds after which a session ends however busy it is: eight hours.
    package static let longest: TimeInterval = 8 * 3_600
    /// Sessions that one principal may have at once; the oldest goes when there is one more.
    package static let perPrincipal = 5

    private let idle: TimeInterval
    private var sessions: [SecretToken: Session] = [:]

    /// - Parameter idleMinutes: minutes without a request after which a session ends; at least 1.
    package init(idleMinutes: Int) { idle = TimeInterval(max(1, idleMinutes)) * 60 }

    package func open(_ principal: Principal, purpose: Purpose?, at instant: Date) -> Session {
        sessions = sessions.filter { isAlive($0.value, at: instant) }
        let own = sessions.values.filter { $0.principal.id == principal.id }.sorted { $0.lastSeen < $1.lastSeen }
        for oldest in own.prefix(max(0, own.count - Self.perPrincipal + 1)) { sessions[oldest.token] = nil }
        let session = Session(principal: principal, purpose: purpose, at: instant)
        sessions[session.token] = session
        return session
    }

    /// The session of a cookie, unless it has ended; a look keeps it from going idle.
    package func session(_ token: String?, at instant: Date) -> Session? {
        guard let token = token.map({ SecretToken($0) }), var session = sessions[token] else { return nil }
        guard isAlive(session, at: instant) else {
            sessions[token] = nil
            return nil
        }
        session.lastSeen = instant
        sessions[token] = session
        return session
    }

    package func choose(_ purpose: Purpose, for token: SecretToken) { sessions[token]?.purpose = purpose }

    package func close(_ token: SecretToken) { sessions[token] = nil }

    private func isAlive(_ session: Session, at instant: Date) -> Bool {
        instant.timeIntervalSince(session.lastSeen) < idle && instant.timeIntervalSince(session.began) < Self.longest
    }
}
