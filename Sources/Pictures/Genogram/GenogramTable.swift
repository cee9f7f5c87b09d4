import Identity

/// A genogram in words: its people, its couples, who is whose child, and what is not drawn.
struct GenogramTable {
    let tables: [PictureTable]

    init(_ model: GenogramModel) {
        let names = Dictionary(model.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        func name(_ id: PersonID) -> String { names[id] ?? "" }
        let people = model.people.map { person in
            PictureTable.Row(
                [
                    person.name + (person.isIndex ? " (this picture is about them)" : ""), person.role ?? "",
                    person.sex.words, person.born ?? "not known", person.age.map(String.init) ?? "not known",
                    person.died ?? "",
                ], href: SafeAddress.checked(person.href))
        }
        var ties = model.couples.map { PictureTable.Row([name($0.first), $0.bond.words, name($0.second)]) }
        ties += model.parentages.map { PictureTable.Row([name($0.parent), $0.kind.words, name($0.child)]) }
        ties += model.twins.flatMap { group in
            zip(group, group.dropFirst()).map { PictureTable.Row([name($0), "of one birth with", name($1)]) }
        }
        var tables = [
            PictureTable(
                caption: "People", headings: ["Name", "Role", "Sex", "Born", "Age", "Died"], rows: people),
            PictureTable(caption: "How they are related", headings: ["Person", "Is", "Of or with"], rows: ties),
        ]
        if !model.siblings.isEmpty {
            let rows = model.siblings.map { PictureTable.Row([$0.map(name).joined(separator: ", ")]) }
            tables.append(PictureTable(caption: "Brothers and sisters", headings: ["People"], rows: rows))
        }
        if !model.households.isEmpty {
            let rows = model.households.enumerated().map { index, members in
                PictureTable.Row(["Home \(index + 1)", members.map(name).joined(separator: ", ")])
            }
            tables.append(PictureTable(caption: "Who lives together", headings: ["Home", "People"], rows: rows))
        }
        let layout = GenogramLayout(model)
        let notDrawn = model.notDrawn + layout.generations.leftOut
        if !notDrawn.isEmpty {
            tables.append(
                PictureTable(
                    caption: "Not drawn", headings: ["What is left out, and why"],
                    rows: notDrawn.map { PictureTable.Row([$0]) }))
        }
        self.tables = tables
    }
}

extension GenogramPerson.Sex {
    var words: String {
        switch self {
        case .male: "male"
        case .female: "female"
        case .other: "other"
        case .notKnown: "not known"
        case .unborn: "not yet born"
        }
    }
}

extension GenogramCouple.Bond {
    var words: String {
        switch self {
        case .married: "married to"
        case .cohabiting: "partner of"
        case .separated: "separated from"
        case .divorced: "divorced from"
        case .coParents: "has a child with"
        }
    }
}

extension GenogramParentage.Kind {
    var words: String {
        switch self {
        case .birth: "parent of"
        case .adoptive: "adoptive parent of"
        case .step: "step-parent of"
        case .foster: "foster carer of"
        case .carer: "carer of"
        case .grandparent: "grandparent of"
        case .presumed: "taken to be a parent of"
        }
    }
}
