import Identity

/// What the symbols and lines of a genogram mean: those that are in it. Authors differ, so every picture says.
enum GenogramLegend {
    static func legend(_ layout: GenogramLayout, rings: HomeRings, unit: Double) -> PictureLegend {
        var legend = PictureLegend(entryWidth: 190)
        func symbol(_ words: String, _ sex: GenogramPerson.Sex, died: String? = nil, isIndex: Bool = false) {
            let person = GenogramPerson(id: PersonID(0), name: "", sex: sex, died: died, isIndex: isIndex)
            legend.add(words) { GenogramSymbol.draw(person, x: $0, y: $1, unit: unit, scale: 0.45, on: &$2) }
        }
        let sexes = Set(layout.people.map(\.sex))
        if sexes.contains(.male) { symbol("Male", .male) }
        if sexes.contains(.female) { symbol("Female", .female) }
        if sexes.contains(.other) { symbol("Recorded as other", .other) }
        if sexes.contains(.notKnown) { symbol("Sex not known", .notKnown) }
        if sexes.contains(.unborn) { symbol("Not yet born", .unborn) }
        if layout.people.contains(where: { $0.died != nil }) { symbol("Has died", .male, died: "") }
        if let index = layout.people.first(where: \.isIndex) { symbol("Whom this is about", index.sex, isIndex: true) }
        if layout.people.contains(where: { $0.age != nil }) {
            legend.add("Age, or age at death") { $2.text("34", $0, $1 + 5, size: 14, anchor: .middle) }
        }
        let stroke = "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(1.2 * unit))\""
        let bonds = Set(layout.generations.couples.map(\.bond))
        for bond in GenogramCouple.Bond.allCases where bonds.contains(bond) {
            legend.add(bond.legendWords) { x, y, canvas in
                canvas.line(x - 15, y, x + 15, y, "\(stroke) \(bond.dashes)")
                for slash in 0..<bond.slashes {
                    let at = x - 3 + Double(slash) * 6
                    canvas.line(at - 3, y + 7, at + 3, y - 7, stroke)
                }
            }
        }
        let kinds = Set(layout.unions.filter { !$0.parents.isEmpty }.map(\.kind))
        for kind in GenogramParentage.Kind.allCases where kinds.contains(kind) {
            legend.add(kind.legendWords) { x, y, canvas in
                canvas.path(
                    "M\(SVGCanvas.pair(x - 12, y - 9))h24m-12 0v18",
                    "fill=\"none\" \(kind == .presumed ? "stroke-width=\"1.2\"" : stroke) \(kind.dashes)")
            }
        }
        if layout.unions.contains(where: \.parents.isEmpty) {
            legend.add("Brothers and sisters") { x, y, canvas in
                canvas.path("M\(SVGCanvas.pair(x - 10, y + 9))v-14h20v14", "fill=\"none\" \(stroke)")
            }
        }
        if rings.hasRing {
            legend.add("Live together") { $2.rect($0 - 14, $1 - 9, 28, 18, HomeRings.attributes(unit), round: 4) }
        }
        if rings.hasNumbers { legend.add("Lives at home 1, 2, …") { HomeRings.drawNumber(1, x: $0, y: $1, on: &$2) } }
        return legend
    }
}
