extension Decoder {
    /// A keyed container that refuses keys which the type does not know, so that a mistyped setting is an error and
    /// not a silent default.
    ///
    /// Throws `DecodingError.dataCorrupted` whose coding path ends in the offending key (the first in alphabetical
    /// order) and whose text says "unknown key 'titel'; did you mean 'title'?".
    public func strictContainer<Key: CodingKey & CaseIterable>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        let known = Key.allCases.map(\.stringValue)
        let present = try container(keyedBy: AnyCodingKey.self).allKeys.map(\.stringValue).sorted()
        for key in present where !known.contains(key) {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: codingPath + [AnyCodingKey(key)],
                    debugDescription: "unknown key '\(key)'; \(NearestWord.advice(for: key, among: known))"))
        }
        return try container(keyedBy: type)
    }
}
