import Extracts
import Foundation
import Intake
import Records

/// Compares what two definitions make of an extract's columns: field by person and role, dates as read, codes as mapped,
/// events with their people, conditions and identity. What mentions and maps are called does not count; checks do not
/// either, nor does a condition that a person's name is there, without which there would be no record anyway.
struct DefinitionComparison {
    let source: SourceID
    /// Columns that the first definition uses, in the order of the file.
    private(set) var used: [String] = []
    /// Those of which the second makes the same.
    private(set) var same: [String] = []
    /// Columns that only the second uses.
    private(set) var onlyDrafted: [String] = []
    /// What differs, for whoever reads a failure.
    private(set) var differences: [String] = []

    init(of wanted: SourceDefinition, with draft: SourceDefinition, file: String) throws {
        source = wanted.source
        let values = try ColumnValues(path: file, format: wanted.file.extractFormat)
        let names = Self.aligned(draft, to: wanted)
        let own = Dictionary(uniqueKeysWithValues: wanted.people.map { ($0.mention, $0.mention) })
        let left = ColumnUses(wanted, mentions: own, values: values).uses
        let right = ColumnUses(draft, mentions: names, values: values).uses
        for column in values.header {
            let one = left[column] ?? []
            let other = right[column] ?? []
            if one.isEmpty {
                if !other.isEmpty { onlyDrafted.append(column) }
                continue
            }
            used.append(column)
            if one == other {
                same.append(column)
            } else {
                let lacks = one.subtracting(other).sorted().joined(separator: " & ")
                let extra = other.subtracting(one).sorted().joined(separator: " & ")
                differences.append("\(source).\(column): lacks [\(lacks)], has [\(extra)]")
            }
        }
    }

    /// Draft mentions under the names of those with which they share most columns.
    private static func aligned(_ draft: SourceDefinition, to wanted: SourceDefinition) -> [String: String] {
        var pairs: [(shared: Int, draft: String, wanted: String)] = []
        for one in draft.people {
            for other in wanted.people {
                let shared = own(one).intersection(own(other)).count
                if shared > 0 { pairs.append((shared, one.mention, other.mention)) }
            }
        }
        var names: [String: String] = [:]
        for pair in pairs.sorted(by: { ($1.shared, $0.draft, $0.wanted) < ($0.shared, $1.draft, $1.wanted) }) {
            if names[pair.draft] == nil, !names.values.contains(pair.wanted) { names[pair.draft] = pair.wanted }
        }
        for person in draft.people where names[person.mention] == nil {
            names[person.mention] = "another(\(person.mention))"
        }
        return names
    }

    /// The columns that tell who a person is; an address may be shared.
    private static func own(_ person: PersonDefinition) -> Set<String> {
        let name = person.name
        let parts = [name?.full, name?.given, name?.family, person.key]
        var columns = Set(parts.compactMap(\.self) + person.identifiers.map(\.column))
        if case .column(let birth)? = person.birth?.origin { columns.insert(birth) }
        return columns
    }
}

/// The different values of each of an extract's columns.
struct ColumnValues {
    let header: [String]
    private(set) var values: [String: Set<String>] = [:]

    init(path: String, format: ExtractFormat) throws {
        var reader = try ExtractReader(path: path, format: format)
        header = reader.header
        var row = Row()
        while try reader.next(&row) {
            for (index, name) in reader.header.enumerated() where !row.isEmpty(index) {
                values[name, default: []].insert(row[index].trimmingCharacters(in: .whitespaces))
            }
        }
    }
}

/// What a definition makes of each column.
private struct ColumnUses {
    private(set) var uses: [String: Set<String>] = [:]
    private let definition: SourceDefinition
    private let mentions: [String: String]
    private let values: ColumnValues

    init(_ definition: SourceDefinition, mentions: [String: String], values: ColumnValues) {
        self.definition = definition
        self.mentions = mentions
        self.values = values
        for person in definition.people { add(person) }
        for relationship in definition.relationships {
            let label = "\(name(relationship.subject)) of \(name(relationship.object))"
            add(relationship.kind, "relationship \(label)", list: .relationship)
        }
        for event in definition.events { add(event) }
    }

    private func name(_ mention: String) -> String { mentions[mention] ?? mention }

    private mutating func note(_ column: String?, _ use: String) {
        if let column { uses[column, default: []].insert(use) }
    }

