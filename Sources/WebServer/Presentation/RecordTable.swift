import Operations
import Records
import Storage

/// One record field by field, as its source states it.
struct RecordTable: Sendable {
    struct Field: Sendable {
        let label: String
        let value: String
    }

    let id: String
    let mention: String
    let origin: RowLabel
    let fields: [Field]

    /// The fields that the record states, in a fixed order.
    init(_ view: RecordView, _ titles: SourceTitles) {
        id = view.record.id.description
        mention = view.record.mention.asWords
        origin = RowLabel(view.row, titles)
        fields = Self.stated(in: view.record).compactMap { field in
            field.value.map { Field(label: field.label, value: $0) }
        }
    }

    static let householdKey = "Household key"
    static let ownKey = "The source’s own key"

    /// Every field in one order, with nil for what the record does not state.
    static func stated(in record: PersonRecord) -> [(label: String, value: String?)] {
        let numbers = Dictionary(grouping: record.identifiers, by: \.kind)
        let person: [(label: String, value: String?)] = [
            ("Name", record.name.words), ("Other names", list(record.otherNames.compactMap(\.words))),
            ("Date of birth", record.birth?.words), ("Expected delivery", record.expectedDelivery?.words),
            ("Died", record.death?.words), ("Sex", record.sex?.words), ("Ethnicity", record.ethnicity),
            ("Address", record.address?.words),
            ("At the address", record.period == .unbounded ? nil : record.period.words),
            ("Telephone", record.phone), ("Email", record.email),
        ]
        let identifiers = IdentifierKind.allCases.map { kind in
            (
                label: kind.words,
                value: list((numbers[kind] ?? []).map { "\($0.value) (\($0.validity.words.lowercased()))" })
            )
        }
        return person + identifiers + [
            (householdKey, record.household), ("Role in the household", record.householdRole?.asWords),
            (ownKey, record.key),
        ]
    }

    private static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }
}
