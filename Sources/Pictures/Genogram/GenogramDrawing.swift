import Identity

/// Draws a genogram: rings of homes, lines of couples and of descent, symbols with names, a legend, and what is not drawn.
struct GenogramDrawing {
    private let genogram: Genogram
    private let layout: GenogramLayout
    private let routes: GenogramRoutes
    /// The middle of the symbols of each row.
    private let rowY: [Double]
    private let width: Double
    private let height: Double
    private let unit: Double
    private let legend: PictureLegend
    private let notes: [String]
    private let rings: HomeRings

    static let pitch = 122.0
    private static let margin = 24.0
    private static let half = GenogramSymbol.size / 2
    private static let labelHeight = 50.0
    private static let track = 11.0
    private static let mostNotes = 8
    private static let paper = (width: 1047.0, height: 718.0)

    init(_ genogram: Genogram) {
        self.genogram = genogram
        let layout = GenogramLayout(genogram.model)
        let routes = GenogramRoutes(layout)
        self.layout = layout
        self.routes = routes
        var y = Self.margin + 44 + Double(routes.topTracks) * Self.track + 10
        var rowY: [Double] = []
        for row in 0..<layout.rows {
            y += 24 + Double(routes.archCount[row]) * 10 + Self.half
            rowY.append(y)
            y += Self.half + Self.labelHeight + 14 + Double(routes.tracks[row]) * Self.track
        }
        self.rowY = rowY
        let inner = max(layout.columns * Self.pitch, 760)
        width = inner + 2 * Self.margin
        var notes = (genogram.model.notDrawn + layout.generations.leftOut).map(SVGText.plain)
        if notes.count > Self.mostNotes {
            notes =
                Array(notes.prefix(Self.mostNotes - 1)) + [
                    "and \(notes.count - Self.mostNotes + 1) more: see the table"
                ]
        }
        self.notes = notes
        rings = HomeRings(layout, households: genogram.model.households)
        let total =
            y + GenogramLegend.legend(layout, rings: rings, unit: 1).height(width: inner) + 12
            + (notes.isEmpty ? 0 : Double(notes.count + 1) * 18 + 10) + Self.margin
        height = total
        unit = max(1, width / Self.paper.width, total / Self.paper.height)
        legend = GenogramLegend.legend(layout, rings: rings, unit: unit)
        bottom = y
    }

    private let bottom: Double

    private func px(_ place: Double) -> Double {
        (width - layout.columns * Self.pitch) / 2 + place * Self.pitch
    }

    private func middle(_ person: Int) -> (x: Double, y: Double) {
        (px(layout.x[person]), rowY[layout.generations.generation[person]])
    }

    func svg() -> String {
        var canvas = SVGCanvas()
        let title = TextWidth.shortened(
            SVGText.plain(genogram.title), to: width - 2 * Self.margin, size: 20, isBold: true)
        canvas.text(title, Self.margin, Self.margin + 18, size: 20, "font-weight=\"bold\"")
        if layout.people.isEmpty { canvas.text("Nobody to show.", Self.margin, Self.margin + 60, size: 14) }
        rings.draw(unit: unit, px: px, rowY: rowY, below: Self.half + Self.labelHeight, on: &canvas)
        canvas.group(
            "fill=\"none\" stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(1.2 * unit))\""
        ) { canvas in
            for (index, couple) in layout.generations.couples.enumerated() { draw(couple, index, on: &canvas) }
            for route in routes.routes { draw(route, on: &canvas) }
        }
        for person in layout.people.indices { draw(person, on: &canvas) }
        let inner = width - 2 * Self.margin
        var y = bottom + 12
        legend.draw(x: Self.margin, y: y, width: inner, on: &canvas)
        y += legend.height(width: inner) + 18
        if !notes.isEmpty {
            canvas.text("Not drawn:", Self.margin, y, size: 12, "font-weight=\"bold\"")
            for note in notes {
                y += 18
                canvas.text(TextWidth.shortened(note, to: inner - 12, size: 12), Self.margin + 12, y, size: 12)
            }
        }
        let count = layout.people.count == 1 ? "1 person" : "\(layout.people.count) people"
        return canvas.document(
            width: width, height: height, title: genogram.title,
            description:
                "A genogram of \(count) in \(layout.rows) generations. The same content stands in the tables beside it."
        )
    }

    private func draw(
        _ couple: (first: Int, second: Int, bond: GenogramCouple.Bond), _ index: Int, on canvas: inout SVGCanvas
    ) {
        let ends = [middle(couple.first), middle(couple.second)].sorted { $0.x < $1.x }
        let (left, right) = (ends[0], ends[1])
        var slashX = (left.x + right.x) / 2 - 14
        var slashY = left.y
        if let arch = routes.arches[index] {
            let top = left.y - Self.half - 24 - Double(arch) * 10
            canvas.path(
                "M\(SVGCanvas.pair(left.x + 9, left.y - Self.half + 2))V\(SVGText.number(top))H\(SVGText.number(right.x - 9))"
                    + "V\(SVGText.number(right.y - Self.half + 2))", couple.bond.dashes)
            slashX = right.x - 30
            slashY = top
        } else {
            canvas.line(left.x + Self.half, left.y, right.x - Self.half, right.y, couple.bond.dashes)
        }
        for slash in 0..<couple.bond.slashes {
            let x = slashX + Double(slash) * 7
            canvas.line(x - 4, slashY + 8, x + 4, slashY - 8)
        }
    }