    private mutating func add(_ person: PersonDefinition) {
        let who = name(person.mention)
        note(person.key, "\(who) key")
        note(person.phone, "\(who) phone")
        note(person.email, "\(who) email")
        note(person.household, "\(who) household")
        if let part = person.name {
            for (key, column) in [
                ("full \(part.order.rawValue)", part.full), ("title", part.title), ("given", part.given),
                ("middle", part.middle), ("family", part.family), ("suffix", part.suffix),
                ("former", part.formerFamily), ("known as", part.knownAs),
            ] { note(column, "\(who) \(key)") }
        }
        for identifier in person.identifiers { note(identifier.column, "\(who) \(identifier.kind.rawValue)") }
        note(person.age?.column, "\(who) age")
        add(person.birth, "\(who) birth", isDate: true)
        add(person.expectedDelivery, "\(who) expected", isDate: true)
        add(person.death, "\(who) death", isDate: true)
        add(person.sex, "\(who) sex", list: .sex)
        add(person.ethnicity, "\(who) ethnicity", list: .ethnicity)
        add(person.householdRole, "\(who) role in household")
        add(person.address, who)
        add(person.lived?.from, "\(who) lived from", isDate: true)
        add(person.lived?.to, "\(who) lived to", isDate: true)
        if let when = person.when, when.test != .isPresent(true) { note(when.column, "\(who) when \(truths(when))") }
    }

    private mutating func add(_ address: AddressDefinition?, _ label: String) {
        guard let address else { return }
        for (index, line) in address.lines.enumerated() { note(line, "\(label) address line \(index + 1)") }
        note(address.postcode, "\(label) postcode")
        note(address.uprn, "\(label) uprn")
    }

    private mutating func add(_ event: EventMapping) {
        let roles = event.people.map { "\($0.role): \($0.mentions.map(name).joined(separator: " "))" }
        let label = "\(event.kind) (\(roles.joined(separator: ", ")))"
        add(event.start, "\(label) start", isDate: true)
        add(event.end, "\(label) end\(event.open == .never ? "" : " or open")", isDate: true)
        if let when = event.when { note(when.column, "\(label) when \(truths(when))") }
        for attribute in event.attributes {
            let standard = event.kind.definition?.attribute(named: attribute.name)
            add(
                attribute.value, "\(label) \(attribute.name)", list: standard?.codes,
                isDate: standard?.type == .day)
        }
        add(event.address, label)
        for column in event.identity { note(column, "\(label) identity") }
    }

    private mutating func add(
        _ value: ValueExpression?, _ label: String, list: CodeList? = nil, isDate: Bool = false
    ) {
        guard let value else { return }
        switch value.origin {
        case .constant: return
        case .sum(let columns): for column in columns { note(column, "\(label) sum") }
        case .column(let column):
            note(column, "\(label) \(reading(of: column, value, list: list, isDate: isDate))")
        }
    }

    /// What is made of the values that the column has, in one text.
    private func reading(of column: String, _ value: ValueExpression, list: CodeList?, isDate: Bool) -> String {
        let written = (values.values[column] ?? []).filter { text in
            !["n/a", "unborn"].contains(text.lowercased())
        }
        let map = value.codes.flatMap { definition.codes[$0] }
        if isDate, map == nil {
            let days = written.sorted().map { text in
                PartialDate.parse(text, formats: definition.dates).map { "\($0.year)-\($0.month ?? 0)-\($0.day ?? 0)" }
                    ?? "?"
            }
            return "dates \(Self.digest(days))"
        }
        if let words = value.trueWhen {
            let lowered = Set(words.map { $0.lowercased() })
            return "true for \(written.filter { lowered.contains($0.lowercased()) }.sorted())"
        }
        var parts = written
        if let split = value.split {
            parts = Set(
                written.flatMap { $0.components(separatedBy: split).map { $0.trimmingCharacters(in: .whitespaces) } })
        }
        guard map != nil || list != nil else { return "as it stands" }
        let targets = parts.filter { !$0.isEmpty }.sorted().map { part -> String in
            let target = map.map { $0.target(of: part) ?? "unmapped" } ?? Self.usual(part, list)
            return "\(part)>\(target == "not_known" && list?.name == "sex" ? "" : target.lowercased())"
        }
        return targets.count > 24 ? "codes \(Self.digest(targets))" : "\(targets)"
    }

    private static func usual(_ text: String, _ list: CodeList?) -> String { list?.code(for: text) ?? text }

    private func truths(_ condition: Condition) -> String {
        let written = values.values[condition.column] ?? []
        return switch condition.test {
        case .isOneOf(let texts):
            "\(written.filter { value in texts.contains { $0.lowercased() == value.lowercased() } }.sorted())"
        case .isNoneOf(let texts):
            "\(written.filter { value in !texts.contains { $0.lowercased() == value.lowercased() } }.sorted()) or none"
        case .isPresent(let present): "present \(present)"
        }
    }

    private static func digest(_ texts: [String]) -> String {
        var hash: UInt64 = 5_381
        for byte in texts.joined(separator: "\n").utf8 { hash = hash &* 33 &+ UInt64(byte) }
        return String(hash, radix: 16)
    }
}
