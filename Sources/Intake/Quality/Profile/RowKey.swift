/// A key that a row has, and what rows with the same key are to agree in.
struct RowKey: Hashable, Sendable {
    enum Subject: String, Hashable, Sendable, Codable {
        /// A mention's key: its rows agree in name, sex and birth.
        case person
        /// An event's identity, or the key that the definition declares: its rows agree in everything.
        case row
    }

    let subject: Subject
    let columns: [String]
    let content: [String]

    static func all(_ definition: SourceDefinition) -> [RowKey] {
        var keys: [RowKey] = []
        if !definition.quality.key.isEmpty {
            keys.append(RowKey(subject: .row, columns: definition.quality.key, content: definition.columns))
        }
        for event in definition.events where !event.identity.isEmpty {
            keys.append(RowKey(subject: .row, columns: event.identity, content: definition.columns))
        }
        for person in definition.people {
            guard let key = person.key else { continue }
            let content =
                [person.name?.full, person.name?.given, person.name?.family].compactMap(\.self)
                + (person.birth?.columns ?? []) + (person.sex?.columns ?? [])
            if !content.isEmpty { keys.append(RowKey(subject: .person, columns: [key], content: content)) }
        }
        var seen: Set<RowKey> = []
        return keys.filter { seen.insert($0).inserted }
    }
}
