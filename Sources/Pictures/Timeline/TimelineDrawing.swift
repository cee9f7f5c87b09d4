import Records

/// Draws a timeline: an axis, a band for each line, bars and marks with words where there is room, today, a legend.
struct TimelineDrawing {
    private let timeline: FamilyTimeline
    private let scale: TimeScale
    private let lanes: [TimelineLane]
    private let foldedLanes: Int
    private let unit: Double
    private let height: Double
    private let fields: [TimelineEvent.Field]
    private let legend: PictureLegend

    private static let width = 1120.0
    private static let margin = 24.0
    private static let gutter = 176.0
    private static let top = 96.0
    private static let mostLanes = 60
    private static let mostMarks = 320
    private static let mostBars = 260
    private static let paper = (width: 1047.0, height: 718.0)

    init(_ timeline: FamilyTimeline) {
        self.timeline = timeline
        let events = timeline.shownEvents
        let first = timeline.window?.from ?? events.first?.start ?? timeline.asAt.adding(days: -365)
        let latest = events.reduce(timeline.asAt) { max($0, $1.end ?? $1.start) }
        let last = timeline.window?.to ?? latest
        let scale = TimeScale(
            first: min(first, last), last: max(first, last), left: Self.margin + Self.gutter,
            width: Self.width - 2 * Self.margin - Self.gutter - 10)
        self.scale = scale
        var groups = Self.groups(timeline, events)
        let bearing = groups.filter { !$0.events.isEmpty }
        if groups.count > 24 { groups = bearing }
        let all = timeline.lines == .people ? timeline.people.count : bearing.count
        if groups.count > Self.mostLanes {
            let counts = groups.indices.sorted {
                groups[$0].events.count != groups[$1].events.count
                    ? groups[$0].events.count > groups[$1].events.count : $0 < $1
            }
            let kept = Set(counts.prefix(Self.mostLanes))
            groups = groups.indices.filter(kept.contains).map { groups[$0] }
        }
        foldedLanes = max(0, all - groups.count)
        var bin = 14.0
        var lanes: [TimelineLane] = []
        repeat {
            lanes = []
            var room = Self.mostBars
            for group in groups {
                let lane = TimelineLane(
                    name: group.name, detail: group.detail, href: group.href, events: group.events, scale: scale,
                    asAt: timeline.asAt, bin: bin, barRoom: room)
                room -= lane.bars.count
                lanes.append(lane)
            }
            bin *= 2
        } while lanes.reduce(0) { $0 + $1.marks.count } > Self.mostMarks && bin < 2000
        self.lanes = lanes
        let used = Set(events.map(\.field))
        fields = TimelineEvent.Field.allCases.filter(used.contains)
        let body = lanes.reduce(0) { $0 + $1.height }
        let inner = Self.width - 2 * Self.margin
        let legendHeight = Self.legend(fields, lanes, unit: 1).height(width: inner)
        height = Self.top + max(body, 40) + legendHeight + 64
        unit = max(1, Self.width / Self.paper.width, height / Self.paper.height)
        legend = Self.legend(fields, lanes, unit: unit)
    }

    private static func groups(
        _ timeline: FamilyTimeline, _ events: [TimelineEvent]
    ) -> [(name: String, detail: String?, href: String?, events: [TimelineEvent])] {
        switch timeline.lines {
        case .people:
            var byPerson: [String: [TimelineEvent]] = [:]
            for event in events { for person in Set(event.people) { byPerson[person, default: []].append(event) } }
            return timeline.people.map { ($0.name, $0.detail, $0.href, byPerson[$0.id] ?? []) }
        case .agencies:
            return Dictionary(grouping: events, by: \.agency).sorted { $0.key < $1.key }.map {
                ($0.key, nil, nil, $0.value)
            }
        }
    }

    private static func legend(
        _ fields: [TimelineEvent.Field], _ lanes: [TimelineLane], unit: Double
    ) -> PictureLegend {
        var legend = PictureLegend(entryWidth: 178)
        for field in fields {
            legend.add(FieldMark.words(field)) { FieldMark.draw(field, x: $0, y: $1, unit: unit, on: &$2) }
        }
        let stroke = "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(unit))\""
        if lanes.contains(where: { !$0.bars.isEmpty }) {
            legend.add("Held over a time") { $2.rect($0 - 14, $1 - 6, 28, 12, "fill=\"#f2f2f2\" \(stroke)", round: 2) }
        }
        if lanes.contains(where: { $0.bars.contains { $0.event.isOpen } }) {
            legend.add("Still open") { x, y, canvas in
                canvas.path("M\(SVGCanvas.pair(x - 14, y - 6))h20l7 6-7 6h-20z", "fill=\"#f2f2f2\" \(stroke)")
            }
        }
        if lanes.contains(where: { $0.marks.contains { $0.events.count > 1 } }) {
            legend.add("Several at about one time") {
                $2.text("×3", $0, $1 + 4, size: 11, anchor: .middle, "font-weight=\"bold\"")
            }
        }
        return legend
    }

