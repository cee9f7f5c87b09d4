import Records

extension KeyedDecodingContainer {
    /// An error at a key, for the reader of the file.
    func refusal(_ key: Key, _ text: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: text))
    }

    /// A word of a fixed list; an error that names the nearest when it is not one.
    func wordIfPresent<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, forKey key: Key) throws -> Word?
    where Word.RawValue == String {
        try decodeIfPresent(String.self, forKey: key).map { try word($0, of: type, at: key) }
    }

    func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, forKey key: Key) throws -> [Word]
    where Word.RawValue == String {
        try (decodeIfPresent([String].self, forKey: key) ?? []).map { try word($0, of: type, at: key) }
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, of type: Word.Type, at key: Key
    ) throws -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let advice = NearestWord.advice(for: text, among: type.allCases.map(\.rawValue))
        throw refusal(key, "'\(text)' is not allowed here; \(advice)")
    }

    /// One or several texts: `a` or `[a, b]`.
    func oneOrMore(forKey key: Key) throws -> [String] {
        if let one = try? decode(String.self, forKey: key) { return [one] }
        return try decode([String].self, forKey: key)
    }
}
