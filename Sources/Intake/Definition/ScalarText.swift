import Records

/// Any scalar of a settings file as the text that was written: `yes`, `2`, `2%`, `2025-09-01`.
struct ScalarText: Decodable, Hashable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if let flag = try? container.decode(Bool.self) {
            text = flag ? "true" : "false"
        } else if let number = try? container.decode(Int.self) {
            text = String(number)
        } else if let number = try? container.decode(Double.self) {
            text = String(number)
        } else if container.decodeNil() {
            text = ""
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected one value")
        }
    }
}

extension KeyedDecodingContainer {
    func text(_ key: Key) throws -> String? { try decodeIfPresent(ScalarText.self, forKey: key)?.text }

    func texts(_ key: Key) throws -> [String]? { try decodeIfPresent([ScalarText].self, forKey: key)?.map(\.text) }

    /// One value, or a list of them.
    func oneOrMore(_ key: Key) throws -> [String]? {
        guard contains(key) else { return nil }
        if let list = try? texts(key) { return list }
        return try text(key).map { [$0] }
    }

    /// An error at one of the container's keys.
    func refusal(_ key: Key, _ text: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: codingPath + [key], debugDescription: text))
    }

    /// A word of an enumeration; another is an error that names the nearest.
    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, _ key: Key) throws -> Word?
    where Word.RawValue == String {
        guard let text = try text(key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let advice = NearestWord.advice(for: text, among: Word.allCases.map(\.rawValue))
        throw refusal(key, "'\(text)' is not allowed here; \(advice)")
    }

    func day(_ key: Key) throws -> Day? {
        guard let text = try text(key) else { return nil }
        guard let day = Day(iso: text) else { throw refusal(key, "expected a day as yyyy-MM-dd") }
        return day
    }
}
