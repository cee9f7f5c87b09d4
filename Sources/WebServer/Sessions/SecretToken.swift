/// 256 random bits as hexadecimal: names a session, or proves that a form was shown by this server.
package struct SecretToken: Hashable, Sendable {
    package let text: String

    package init() {
        // The system's generator draws from the kernel's cryptographic one.
        var generator = SystemRandomNumberGenerator()
        text = (0..<4).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    package init(_ text: String) { self.text = text }

    /// Compares every byte, so that the time taken tells nothing of where they differ.
    package func matches(_ other: String) -> Bool {
        let own = Array(text.utf8)
        let given = Array(other.utf8)
        guard own.count == given.count else { return false }
        return zip(own, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
