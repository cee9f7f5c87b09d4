import HTTPTypes
import Hummingbird

/// The headers that go with every answer, whatever it is.
package enum SecurityHeaders {
    /// For every page but those with the site's own script: no scripts at all, nothing from elsewhere, no framing.
    static let contentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    /// The same for a page that has the site's own script: as a file of this server, never inside a page; it may ask this
    /// server alone, and is not handed text to run.
    package static let scriptPolicy = contentPolicy + "; script-src 'self'; connect-src 'self'"

    static let contentPolicyName = "Content-Security-Policy"

    package static let all: [(name: String, value: String)] = [
        (contentPolicyName, contentPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ]

    /// Adds them; a page is never kept by a browser or a proxy unless it says so itself.
    static func add(to headers: inout HTTPFields) {
        for header in all {
            guard let name = HTTPField.Name(header.name) else { continue }
            if headers[name] == scriptPolicy { continue }
            headers[name] = header.value
        }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }
}
