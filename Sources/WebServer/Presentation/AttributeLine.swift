import Access
import Identity
import Operations
import Records
import Storage

/// One attribute of a person: the value that survives, why, and every other with who states it.
struct AttributeLine: Sendable {
    struct Value: Sendable {
        let text: String
        /// `Valid`, of an identifier.
        let note: String?
        let sources: String
        let dates: String
        let records: String
        let rows: [RowLabel]
        /// How many rows are not named; nil when none.
        let moreRows: String?
    }

    let label: String
    let surviving: Value?
    /// Where there is no value to show: not known, or hidden.
    let absence: String?
    let why: String?
    let order: String?
    let others: [Value]
    let othersTitle: String
    let conflict: String?

    /// How many rows are named for a value.
    private static let mostRows = 5

    /// Every attribute that a page names even when nothing is known of it, in the page's order, then the identifiers.
    static func all(of view: PersonView, _ titles: SourceTitles) -> [AttributeLine] {
        let fixed: [(AttributeAccount.Subject, String, PersonField?)] = [
            (.attribute(.name), "Name", .name), (.middleName, "Middle names", .name),
            (.attribute(.birth), "Date of birth", .dateOfBirth), (.attribute(.sex), "Sex", nil),
            (.attribute(.ethnicity), "Ethnicity", nil), (.attribute(.address), "Address", .address),
            (.attribute(.phone), "Telephone", .contact), (.attribute(.email), "Email", .contact),
        ]
        var lines = fixed.compactMap { subject, label, field -> AttributeLine? in
            if let account = view.account.account(of: subject) { return AttributeLine(account, view, titles) }
            if subject == .middleName { return nil }
            let isHidden = field.map(view.mask.hides) ?? false
            return AttributeLine(label: label, absence: isHidden ? "Hidden from your role" : "Not known")
        }
        let told = fixed.map(\.0) + [.otherNames]
        for account in view.account.attributes where !told.contains(account.subject) {
            lines.append(AttributeLine(account, view, titles))
        }
        return lines
    }

    private init(label: String, absence: String) {
        self.label = label
        self.absence = absence
        surviving = nil
        why = nil
        order = nil
        others = []
        othersTitle = ""
        conflict = nil
    }

    init(_ account: AttributeAccount, _ view: PersonView, _ titles: SourceTitles) {
        let values = account.values.map { Self.value($0, view, titles) }
        label = account.title
        surviving = values[0]
        absence = nil
        let reason = account.why
        why = reason.prefix(1).uppercased() + reason.dropFirst() + "."
        order = account.values.count > 1 ? account.orderWords : nil
        others = Array(values.dropFirst())
        othersTitle = others.count.counted("other value", "other values")
        conflict =
            account.conflict.isEmpty
            ? nil : "\(account.conflict.count) valid ones, and a person has one: to be looked at."
    }

    static func value(_ stated: StatedValue, _ view: PersonView, _ titles: SourceTitles) -> Value {
        let rows = Dictionary(view.records.map { ($0.record.id, $0.row) }, uniquingKeysWith: { first, _ in first })
        let (text, note) = words(stated.value, view)
        let more = stated.records.count - mostRows
        return Value(
            text: text, note: note, sources: stated.sources.map(titles.title).joined(separator: ", "),
            dates: dates(stated.stated), records: stated.records.count.counted("record", "records"),
            rows: stated.records.prefix(mostRows).compactMap { rows[$0] }.map { RowLabel($0, titles) },
            moreRows: more > 0 ? "and \(more.counted("other row", "other rows"))" : nil)
    }

    /// `first 1 September 2019, last 31 August 2025`
    private static func dates(_ stated: Period) -> String {
        switch (stated.from, stated.to) {
        case (let from?, let to?): from == to ? from.words : "first \(from.words), last \(to.words)"
        case (let from?, nil): "first \(from.words)"
        case (nil, let to?): "last \(to.words)"
        case (nil, nil): "dates not known"
        }
    }

    private static func words(_ value: StatedValue.Value, _ view: PersonView) -> (String, String?) {
        switch value {
        case .name(let name): (name.words ?? "No name", nil)
        case .date(let date): (date.words, nil)
        case .day(let day): (day.words, nil)
        case .sex(let sex): (sex.words, nil)
        case .text(let text): (text, nil)
        case .identifier(let identifier): (identifier.value, identifier.validity.words)
        case .place(let place): (view.places[place]?.address.words ?? "Place \(place)", nil)
        }
    }
}
