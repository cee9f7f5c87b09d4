/// A keyed container that refuses a key it does not know and a word that is not among the words allowed, naming the
/// nearest that is. Errors are `DecodingError`s with the coding path, so that the reader of the file can add the line.
struct StrictContainer<Key: CodingKey & CaseIterable & RawRepresentable> where Key.RawValue == String {
    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private let container: KeyedDecodingContainer<Key>
    private let what: String

    init(_ decoder: any Decoder, of what: String) throws {
        self.what = what
        container = try decoder.container(keyedBy: Key.self)
        let known = Key.allCases.map(\.rawValue)
        let present = try decoder.container(keyedBy: AnyKey.self).allKeys
        for key in present.sorted(by: { $0.stringValue < $1.stringValue }) where !known.contains(key.stringValue) {
            let advice = NearestWord.suggestion(for: key.stringValue, among: known)
            let text = "“\(key.stringValue)” is not a key of \(what); \(advice)."
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath + [key], debugDescription: text))
        }
    }

    func text(_ key: Key) throws -> String {
        guard let text = try textIfPresent(key) else {
            throw refusal(key, "\(what) needs the key “\(key.rawValue)”; add it.")
        }
        return text
    }

    func textIfPresent(_ key: Key) throws -> String? { try container.decodeIfPresent(String.self, forKey: key) }

    func texts(_ key: Key) throws -> [String] {
        guard let texts = try textsIfPresent(key) else {
            throw refusal(key, "\(what) needs the list “\(key.rawValue)”; add it.")
        }
        return texts
    }

    func textsIfPresent(_ key: Key) throws -> [String]? { try container.decodeIfPresent([String].self, forKey: key) }

    func valuesIfPresent<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
        try container.decodeIfPresent(type, forKey: key)
    }

    func word<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> Word where Word.RawValue == String {
        try word(try text(key), key)
    }

    func wordIfPresent<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> Word?
    where Word.RawValue == String {
        try textIfPresent(key).map { try word($0, key) }
    }

    func wordsIfPresent<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> [Word]?
    where Word.RawValue == String {
        try textsIfPresent(key)?.map { try word($0, key) }
    }

    func day(_ key: Key, text: String) throws -> CalendarDay {
        do {
            return try CalendarDay(text)
        } catch {
            throw refusal(key, error.reason)
        }
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ text: String, _ key: Key) throws -> Word
    where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let advice = NearestWord.suggestion(for: text, among: Word.allCases.map(\.rawValue))
        throw refusal(key, "“\(text)” is not a value of “\(key.rawValue)”; \(advice).")
    }

    private func refusal(_ key: Key, _ text: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: container.codingPath + [key], debugDescription: text))
    }
}
