public import Families
import Foundation
import Identity
import Intake
public import Records
public import Storage

/// What entities of a network are called where they are shown. What is hidden is called by its number.
public struct NetworkWords: Sendable {
    /// The day that ages and "ended" are told as at.
    public let asAt: Day
    private let titles: [SourceID: String]

    public init(_ workspace: Workspace, asAt: Day) {
        self.asAt = asAt
        titles = Dictionary(workspace.sources.map { ($0.source, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    public func title(of source: SourceID) -> String { titles[source] ?? Wording.words(source.rawValue) }

    public func label(_ entity: NetworkEntity) -> String {
        switch entity.detail {
        case .person(let person): Self.name(person.name) ?? "Person \(entity.id.number)"
        case .place(let place): Self.address(place.address) ?? "Place \(entity.id.number)"
        case .event(let event): event.kind.definition?.title ?? Wording.words(event.kind.rawValue)
        case .name(let name): name
        }
    }

    /// An age, a day; nil where nothing more is to be said.
    public func detail(_ entity: NetworkEntity) -> String? {
        switch entity.detail {
        case .person(let person):
            if person.death != nil { return "died" }
            if person.birth == nil, person.expectedDelivery != nil { return "unborn" }
            guard let days = person.birth?.possibleDays else { return nil }
            let age = days.first.wholeYears(to: asAt)
            return age < 0 ? nil : days.last.wholeYears(to: asAt) == age ? "aged \(age)" : "aged about \(age)"
        case .place(let place): return place.isShared ? "shared by many" : nil
        case .event(let event): return Wording.period(event.period)
        case .name: return nil
        }
    }

    /// `212 people, 3 places`
    public func others(_ counts: [EntityType: Int]) -> String {
        EntityType.allCases.compactMap { type in
            counts[type].map { "\($0) \($0 == 1 ? type.rawValue : type.plural)" }
        }.joined(separator: ", ")
    }

    private static func name(_ name: PersonName) -> String? {
        let parts = [name.given, name.middle, name.family, name.suffix].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.map(cased).joined(separator: " ")
    }

    private static func address(_ address: Address) -> String? {
        if address.isConfidential { return nil }
        // A flat's bare number or letter would read as the house's.
        let flat = address.flat.map { $0.count > 3 || $0.contains(" ") ? $0 : "Flat \($0)" }
        let line = [flat, address.building, address.number].compactMap(\.self).joined(separator: ", ")
        let street = [line.isEmpty ? nil : line, address.street].compactMap(\.self).joined(separator: " ")
        let whole = [street.isEmpty ? address.raw : cased(street), address.postcode ?? ""].filter { !$0.isEmpty }
        return whole.isEmpty ? nil : whole.joined(separator: ", ")
    }

    /// Standardised text is upper case; shown, each word begins with a capital.
    private static func cased(_ text: String) -> String {
        var cased = ""
        var startsWord = true
        for letter in text.lowercased() {
            cased += startsWord ? letter.uppercased() : String(letter)
            startsWord = letter == " " || letter == "-" || letter == "'" || cased.hasSuffix("Mc")
        }
        return cased
    }
}

extension EntityType {
    public var plural: String { self == .person ? "people" : rawValue + "s" }
}
