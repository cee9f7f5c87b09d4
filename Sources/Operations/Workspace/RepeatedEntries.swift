import Yams

/// Writes out what a definition says once for several columns, so that wide extracts need not be described column by
/// column.
///
/// An entry of a list with `for_each: {n: [1, 2, 3]}` becomes one entry for each value, with `{n}` in its texts replaced.
/// Several names go together: the lists are then of one length, and the first values make the first entry.
struct RepeatedEntries {
    /// The path as errors name it.
    let path: String

    private static let key = "for_each"

    /// - Throws: ``OperationError`` naming file and line when a `for_each` is not names with lists of one length.
    func writtenOut(_ node: Node) throws(OperationError) -> Node {
        switch node {
        case .mapping(var mapping):
            for (key, value) in mapping { mapping[key] = try writtenOut(value) }
            return .mapping(mapping)
        case .sequence(var sequence):
            var entries: [Node] = []
            for entry in sequence { entries += try repeated(entry) }
            sequence.removeAll()
            sequence.append(contentsOf: entries)
            return .sequence(sequence)
        default: return node
        }
    }

    private func repeated(_ entry: Node) throws(OperationError) -> [Node] {
        guard case .mapping(var mapping) = entry, let stated = mapping[Self.key] else {
            return [try writtenOut(entry)]
        }
        mapping[Node(Self.key)] = nil
        let sets = try values(stated)
        var entries: [Node] = []
        for values in sets { entries.append(try writtenOut(Self.filled(.mapping(mapping), with: values))) }
        return entries
    }

    /// One set of values by name for each entry to be made.
    private func values(_ stated: Node) throws(OperationError) -> [[String: String]] {
        let line = stated.mark?.line ?? 1
        func refusal(_ problem: String) -> OperationError {
            OperationError(.dataRefused, "\(path):\(line): for_each: \(problem).")
        }
        guard let names = stated.mapping, !names.isEmpty else {
            throw refusal("expected names with lists of values, such as {n: [1, 2, 3]}")
        }
        var sets: [[String: String]] = []
        for (index, entry) in names.enumerated() {
            guard let name = entry.key.string, let list = entry.value.sequence else {
                throw refusal("expected a list of values for each name")
            }
            let texts = list.compactMap(\.scalar?.string)
            guard !texts.isEmpty, texts.count == list.count else {
                throw refusal("'\(name)' needs a list of plain values, at least one")
            }
            if index == 0 { sets = Array(repeating: [:], count: texts.count) }
            guard texts.count == sets.count else {
                throw refusal(
                    "the lists go together, and '\(name)' has \(texts.count) values where another has \(sets.count)")
            }
            for (place, text) in texts.enumerated() { sets[place][name] = text }
        }
        return sets
    }

    private static func filled(_ node: Node, with values: [String: String]) -> Node {
        switch node {
        case .scalar(var scalar):
            for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                scalar.string = scalar.string.replacing("{\(name)}", with: value)
            }
            return .scalar(scalar)
        case .mapping(var mapping):
            for (key, value) in mapping { mapping[key] = filled(value, with: values) }
            return .mapping(mapping)
        case .sequence(var sequence):
            for index in sequence.indices { sequence[index] = filled(sequence[index], with: values) }
            return .sequence(sequence)
        default: return node
        }
    }
}
