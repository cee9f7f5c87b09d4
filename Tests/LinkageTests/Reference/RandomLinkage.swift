import Foundation
import Linkage

/// A small table with fields, comparisons and rules of every kind, all drawn from a seed.
struct RandomLinkage {
    typealias Text = [UInt8]

    var columns: [String] = []
    var rows: [[Text]] = []
    var fields: [Field] = []
    var comparisons: [Comparison] = []
    var rules: [BlockingRule] = []
    /// 0 or 1 a record; empty for one file.
    var files: [Int] = []
    private var numbers: MadeNumbers

    init(seed: UInt64) {
        numbers = MadeNumbers(seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        chooseFields()
        chooseComparisons()
        chooseRules()
        // Names that stand in either column are met where the columns draw on one pool.
        let shared = numbers.isChosen(40) ? pool(for: .name) : nil
        let own = columns.map { name in
            let kind = fields.first { $0.columns.contains(name) }?.kind
            return kind == .name || kind == .familyPart || kind == .givenPart
                ? shared ?? pool(for: kind) : pool(for: kind)
        }
        for _ in 0..<numbers.next(below: 41) {
            rows.append(own.map { numbers.isChosen(20) ? [] : $0[numbers.next(below: $0.count)] })
        }
        if numbers.isChosen(25) { files = rows.map { _ in numbers.next(below: 2) } }
    }

    var table: Table {
        var builder = TableBuilder(columns: columns)
        for (index, row) in rows.enumerated() {
            for (column, value) in row.enumerated() { builder.append(value.span, to: column) }
            builder.endRow(file: files.isEmpty ? 0 : UInt16(files[index]))
        }
        return builder.table()
    }

    var kinds: [String: FieldKind] { Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.kind) }) }

    /// Each record's standardised values by field, in the plain way.
    var standardised: [[String: Text]] {
        rows.map { row in
            var values: [String: Text] = [:]
            for field in fields {
                let parts = field.columns.map { name in row[columns.firstIndex(of: name) ?? 0] }
                values[field.name] = PlainField.value(parts, field.kind)
            }
            return values
        }
    }

    /// A model for this table with random probabilities, wilder than training makes them, as its file would have it;
    /// nil when a value cannot stand in a file as text.
    mutating func model() throws -> LinkageModel? {
        let counts = PlainScoring.counts(standardised)
        let kinds = kinds
        var trained: [[String: Any]] = []
        for comparison in comparisons {
            var levels: [[String: Any]] = []
            for name in comparison.method.levelNames {
                levels.append([
                    "name": name, "m": Double(1 + numbers.next(below: 60)) / 64,
                    "u": Double(1 + numbers.next(below: 60)) / 64,
                ])
            }
            var own: [String: Any] = ["comparison": try Self.json(comparison), "levels": levels]
            let field =
                comparison.method == .place
                ? comparison.fields.first { kinds[$0] == .postcode } : comparison.fields.first
            if comparison.usesTermFrequency, let field {
                guard let frequency = PlainFrequency(comparison.method, counts[field] ?? [:]).json else { return nil }
                own["frequency"] = frequency
            }
            trained.append(own)
        }
        let model: [String: Any] = [
            "version": LinkageModel.currentVersion, "fields": try Self.json(fields), "comparisons": trained,
            "blocking": try Self.json(rules), "refiners": [String](),
            "prior": Double(1 + numbers.next(below: 500)) / 1_000,
            "householdPrior": numbers.isChosen(30) ? 0 : Double(numbers.next(below: 400)) / 1_000,
            "iterations": 1, "converged": true, "warnings": [String](),
        ]
        return try JSONDecoder().decode(LinkageModel.self, from: JSONSerialization.data(withJSONObject: model))
    }

    private static func json(_ value: some Encodable) throws -> Any {
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
    }

    mutating func probability() -> Double { Double(1 + numbers.next(below: 980)) / 1_000 }

    private mutating func chooseFields() {
        for kind in FieldKind.allCases + [.name] where numbers.isChosen(kind == .name ? 70 : 45) {
            let count =
                [.otherNames, .text, .category, .houseNumber, .street].contains(kind) ? 1 + numbers.next(below: 3) : 1
            var own: [String] = []
            for _ in 0..<count {
                if !columns.isEmpty, numbers.isChosen(15) {
                    own.append(columns[numbers.next(below: columns.count)])
                } else {
                    own.append("c\(columns.count)")
                    columns.append("c\(columns.count)")
                }
            }
            fields.append(Field("f\(fields.count) \(kind.rawValue)", kind, columns: own))
        }
        if fields.isEmpty {
            columns = ["c0"]
            fields = [Field("only", .name, columns: ["c0"])]
        }
    }

    private mutating func chooseComparisons() {
        func any(_ kinds: Set<FieldKind>) -> [String] { fields.filter { kinds.contains($0.kind) }.map(\.name) }
        let names: Set<FieldKind> = [.name, .givenPart, .familyPart]
        for method in ComparisonMethod.allCases where numbers.isChosen(70) {
            var chosen: [String] = []
            switch method {
            case .date: chosen = Array(any([.date]).prefix(1))
            case .year: chosen = Array(any([.year]).prefix(1))
            case .place: chosen = any([.postcode, .houseNumber, .street, .text])
            case .givenName: chosen = Array(any(names).prefix(1 + numbers.next(below: 2)))
            default:
                let named = any(Set(FieldKind.allCases).subtracting([.date, .year]))
                if !named.isEmpty { chosen = [named[numbers.next(below: named.count)]] }
            }
            if chosen.isEmpty { continue }
            let usesFrequency: Bool? = numbers.isChosen(30) ? numbers.isChosen(50) : nil
            let share: Double? = numbers.isChosen(30) ? Double(numbers.next(below: 11)) / 10 : nil
            comparisons.append(
                Comparison(
                    "\(method.rawValue)", method, fields: chosen, usesTermFrequency: usesFrequency,
                    householdShare: share))
        }
        if numbers.isChosen(30) { comparisons.reverse() }
        if comparisons.isEmpty { comparisons = [Comparison("text", .text, fields: [fields[0].name])] }
    }

    private mutating func chooseRules() {
        for rule in 0...numbers.next(below: 10) {
            var keys: [BlockingKey] = []
            for _ in 0...numbers.next(below: 3) {
                let field = fields[numbers.next(below: fields.count)]
                var transform = BlockingTransform.allCases[numbers.next(below: BlockingTransform.allCases.count)]
                if field.kind == .postcode, [.year, .yearMonth, .dayMonth, .dateSwapped].contains(transform) {
                    transform = .postcodeDistrict
                }
                if numbers.isChosen(40) { transform = .exact }
                keys.append(BlockingKey(field.name, transform))
            }
            let unordered = keys.count > 1 && numbers.isChosen(25) ? 2 : 0
            rules.append(BlockingRule("rule \(rule)", keys, unorderedKeys: unordered))
        }
    }

    /// Few values, so that they repeat, and each beside some that are almost the same.
    private mutating func pool(for kind: FieldKind?) -> [Text] {
        var pool: [Text] = []
        for _ in 0...numbers.next(below: 5) {
            let text = Text(word(for: kind).utf8)
            pool.append(text)
            for _ in 0..<numbers.next(below: 3) { pool.append(changed(text)) }
        }
        if numbers.isChosen(15) {
            pool.append((0...numbers.next(below: 6)).map { _ in UInt8(numbers.next(below: 256)) })
        }
        return pool
    }

    private mutating func changed(_ text: Text) -> Text {
        var text = text
        if text.isEmpty { return text }
        let place = numbers.next(below: text.count)
        switch numbers.next(below: 6) {
        case 0: text.remove(at: place)
        case 1: text.insert(text[place], at: place)
        case 2: text[place] = Text("abcdeio019 -".utf8)[numbers.next(below: 12)]
        case 3: if place > 0 { text.swapAt(place, place - 1) }
        case 4: text += Text(" x".utf8)
        default: text = Text(text.prefix(place + 1))
        }
        return text
    }

    private mutating func word(for kind: FieldKind?) -> String {
        func pick(_ list: [String]) -> String { list[numbers.next(below: list.count)] }
        let names = [
            "william", "Bill", "elizabeth", "Liz", "O'Brien", "Mary Ann", "ann", "mohammed", "Muhammad", "Smith-Jones",
            "Mr J Smith", "j", "Zoë", "Zoe\u{308}", "ŁUKASZ", "محمد", "李娜", "martha", "marhta", "MacDonald", "knight",
            "Dwayne", "Duane", "Jones, Sarah Jane", "Sarah Jane Jones", "ab", "ba", "abc", "Œdipe", "d’Arcy", "ⴰⴱ", "×",
        ]
        switch kind {
        case .date, .year:
            let year = 1950 + numbers.next(below: 60)
            let (month, day) = (1 + numbers.next(below: 12), 1 + numbers.next(below: 28))
            let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            return pick([
                "\(year)-\(two(month))-\(two(day))", "\(two(day))/\(two(month))/\(year)", "\(day) March \(year)",
                "\(year)\(two(month))\(two(day))", "\(year)-01-01", "\(two(month))/\(year)", "\(year)",
                "\(year)\(two(month))",
                "\(day).\(month).\(two(year % 100))", "unknown", "\(two(day))\(two(month))\(year)",
                "\(year)-\(two(month))-\(two(day)) 10:11",
            ])
        case .postcode:
            return pick([
                "SW1A 1AA", "SW1A 1AB", "SW1A 2AA", "LS6 2XY", "ls62xy", "LS7 2XY", "2000", "2010", "B1 1BB", "75008",
            ])
        case .phone: return pick(["0113 496 0000", "+44 113 496 0000", "0113 496 0001", "07700900123", "7700 900123"])
        case .email:
            return pick([
                "ann.lee@x.org", "ann.lee7@x.org", "ann.lee@y.org", "a@b.c", "bob@x.org", "Ann.Lee@X.org", "é@x.org",
            ])
        case .sex: return pick(["M", "f", "Male", "woman", "unknown", "x", "indeterminate", "2"])
        case .houseNumber, .street:
            return pick([
                "12 High St", "12a High Street", "Flat 2, 14 Low Rd", "High Street", "Hgih Street", "Low Road", "7",
                "St Ann's Cres",
            ])
        case .identifier:
            return pick(["AB123456C", "ab 12 34 56 c", "AB123465C", "QQ000000A", "9434765919", "9434765991"])
        default: return pick(names)
        }
    }
}
