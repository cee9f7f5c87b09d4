import Records

/// A column whose codes say of which kind of event each row is: `Plan Type` with CIN, S47 and CPP.
struct KindSplit {
    let column: ColumnMeaning
    /// Kinds with their codes, in the order of the data dictionary.
    let kinds: [(kind: EventKind, codes: [String])]
    /// Codes that name no kind.
    let others: [String]

    /// Nil when no column tells kinds apart.
    init?(_ columns: [ColumnMeaning], programme: Bool) {
        var best: (ColumnMeaning, [EventKind: [String]], [String])?
        for meaning in columns where meaning.field == nil {
            guard let codes = meaning.column.codes, codes.count <= 20 else { continue }
            var kinds: [EventKind: [String]] = [:]
            var others: [String] = []
            for code in codes {
                let found = KindSigns.kinds(ofCode: code, programme: programme)
                if found.count == 1 { kinds[found[0], default: []].append(code) } else { others.append(code) }
            }
            let isNamed = !Set(meaning.reading.words).isDisjoint(with: Self.signs)
            guard kinds.count >= 2 || (kinds.count == 1 && isNamed && others.count <= 8),
                kinds.count > best?.1.count ?? 0
            else { continue }
            best = (meaning, kinds, others)
        }
        guard let best else { return nil }
        column = best.0
        kinds = EventKind.definitions.compactMap { definition in
            best.1[definition.kind].map { (definition.kind, $0) }
        }
        others = best.2
    }

    private static let signs: Set<String> = [
        "type", "record", "activity", "register", "status", "plan", "event", "service", "destination", "stage",
    ]
}
