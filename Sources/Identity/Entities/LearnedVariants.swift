import Linkage
import Records

/// Given names that stand for one another, by the list of known ones and learnt from the records themselves: names of
/// records with one valid identifier, and names by which a record says that its person is known. What any list of pet
/// names lacks, a council's own records show.
struct LearnedVariants {
    private var pairs: Set<String> = []

    /// A pair counts when this many people bear it out.
    private static let leastPeople = 2

    /// - Complexity: O(*n*) in the records.
    init(_ records: [PersonRecord]) {
        var namesOfIdentifier: [Identifier: [String]] = [:]
        var order: [Identifier] = []
        var counts: [String: Int] = [:]
        for record in records {
            guard let given = record.name.given, given.utf8.count > 1 else { continue }
            for other in record.otherNames {
                if let known = other.given, known != given { counts[Self.key(given, known), default: 0] += 1 }
            }
            for identifier in record.identifiers where identifier.validity == .valid {
                switch identifier.kind {
                case .nhsNumber, .upn, .nino:
                    let names = namesOfIdentifier[identifier]
                    if names == nil { order.append(identifier) }
                    if names?.contains(given) != true { namesOfIdentifier[identifier, default: []].append(given) }
                case .uln, .pnc, .cro, .prisonNumber, .crn, .childID, .homeOffice, .youthJustice, .other: break
                }
            }
        }
        for identifier in order {
            let names = namesOfIdentifier[identifier] ?? []
            // Many names on one identifier are many people's: a number used for "not known".
            if names.count > 4 { continue }
            for (position, name) in names.enumerated() {
                for other in names[..<position] { counts[Self.key(name, other), default: 0] += 1 }
            }
        }
        pairs = Set(counts.filter { $0.value >= Self.leastPeople }.keys)
    }

    /// Whether the two stand for one another, as the records show or as is generally known.
    func contains(_ one: String, _ other: String) -> Bool {
        pairs.contains(Self.key(one, other)) || NameVariants.areVariants(one, other)
    }

    private static func key(_ one: String, _ other: String) -> String {
        one < other ? one + "|" + other : other + "|" + one
    }
}