    func svg() -> String {
        var canvas = SVGCanvas()
        let inner = Self.width - 2 * Self.margin
        canvas.text(
            TextWidth.shortened(SVGText.plain(timeline.title), to: inner, size: 20, isBold: true), Self.margin,
            Self.margin + 18, size: 20, "font-weight=\"bold\"")
        let bottom = Self.top + max(lanes.reduce(0) { $0 + $1.height }, 40)
        var y = Self.top
        for (index, lane) in lanes.enumerated() {
            if index % 2 == 0 { canvas.rect(Self.margin, y, inner, lane.height, "fill=\"#f5f5f5\"") }
            y += lane.height
        }
        drawAxis(bottom, on: &canvas)
        if lanes.allSatisfy({ $0.bars.isEmpty && $0.marks.isEmpty }) {
            canvas.text("Nothing is recorded in this time.", scale.x(scale.first) + 8, Self.top + 22, size: 13)
        }
        y = Self.top
        for lane in lanes {
            draw(lane, at: y, on: &canvas)
            y += lane.height
        }
        drawToday(bottom, on: &canvas)
        var end = bottom + 18
        if foldedLanes > 0 {
            let whose = timeline.lines == .people ? "people" : "agencies"
            canvas.text(
                "and \(foldedLanes) more \(whose), with nothing or less recorded in this time: see the table.",
                Self.margin, end,
                size: 12)
        }
        end += 10
        legend.draw(x: Self.margin, y: end, width: inner, on: &canvas)
        let events = timeline.shownEvents.count
        return canvas.document(
            width: Self.width, height: height, title: timeline.title,
            description:
                "A timeline of \(events) \(events == 1 ? "event" : "events") from \(scale.first.shortWords) to "
                + "\(scale.last.shortWords). The same content stands in the table beside it.")
    }

    private func drawAxis(_ bottom: Double, on canvas: inout SVGCanvas) {
        var lastEnd = -Double.infinity
        for tick in scale.ticks() {
            let x = scale.x(tick.day)
            canvas.line(x, Self.top - 6, x, bottom, "stroke=\"\(Palette.faint)\"")
            let half = TextWidth.of(tick.words, size: 11) / 2
            if x - half < lastEnd + 6 || x + half > Self.width { continue }
            canvas.text(tick.words, x, Self.top - 12, size: 11, anchor: .middle)
            lastEnd = x + half
        }
        canvas.line(
            Self.margin, Self.top, Self.width - Self.margin, Self.top,
            "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(unit))\"")
    }

    private func drawToday(_ bottom: Double, on canvas: inout SVGCanvas) {
        guard timeline.asAt >= scale.first, timeline.asAt <= scale.last else { return }
        let x = scale.x(timeline.asAt)
        canvas.line(
            x, Self.top - 30, x, bottom,
            "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(1.2 * unit))\" stroke-dasharray=\"5 3\"")
        let isRight = x > Self.width - 120
        canvas.text(
            timeline.asAt.shortWords, isRight ? x - 4 : x + 4, Self.top - 30, size: 11,
            anchor: isRight ? .end : .start, "font-weight=\"bold\"")
    }

