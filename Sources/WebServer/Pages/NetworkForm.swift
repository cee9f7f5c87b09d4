import Families
import Operations
import Records
import Storage

/// The choices of a network page, as its form shows them and its address states them.
struct NetworkForm: Sendable {
    struct Choice: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }

    let action: String
    let query: NetworkQuery
    let depths: [Choice]
    let hubs: [Choice]
    let types: [Choice]
    let from: String
    let to: String
    /// What the reader opened in the picture, as its address lists it.
    let open: String

    /// - Throws: ``WebError`` `unusable` for a choice that the form does not offer.
    init(_ fields: FormFields, action: String) throws(WebError) {
        self.action = action
        var query = NetworkQuery()
        query.depth = try Self.number("depth", fields, 1...4) ?? query.depth
        query.hubDegree = try Self.number("hub", fields, 1...1_000) ?? query.hubDegree
        if let type = fields.filled("type") {
            guard let type = EntityType(rawValue: type) else { throw Self.unusable }
            // Whoever asks for places alone still wants the people between them.
            query.types = [.person, type]
        }
        from = fields.filled("from") ?? ""
        to = fields.filled("to") ?? ""
        query.period = Period(from: try Self.day(from), to: try Self.day(to))
        open = fields.filled("open") ?? ""
        var opened: [EntityID] = []
        for text in open.split(separator: ",") {
            guard let id = EntityID(String(text)), opened.count < NetworkQuery.mostOpened else { throw Self.unusable }
            opened.append(id)
        }
        query.opened = opened
        self.query = query
        depths = [1, 2, 3, 4].map {
            Choice(id: String($0), title: $0 == 1 ? "1 link" : "\($0) links", isChosen: $0 == query.depth)
        }
        hubs = [10, 25, 100, 1_000].map {
            Choice(id: String($0), title: "more than \($0.words) links", isChosen: $0 == query.hubDegree)
        }
        types = EntityType.allCases.filter { $0 != .person }.map { type in
            Choice(
                id: type.rawValue, title: "People and \(type.plural)",
                isChosen: query.types.map { $0.contains(type) } ?? false)
        }
    }

    /// The same choices with other entities opened.
    ///
    /// - Parameter page: whose address it is; the default, nil, is the form's own.
    func address(opening opened: [EntityID], of page: String? = nil) -> String {
        let standard = NetworkQuery()
        let type = types.first(where: \.isChosen)?.id ?? ""
        let fields = [
            ("depth", query.depth == standard.depth ? "" : String(query.depth)), ("type", type),
            ("hub", query.hubDegree == standard.hubDegree ? "" : String(query.hubDegree)), ("from", from), ("to", to),
            ("open", opened.map(\.description).joined(separator: ",")),
        ]
        let filled = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(FormFields.encoded($0.1))" }
        let action = page ?? self.action
        return filled.isEmpty ? action : action + "?" + filled.joined(separator: "&")
    }

    private static let unusable = WebError(
        .unusable, "A choice in the address is not one that this page offers. Go back and choose again.")

    private static func number(
        _ name: String, _ fields: FormFields, _ range: ClosedRange<Int>
    ) throws(WebError) -> Int? {
        guard let text = fields.filled(name) else { return nil }
        guard let number = Int(text), range.contains(number) else { throw unusable }
        return number
    }

    private static func day(_ text: String) throws(WebError) -> Day? {
        if text.isEmpty { return nil }
        guard let day = Day(iso: text) else { throw unusable }
        return day
    }
}
