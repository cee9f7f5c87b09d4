import Foundation
import WebServer

#if canImport(Glibc)
    import Glibc
#endif

/// The smallest browser that will do: one connection a request, cookies kept, redirects not followed. It waits on threads
/// of its own, since the server needs those of the tests to answer.
struct Browser {
    struct Answer {
        let status: Int
        let headers: [(name: String, value: String)]
        let body: String

        func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

        /// The token that the page's forms carry.
        var formToken: String? {
            body.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/).map { String($0.1) }
        }
    }

    let port: Int
    var cookies: [String: String] = [:]
    var formToken: String?

    init(port: Int) { self.port = port }

    /// Asks for a page and keeps its cookies and its form token.
    mutating func get(_ path: String, host: String = "127.0.0.1") async throws -> Answer {
        try await send("GET", path, host: host, body: nil)
    }

    /// Sends a form with the token of the last page, unless another is stated.
    mutating func post(
        _ path: String, _ fields: [(String, String)] = [], token: String? = nil, headers: [(String, String)] = []
    ) async throws -> Answer {
        var all = fields
        if let token = token ?? formToken { all.append(("form_token", token)) }
        let body = all.map { "\(FormFields.encoded($0.0))=\(FormFields.encoded($0.1))" }.joined(separator: "&")
        return try await send("POST", path, body: body, headers: headers)
    }

    mutating func signIn(_ name: String, _ password: String) async throws -> Answer {
        _ = try await get("/sign-in")
        let answer = try await post("/sign-in", [("name", name), ("password", password)])
        if answer.status == 303 { _ = try await get("/help") }
        return answer
    }

    mutating func send(
        _ method: String, _ path: String, host: String = "127.0.0.1", body: String?, headers: [(String, String)] = []
    ) async throws -> Answer {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        if !cookies.isEmpty {
            text +=
                "Cookie: \(cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))\r\n"
        }
        if let body {
            text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n"
        }
        let answer = try Self.answer(in: try await exchange(text + "\r\n" + (body ?? "")))
        for header in answer.headers where header.name.lowercased() == "set-cookie" {
            let parts = header.value.split(separator: ";")[0].split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(parts[0])] = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
        }
        if let token = answer.formToken { formToken = token }
        return answer
    }

    struct ConnectionFailed: Error {}

    private func exchange(_ request: String) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { [port] in
                continuation.resume(with: Result { try Self.exchange(request, port: port) })
            }
        }
    }

    private static func exchange(_ request: String, port: Int) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw ConnectionFailed() }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw ConnectionFailed() }
        var rest = Array(request.utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if sent <= 0 { break }
            rest = rest.dropFirst(sent)
        }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { break }
            received += buffer[..<count]
        }
        return String(decoding: received, as: UTF8.self)
    }

    private static func answer(in text: String) throws -> Answer {
        guard let end = text.range(of: "\r\n\r\n") else { throw ConnectionFailed() }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
    }
}
