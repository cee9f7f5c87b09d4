import Records

/// One line of a timeline: bars for what held, packed in rows, and marks for what happened, those at one place counted.
struct TimelineLane {
    struct Bar {
        var event: TimelineEvent
        var left: Double
        var right: Double
        var row: Int
    }

    struct Mark {
        var field: TimelineEvent.Field
        var events: [TimelineEvent]
        var x: Double
        /// 0 the lowest of those at one place.
        var level: Int
    }

    let name: String
    let detail: String?
    let href: String?
    private(set) var bars: [Bar] = []
    private(set) var marks: [Mark] = []
    /// What held and found no row.
    private(set) var foldedBars = 0
    private(set) var barRows = 0
    private(set) var markLevels = 0

    static let mostBarRows = 8
    /// What held for less than this many units is drawn as a mark.
    static let leastBar = 10.0

    init(
        name: String, detail: String?, href: String?, events: [TimelineEvent], scale: TimeScale, asAt: Day, bin: Double,
        barRoom: Int
    ) {
        self.name = name
        self.detail = detail
        self.href = href
        var points: [TimelineEvent] = []
        var ends: [Double] = []
        for event in events {
            let left = scale.x(event.start)
            let end = event.isOpen ? scale.last : event.end ?? event.start
            let right = scale.x(event.isOpen ? max(asAt, event.start) : end)
            if right - left < Self.leastBar {
                points.append(event)
                continue
            }
            let row = ends.firstIndex { $0 + 4 <= left } ?? ends.count
            if row >= Self.mostBarRows || bars.count >= barRoom {
                foldedBars += 1
                continue
            }
            if row == ends.count { ends.append(right) } else { ends[row] = right }
            bars.append(Bar(event: event, left: left, right: right, row: row))
        }
        barRows = ends.count
        addMarks(points, scale: scale, bin: bin)
    }

    private mutating func addMarks(_ points: [TimelineEvent], scale: TimeScale, bin: Double) {
        struct Place: Hashable {
            var bin: Int
            var field: TimelineEvent.Field
        }
        var places: [Place: [TimelineEvent]] = [:]
        for event in points {
            places[Place(bin: Int(scale.x(event.start) / bin), field: event.field), default: []].append(event)
        }
        let order = TimelineEvent.Field.allCases
        let sorted = places.sorted { left, right in
            if left.key.bin != right.key.bin { return left.key.bin < right.key.bin }
            return (order.firstIndex(of: left.key.field) ?? 0) < (order.firstIndex(of: right.key.field) ?? 0)
        }
        var lastRight: [Double] = []
        for (place, events) in sorted {
            var sum = 0.0
            for event in events { sum += scale.x(event.start) }
            let x = sum / Double(events.count)
            let width = events.count > 1 ? 22.0 : 14.0
            let level = lastRight.firstIndex { $0 <= x - 7 } ?? lastRight.count
            if level == lastRight.count { lastRight.append(x - 7 + width) } else { lastRight[level] = x - 7 + width }
            marks.append(Mark(field: place.field, events: events, x: x, level: level))
        }
        markLevels = lastRight.count
    }

    static let barHeight = 17.0
    static let markHeight = 16.0

    var height: Double {
        let content = Double(barRows) * Self.barHeight + Double(markLevels) * Self.markHeight
        return max(content + (foldedBars > 0 ? 14 : 0), 28) + 14
    }
}
