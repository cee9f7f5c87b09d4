/// Organisations or programmes in the order in which they are met; one name, however it is spaced or cased, is one entity.
struct NamedEntities {
    private var indexOfKey: [String: Int] = [:]
    private(set) var names: [String] = []

    /// The place of a name; nil for one that says nothing.
    mutating func index(of name: String) -> Int? {
        guard let tidied = EntityName.tidied(name) else { return nil }
        let key = tidied.lowercased()
        if let index = indexOfKey[key] {
            // The first in order of letters, so that the order of the extracts does not matter.
            if tidied < names[index] { names[index] = tidied }
            return index
        }
        indexOfKey[key] = names.count
        names.append(tidied)
        return names.count - 1
    }
}
