import Records

/// One entry of the list, with the checks that its keys share.
struct LinkEntry {
    typealias Key = LinkDefinition.CodingKeys

    let values: KeyedDecodingContainer<Key>

    init(_ values: KeyedDecodingContainer<Key>) { self.values = values }

    func refusal(_ key: Key, _ problem: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: values, debugDescription: problem)
    }

    func text(_ key: Key) throws -> String {
        let text = try values.decode(String.self, forKey: key)
        guard let tidied = EntityName.tidied(text) else { throw refusal(key, "is empty") }
        return tidied
    }

    func word<Word: RawRepresentable & CaseIterable>(_ key: Key, among: Word.Type) throws -> Word
    where Word.RawValue == String {
        try word(try values.decode(String.self, forKey: key), key)
    }

    func words<Word: RawRepresentable & CaseIterable>(_ key: Key, among: Word.Type) throws -> [Word]
    where Word.RawValue == String {
        let texts = try values.decode([String].self, forKey: key)
        guard !texts.isEmpty else { throw refusal(key, "is empty; name at least one") }
        return try texts.map { try word($0, key) }
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ text: String, _ key: Key) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw refusal(
                key,
                "'\(text)' is not allowed here; " + NearestWord.advice(for: text, among: Word.allCases.map(\.rawValue)))
        }
        return word
    }

    func eventKinds() throws -> [EventKind] {
        let kinds = try values.decode([EventKind].self, forKey: .events)
        guard !kinds.isEmpty else { throw refusal(.events, "is empty; name at least one kind of event") }
        for kind in kinds where kind.definition == nil {
            let known = EventKind.definitions.map(\.kind.rawValue)
            throw refusal(
                .events, "'\(kind)' is not a kind of event; \(NearestWord.advice(for: kind.rawValue, among: known))")
        }
        return kinds
    }

    func roles(_ key: Key, of kinds: [EventKind]) throws -> [String] {
        let roles = try values.decode([String].self, forKey: key)
        guard !roles.isEmpty else { throw refusal(key, "is empty; name at least one role") }
        let known = kinds.flatMap { $0.definition?.roles ?? [] }
        for role in roles where !known.contains(role) {
            throw refusal(
                key, "'\(role)' is no role of these events; \(NearestWord.advice(for: role, among: known))")
        }
        return roles
    }

    func naming(of kinds: [EventKind]) throws -> EntityNaming {
        if values.contains(.name) {
            guard !values.contains(.namedBy) else { throw refusal(.name, "give 'name' or 'named_by', not both") }
            return .fixed(try text(.name))
        }
        let word = try text(.namedBy)
        if word == "agency" { return .agency }
        for kind in kinds where kind.definition?.attribute(named: word) == nil {
            let known = ["agency"] + (kind.definition?.attributes.map(\.name) ?? [])
            throw refusal(
                .namedBy, "'\(word)' is no attribute of \(kind); \(NearestWord.advice(for: word, among: known))")
        }
        return .attribute(word)
    }
}
