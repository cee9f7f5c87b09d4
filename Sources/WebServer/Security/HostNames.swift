/// The names by which this server may be asked: what it listens on, and this machine. Any other name is a page of
/// somebody else's that leads here (DNS rebinding).
package struct HostNames: Sendable {
    private let names: Set<String>
    /// Whether only this machine can reach the server.
    package let isLoopback: Bool

    static let ownMachine: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    package init(listeningOn host: String) {
        let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        isLoopback = Self.ownMachine.contains(name.lowercased())
        names = Self.ownMachine.union([name.lowercased()])
    }

    /// - Parameter authority: a `Host` header: a name, and a port that is not looked at.
    package func admits(_ authority: String?) -> Bool {
        guard let authority = authority?.lowercased() else { return false }
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return false }
            return names.contains(String(authority[...end])) && Self.isPort(authority[authority.index(after: end)...])
        }
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return names.contains(String(parts[0])) && Self.isPort(authority.dropFirst(parts[0].count))
    }

    private static func isPort(_ rest: Substring) -> Bool {
        rest.isEmpty || rest.hasPrefix(":") && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
}
