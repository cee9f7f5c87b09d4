import Records

/// Sorts the columns of people by whom they are of: a child and two carers in one row are three.
struct PeopleGrouping {
    struct Group {
        var owner: ColumnMeaning.Owner
        var columns: [ColumnMeaning]

        var hasName: Bool { columns.contains { $0.field?.isName ?? false } }

        /// A name, and either a word for who it is or more than a surname.
        var isSomebody: Bool {
            guard hasName else { return false }
            let isNamed = owner.words.contains { OwnerWords.people.contains($0) } || owner.index != nil
            return isNamed || columns.contains { $0.field == .given || $0.field == .fullName }
        }
    }

    /// The first is the one that the row is about.
    private(set) var groups: [Group] = []
    /// Columns of a place where something happened.
    private(set) var scene: [ColumnMeaning] = []
    /// Columns that are understood and not taken: an earlier address, a second telephone number.
    private(set) var passedOver: [(column: ColumnMeaning, why: String)] = []

    init(_ meanings: [ColumnMeaning]) {
        let fields = meanings.filter { $0.field != nil }
        var order: [ColumnMeaning.Owner] = []
        var byOwner: [ColumnMeaning.Owner: [ColumnMeaning]] = [:]
        for meaning in fields {
            let owner = Self.owner(of: meaning, among: fields)
            if byOwner[owner] == nil { order.append(owner) }
            byOwner[owner, default: []].append(meaning)
        }
        var loose = byOwner[.none] ?? []
        for owner in order where owner != .none {
            let group = Group(owner: owner, columns: byOwner[owner] ?? [])
            if group.isSomebody || Self.tellsWho(group) {
                groups.append(group)
            } else {
                place(group, among: order.filter { $0 != owner && isPerson($0, byOwner) }, loose: &loose)
            }
        }
        let unnamed = Group(owner: .none, columns: loose)
        if unnamed.hasName || (groups.isEmpty && !loose.isEmpty) {
            groups.insert(unnamed, at: 0)
        } else if !loose.isEmpty {
            let taken = Set(groups[0].columns.compactMap(\.field))
            for column in loose {
                if let field = column.field, taken.contains(field), !field.isAddress {
                    passedOver.append((column, "the first person has another such column"))
                } else {
                    groups[0].columns.append(column)
                }
            }
        }
        if groups.count > RowOrigin.maximumSlots { groups = Array(groups.prefix(RowOrigin.maximumSlots)) }
    }

    /// The words and number before the field. A number behind a given name alone counts forenames, not people.
    private static func owner(of meaning: ColumnMeaning, among all: [ColumnMeaning]) -> ColumnMeaning.Owner {
        let owner = meaning.owner
        guard let index = owner.index, owner.words.isEmpty else { return owner }
        let companions = all.filter { $0.owner == owner }
        let names = Set(companions.compactMap { $0.field }).filter(\.isName)
        let isPerson = names.contains(.family) || names.contains(.fullName)
        return isPerson && (index > 1 || companions.count > 1) ? owner : .none
    }

    private static func tellsWho(_ group: Group) -> Bool {
        let isPerson = group.owner.words.contains { OwnerWords.people.contains($0) }
        return isPerson
            && group.columns.contains { column in
                switch column.field {
                case .birth, .identifier: true
                default: false
                }
            }
    }

    private func isPerson(_ owner: ColumnMeaning.Owner, _ byOwner: [ColumnMeaning.Owner: [ColumnMeaning]]) -> Bool {
        owner != .none && (byOwner[owner] ?? []).contains { $0.field?.isName ?? false }
    }

    /// Columns with words of their own but nobody's name: of a scene, an earlier home, or the one person they fit.
    private mutating func place(
        _ group: Group, among people: [ColumnMeaning.Owner], loose: inout [ColumnMeaning]
    ) {
        let words = Set(group.owner.words)
        if !words.isDisjoint(with: OwnerWords.scenes), group.columns.allSatisfy({ $0.field?.isAddress ?? false }) {
            scene += group.columns
        } else if !words.isDisjoint(with: OwnerWords.otherHomes) {
            passedOver += group.columns.map { ($0, "of another home or another number than the person's own") }
        } else if let index = people.firstIndex(where: { Self.isSame($0, group.owner) }) {
            let owner = people[index]
            if let place = groups.firstIndex(where: { $0.owner == owner }) {
                groups[place].columns += group.columns
            } else {
                groups.append(Group(owner: owner, columns: group.columns))
            }
        } else if group.hasName {
            passedOver += group.columns.map { ($0, "a name that nothing says more of") }
        } else {
            loose += group.columns
        }
    }

    /// `carer` and `carer 1`, `victim` and `victim home`.
    private static func isSame(_ one: ColumnMeaning.Owner, _ other: ColumnMeaning.Owner) -> Bool {
        (one.index == other.index || other.index == nil) && !Set(one.words).isDisjoint(with: other.words)
    }
}