    private func draw(_ lane: TimelineLane, at top: Double, on canvas: inout SVGCanvas) {
        canvas.link(lane.href) { canvas in
            canvas.group("", title: SVGText.plain(lane.name)) { canvas in
                var y = top + 18
                for line in LabelLines.of(lane.name, width: Self.gutter - 14, size: 13, most: 1, isBold: true) {
                    canvas.text(line, Self.margin + 4, y, size: 13, "font-weight=\"bold\"")
                    y += 14
                }
                if let detail = lane.detail {
                    let text = TextWidth.shortened(SVGText.plain(detail), to: Self.gutter - 14, size: 11)
                    canvas.text(text, Self.margin + 4, y, size: 11, "fill=\"\(Palette.quiet)\"")
                }
            }
        }
        var room = LabelRoom()
        let base = top + 7 + Double(lane.markLevels) * TimelineLane.markHeight
        for mark in lane.marks {
            let y = base - (Double(mark.level) + 0.5) * TimelineLane.markHeight
            room.take(x: mark.x - 7, y: y - 7, width: mark.events.count > 1 ? 26 : 14, height: 14)
        }
        let today = scale.x(timeline.asAt)
        room.take(x: today - 1, y: top, width: 2, height: lane.height)
        for mark in lane.marks { draw(mark, base: base, room: &room, on: &canvas) }
        for bar in lane.bars { draw(bar, top: base, lane: lane, on: &canvas) }
        if lane.foldedBars > 0 {
            canvas.text(
                "and \(lane.foldedBars) more that held over a time: see the table", scale.x(scale.first) + 4,
                base + Double(lane.barRows) * TimelineLane.barHeight + 12, size: 11, "font-style=\"italic\"")
        }
    }

    private func draw(
        _ mark: TimelineLane.Mark, base: Double, room: inout LabelRoom, on canvas: inout SVGCanvas
    ) {
        let y = base - (Double(mark.level) + 0.5) * TimelineLane.markHeight
        var told = mark.events.prefix(4).map { "\($0.whenWords): \(String($0.label.prefix(60)))" }.joined(
            separator: "; ")
        if mark.events.count > 4 { told += "; and \(mark.events.count - 4) more" }
        canvas.link(mark.events.count == 1 ? mark.events.first?.href : nil) { canvas in
            canvas.group("", title: SVGText.plain(told)) { canvas in
                FieldMark.draw(mark.field, x: mark.x, y: y, unit: unit, on: &canvas)
                var left = mark.x + 9
                if mark.events.count > 1 {
                    let count = "×\(mark.events.count)"
                    canvas.text(count, left, y + 4, size: 11, "font-weight=\"bold\"")
                    left += TextWidth.of(count, size: 11, isBold: true) + 3
                }
                let labels = Set(mark.events.map { SVGText.plain($0.label) })
                guard labels.count == 1, let label = labels.first else { return }
                let text = TextWidth.shortened(label, to: 170, size: 10.5)
                let width = TextWidth.of(text, size: 10.5)
                guard left + width < Self.width - Self.margin,
                    room.isFree(x: left, y: y - 6, width: width + 4, height: 12)
                else { return }
                room.take(x: left, y: y - 6, width: width + 4, height: 12)
                canvas.text(text, left, y + 4, size: 10.5)
            }
        }
    }

    private func draw(
        _ bar: TimelineLane.Bar, top: Double, lane: TimelineLane, on canvas: inout SVGCanvas
    ) {
        let y = top + Double(bar.row) * TimelineLane.barHeight
        let told = "\(bar.event.whenWords): \(String(bar.event.label.prefix(100)))"
        canvas.link(bar.event.href) { canvas in
            canvas.group("", title: SVGText.plain(told)) { canvas in
                let attributes =
                    "fill=\"#fff\" stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(unit))\""
                let height = TimelineLane.barHeight - 3
                if bar.event.isOpen {
                    canvas.path(
                        "M\(SVGCanvas.pair(bar.left, y))H\(SVGText.number(bar.right - 6))l6 7-6 7H"
                            + "\(SVGText.number(bar.left))z", attributes)
                } else {
                    canvas.rect(bar.left, y, bar.right - bar.left, height, attributes, round: 2)
                }
                FieldMark.draw(bar.event.field, x: bar.left + 8, y: y + height / 2, unit: unit * 0.8, on: &canvas)
                let label = SVGText.plain(bar.event.label)
                let inside = bar.right - bar.left - 26
                // In the bar; or after it, where nothing else stands in its row.
                let next = lane.bars.filter { $0.row == bar.row && $0.left > bar.left }.map(\.left).min()
                let end = min(next ?? Self.width - Self.margin, Self.width - Self.margin)
                let whole = TextWidth.of(label, size: 10.5)
                if whole <= inside || end - bar.right < 60 || bar.event.isOpen {
                    if inside < 30 { return }
                    canvas.text(
                        TextWidth.shortened(label, to: inside, size: 10.5), bar.left + 18, y + 11, size: 10.5)
                } else {
                    canvas.text(
                        TextWidth.shortened(label, to: end - bar.right - 10, size: 10.5), bar.right + 5, y + 11,
                        size: 10.5)
                }
            }
        }
    }
}
