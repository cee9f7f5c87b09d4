/// Which passwords are refused when they are set: too short, too long, widely known, or made of the account's own words.
/// No composition rules and no expiry (NIST SP 800-63B; OWASP ASVS 5.0 chapter 6).
public struct PasswordRule: Sendable, Hashable {
    /// The fewest characters. The default is 12.
    public var minimumLength: Int
    /// The most bytes, so that a sign-in cannot be made a burden. The default is 1,024.
    public var maximumBytes: Int

    public init(minimumLength: Int = 12, maximumBytes: Int = 1_024) {
        self.minimumLength = minimumLength
        self.maximumBytes = maximumBytes
    }

    /// Throws `weak_password` with what to do. `ownWords` are the account's id, name and workplace.
    public func check(_ password: String, ownWords: [String] = []) throws(AccessError) {
        guard password.count >= minimumLength else {
            throw AccessError(
                .weakPassword, "Use at least \(minimumLength) characters: three or four random words do well.")
        }
        guard password.utf8.count <= maximumBytes else {
            throw AccessError(.weakPassword, "Use at most \(maximumBytes) bytes.")
        }
        var plain = Self.plain(password)
        for word in ownWords.map(Self.plain) where word.count >= 3 {
            plain = plain.replacing(word, with: "")
        }
        for word in Self.common where plain.contains(word) { plain = plain.replacing(word, with: "") }
        guard plain.count >= minimumLength / 2, Set(plain).count >= 4, !Self.isRun(plain) else {
            let text = "This is among the first passwords that a guesser tries: common words, names, runs or repeats."
            throw AccessError(.weakPassword, text + " Use three or four random words.")
        }
    }

    /// Lower case, with the usual look-alikes undone and punctuation dropped: `P@ssw0rd-` reads `password`.
    private static func plain(_ text: String) -> String {
        let lookAlikes: [Character: Character] = ["@": "a", "0": "o", "3": "e", "$": "s", "5": "s", "1": "i", "!": "i"]
        return String(
            text.lowercased().map { lookAlikes[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber })
    }

    /// Whether every character follows from the one before by the same step: `abcdef`, `987654`.
    private static func isRun(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(scalars.dropFirst(), scalars).map { $0 - $1 }
        return Set(steps).count <= 1
    }

    /// What the lists of leaked passwords of twelve characters and more are built from, longest first, look-alikes undone.
    private static let common = [
        "correcthorsebatterystaple", "troubledfamilies", "supportingfamilies", "administrator", "qwertyuiop",
        "passphrase", "manchester", "changeme", "password", "football", "princess", "sunshine", "superman", "asdfghjkl",
        "liverpool", "letmein", "welcome", "charlie", "chelsea", "arsenal", "iloveyou", "trustnoi", "baseball",
        "computer", "internet", "starwars", "michael", "jessica", "monkey", "dragon", "master", "shadow", "secret",
        "qwerty", "zxcvbnm", "azerty", "summer", "winter", "autumn", "spring", "london", "abcdef", "family", "login",
        "admin", "hello", "kith", "pass", "i2e4s6789o", "i2e4s6789", "i2e4s678", "i2e4s6", "i2e4", "i2e", "2o24",
        "2o2s",
        "2o26", "2o27", "iqaz2wsx", "qazwsx",
    ].sorted { ($1.count, $0) < ($0.count, $1) }
}
