import Foundation
import HTTPTypes
import Hummingbird

/// What goes back to the browser.
struct Reply: Sendable {
    var status: HTTPResponse.Status = .ok
    var body = ""
    var headers: [(name: HTTPField.Name, value: String)] = []

    static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, body: html, headers: [(.contentType, "text/html; charset=utf-8")])
    }

    /// "See other": what a browser asks for next is a plain look, so that a form is not sent twice.
    static func redirect(to path: String) -> Reply {
        Reply(status: .seeOther, headers: [(.location, path)])
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, body: text, headers: [(.contentType, "text/plain; charset=utf-8")])
    }

    /// A value as JSON with its keys in order.
    static func json(_ value: some Encodable) throws -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Reply(
            body: String(decoding: try encoder.encode(value), as: UTF8.self),
            headers: [(.contentType, "application/json; charset=utf-8")])
    }

    /// A file of the server's own, which holds nothing of anybody and may be kept for an hour.
    static func asset(_ text: String, type: String) -> Reply {
        Reply(body: text, headers: [(.contentType, type), (.cacheControl, "max-age=3600")])
    }

    /// A file that the browser keeps rather than shows.
    ///
    /// - Parameter name: of letters, digits, `-` and `.` only.
    static func download(_ text: String, named name: String, type: String) -> Reply {
        Reply(
            body: text,
            headers: [(.contentType, type), (.contentDisposition, "attachment; filename=\"\(name)\"")])
    }

    /// For a page with the site's own script, which asks this server alone.
    func allowingOwnScript() -> Reply {
        var reply = self
        if let name = HTTPField.Name(SecurityHeaders.contentPolicyName) {
            reply.headers.append((name, SecurityHeaders.scriptPolicy))
        }
        return reply
    }

    /// A cookie that scripts cannot read and other sites cannot have sent.
    func settingCookie(_ name: String, _ value: String, secure: Bool, seconds: Int? = nil) -> Reply {
        var cookie = "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict"
        if secure { cookie += "; Secure" }
        if let seconds { cookie += "; Max-Age=\(seconds)" }
        var reply = self
        reply.headers.append((.setCookie, cookie))
        return reply
    }

    func response() -> Response {
        var fields = HTTPFields()
        for header in headers { fields.append(HTTPField(name: header.name, value: header.value)) }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
