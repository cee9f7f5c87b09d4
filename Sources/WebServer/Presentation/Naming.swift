import Access
import Identity
import Intake
import Operations
import Records

/// A person as a page names them: with a link where the reader may follow it.
struct PersonLabel: Sendable, Hashable {
    let name: String
    let path: String?
}

/// Names the people of one page. Where a name is hidden, or not known, a person goes by the id.
struct Naming: Sendable {
    private let names: [PersonID: String]
    private let mayOpen: Bool

    init(_ people: [Person], _ visit: Visit) {
        names = Dictionary(
            people.compactMap { person in person.name.words.map { (person.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        mayOpen = visit.may(.read, .person)
    }

    func label(_ person: PersonID) -> PersonLabel {
        PersonLabel(name: names[person] ?? "Person \(person)", path: mayOpen ? "/people/\(person)" : nil)
    }
}

/// Titles of sources and their agencies.
struct SourceTitles: Sendable {
    private let titles: [SourceID: (title: String, agency: String)]

    init(_ visit: Visit) {
        titles = Dictionary(
            visit.site.context.workspace.sources.map { ($0.source, ($0.title, $0.agency)) },
            uniquingKeysWith: { first, _ in first })
    }

    func title(_ source: SourceID) -> String { titles[source]?.title ?? source.rawValue.asWords }

    func agency(_ source: SourceID) -> String { titles[source]?.agency ?? "Not known" }
}

extension FieldMask {
    /// What is hidden, in words; nil when nothing is.
    var words: String? {
        let hidden = hidden.map { $0.rawValue.asWords.lowercased() }
        return hidden.isEmpty ? nil : hidden.joined(separator: ", ")
    }
}
