import Records

extension KeyedDecodingContainer {
    /// Standard kinds of event; an error that names the nearest for one that is not.
    func kinds(forKey key: Key) throws -> [EventDefinition] {
        try oneOrMore(forKey: key).map { text in
            guard let definition = EventKind(rawValue: text).definition else {
                let advice = NearestWord.advice(for: text, among: EventKind.definitions.map(\.kind.rawValue))
                throw refusal(key, "'\(text)' is not a kind of event; \(advice)")
            }
            return definition
        }
    }
}
