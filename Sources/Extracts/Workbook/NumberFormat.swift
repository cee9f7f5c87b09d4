/// Which numbers of a workbook are dates: what the style of a cell shows them as.
enum NumberFormat: Equatable {
    case number
    /// A day, a day with a time, a time of day, or an elapsed time that may pass 24 hours.
    case date, dateAndTime, time, elapsedTime

    /// A built-in format by its number (ECMA-376 part 1, 18.8.30).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
        case 18...21, 32, 33, 45, 47, 55, 56: self = .time
        case 46: self = .elapsedTime
        case 22: self = .dateAndTime
        default: self = .number
        }
    }

    /// A custom format by its code, such as `dd/mm/yyyy;@` or `[$-809]d mmmm yyyy`.
    init(code: String) {
        var hasDay = false
        var hasTime = false
        var hasMonthOrMinute = false
        var scalars = code.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case "\"": while let quoted = scalars.next(), quoted != "\"" {}
            case "\\", "_", "*": _ = scalars.next()
            case "[":
                var inside = ""
                while let part = scalars.next(), part != "]" { inside.unicodeScalars.append(part) }
                let unit = inside.lowercased()
                if let first = unit.first, "hms".contains(first), unit.allSatisfy({ $0 == first }) {
                    self = .elapsedTime
                    return
                }
            case "G", "g":
                // "General" has no date letters; "g" alone is an era.
                for _ in 0..<6 where code.lowercased().hasPrefix("general") { _ = scalars.next() }
            case "y", "Y", "d", "D", "e": hasDay = true
            case "h", "H", "s", "S": hasTime = true
            case "m", "M": hasMonthOrMinute = true
            case "0", "#", "?": if !hasTime, !hasDay, !hasMonthOrMinute { self = .number; return }
            case ";":
                // The sections for negative numbers, zero and text repeat the first.
                self = Self.combined(hasDay, hasTime, hasMonthOrMinute)
                return
            default: break
            }
        }
        self = Self.combined(hasDay, hasTime, hasMonthOrMinute)
    }

    private static func combined(_ hasDay: Bool, _ hasTime: Bool, _ hasMonthOrMinute: Bool) -> NumberFormat {
        if hasDay { return hasTime ? .dateAndTime : .date }
        if hasTime { return .time }
        return hasMonthOrMinute ? .date : .number
    }
}

/// The number format of each cell style of a workbook.
struct CellStyles {
    private var formats: [NumberFormat] = []

    /// A workbook without styles.
    init() {}

    init(part: ZipPart) throws(ExtractError) {
        let pull = try XMLPull(part: part)
        var codes: [Int: NumberFormat] = [:]
        var section: XMLName?
        while let event = try pull.next() {
            switch event {
            case .start(.numFmts, isEmpty: false): section = .numFmts
            case .start(.cellXfs, isEmpty: false): section = .cellXfs
            case .end(.numFmts), .end(.cellXfs): section = nil
            case .start(.numFmt, _) where section == .numFmts:
                let attributes = pull.attributes()
                if let id = attributes[.numFmtId].flatMap({ Int($0) }) {
                    codes[id] = NumberFormat(code: attributes[.formatCode] ?? "")
                }
            case .start(.xf, _) where section == .cellXfs:
                let id = pull.attributes()[.numFmtId].flatMap { Int($0) } ?? 0
                formats.append(codes[id] ?? NumberFormat(builtIn: id))
            default: break
            }
        }
    }

    func format(of style: Int) -> NumberFormat {
        style >= 0 && style < formats.count ? formats[style] : .number
    }
}