    private func stretchY(_ number: Int) -> Double {
        let stretch = routes.stretches[number]
        let down = 12 + Double(stretch.track) * Self.track
        if stretch.row < 0 { return (rowY.first ?? 0) - Self.half - 24 - down }
        return rowY[stretch.row] + Self.half + Self.labelHeight + down
    }

    private func draw(_ route: GenogramRoutes.Route, on canvas: inout SVGCanvas) {
        var d = ""
        if let start = route.start, let first = route.union.parents.first {
            let from = middle(first)
            let x = px(start)
            var y = from.y
            if route.union.parents.count == 1 {
                let edge = x > from.x ? from.x + Self.half : from.x - Self.half
                d += "M\(SVGCanvas.pair(edge, y))H\(SVGText.number(x))"
            } else {
                let index = layout.generations.couples.firstIndex {
                    Set([$0.first, $0.second]) == Set(route.union.parents)
                }
                if let arch = index.flatMap({ routes.arches[$0] }) {
                    y -= Self.half + 24 + Double(arch) * 10
                }
                d += "M\(SVGCanvas.pair(x, y))"
            }
            let firstStops = route.descents.compactMap(\.stretches.first).map(stretchY)
            d += "V\(SVGText.number(firstStops.max() ?? y))"
        }
        let twins = twinGroups(route)
        for (place, descent) in route.descents.enumerated() {
            let child = middle(descent.child)
            var at = route.start ?? descent.x
            for (step, number) in descent.stretches.enumerated() {
                let y = stretchY(number)
                let next = step < descent.through.count ? descent.through[step] : descent.x
                if step > 0 { d += "V\(SVGText.number(y))" } else { d += "M\(SVGCanvas.pair(px(at), y))" }
                if let group = twins[place] {
                    d += "H\(SVGText.number(px(group)))L\(SVGCanvas.pair(px(descent.x), child.y - Self.half))"
                    break
                }
                d += "H\(SVGText.number(px(next)))"
                at = next
            }
            if twins[place] == nil {
                let top = layout.people[descent.child].sex == .other || layout.people[descent.child].sex == .notKnown
                let aside = abs(px(descent.x) - child.x)
                // A symbol's top is lower beside its middle; the line stops where the symbol, drawn over it, begins.
                d += "V\(SVGText.number(child.y - Self.half + (top || aside > 0.5 ? min(aside, 20) + 1 : 0)))"
            }
        }
        if route.start == nil, let first = route.descents.first, let last = route.descents.last,
            let number = first.stretches.first
        {
            d += "M\(SVGCanvas.pair(px(first.x), stretchY(number)))H\(SVGText.number(px(last.x)))"
        }
        canvas.path(d, route.union.kind.dashes)
    }

    /// For each child of a birth with others, by place among the route's descents, where the fork stands.
    private func twinGroups(_ route: GenogramRoutes.Route) -> [Int: Double] {
        if route.union.kind != .birth { return [:] }
        var forks: [Int: Double] = [:]
        for group in genogram.model.twins {
            let members = Set(group.compactMap { layout.positions[$0] })
            let places = route.descents.indices.filter {
                members.contains(route.descents[$0].child) && route.descents[$0].stretches.count == 1
            }
            if places.count < 2 { continue }
            let fork = places.reduce(0) { $0 + route.descents[$1].x } / Double(places.count)
            for place in places { forks[place] = fork }
        }
        return forks
    }

    private func draw(_ index: Int, on canvas: inout SVGCanvas) {
        let person = layout.people[index]
        let (x, y) = middle(index)
        let whole = [
            SVGText.plain(person.name), person.role.map(SVGText.plain), person.age.map { "aged \($0)" },
            person.born.map { "born \(SVGText.plain($0))" }, person.died.map { "died \(SVGText.plain($0))" },
        ].compactMap(\.self).joined(separator: ", ")
        canvas.link(person.href) { canvas in
            canvas.group("", title: whole) { canvas in
                GenogramSymbol.draw(person, x: x, y: y, unit: unit, on: &canvas)
                let top = y - Self.half - 4
                let halo = "stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\""
                if let born = person.born, person.sex != .unborn {
                    canvas.text(
                        TextWidth.shortened(SVGText.plain(born), to: 50, size: 10.5), x - 4, top, size: 10.5,
                        anchor: .end,
                        halo)
                }
                if let died = person.died {
                    canvas.text(
                        TextWidth.shortened(SVGText.plain(died), to: 50, size: 10.5), x + 4, top, size: 10.5,
                        anchor: .start, halo)
                }
                var line = y + Self.half + 15
                let labelWidth = Self.pitch - 18
                canvas.group("text-anchor=\"middle\" font-size=\"12\" \(halo)") { canvas in
                    let weight = person.isIndex ? "font-weight=\"bold\"" : ""
                    for text in LabelLines.of(
                        person.name, width: labelWidth, size: 12, most: 2, isBold: person.isIndex)
                    {
                        canvas.text(text, x, line, weight)
                        line += 13.5
                    }
                    let second = person.sex == .unborn ? person.born ?? person.role : person.role
                    if let second {
                        let text = TextWidth.shortened(SVGText.plain(second), to: labelWidth, size: 11)
                        canvas.text(text, x, line, size: 11, "fill=\"\(Palette.quiet)\"")
                    }
                }
                rings.drawNumbers(of: index, x: x + Self.half + 4, y: y + Self.half - 8, on: &canvas)
            }
        }
    }
}
