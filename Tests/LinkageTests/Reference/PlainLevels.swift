import Linkage

/// The level of two values, read off the levels' names.
enum PlainLevels {
    typealias Text = [UInt8]

    /// The level of each comparison of two records, given each field's values.
    static func levels(
        _ comparisons: [Comparison], _ kinds: [String: FieldKind], _ one: [String: Text], _ other: [String: Text]
    )
        -> [Int]
    {
        var areSwapped = false
        let levels = comparisons.map { comparison in
            let a = comparison.fields.map { one[$0] ?? [] }
            let b = comparison.fields.map { other[$0] ?? [] }
            if comparison.method == .place { return place(comparison.fields.compactMap { kinds[$0] }, a, b) }
            var level = a[0].isEmpty || b[0].isEmpty ? 0 : a[0] == b[0] ? 1 : differing(comparison.method, a[0], b[0])
            if comparison.method == .givenName {
                if a.count > 1, level >= 5 { level = swapped((a[0], a[1]), (b[0], b[1])) ?? level }
                if level == 8 || level == 9 { areSwapped = true }
            }
            return level
        }
        return zip(comparisons, levels).map { $0.method == .familyName && areSwapped ? 0 : $1 }
    }

    private static func differing(_ method: ComparisonMethod, _ a: Text, _ b: Text) -> Int {
        switch method {
        case .givenName: return areVariants(a, b) ? 2 : name(a, b)
        case .familyName: return name(a, b)
        case .otherNames: return otherNames(a, b)
        case .date: return date(PlainDate(standard: a), PlainDate(standard: b))
        case .year: return year(number(a), number(b), past: 2)
        case .identifier, .phone: return PlainSimilarity.edits(a, b) <= 1 ? 2 : 3
        case .checkedIdentifier: return PlainSimilarity.edits(a, b) <= 1 ? 3 : 5
        case .email: return email(a, b)
        case .category: return min(a.count, b.count) > 1 && PlainSimilarity.jaroWinkler(a, b) >= 0.9 ? 2 : 3
        case .text, .place: return text(a, b)
        }
    }

    private static func areVariants(_ a: Text, _ b: Text) -> Bool {
        NameVariants.groups(of: a).contains { NameVariants.groups(of: b).contains($0) }
    }

    private static func name(_ a: Text, _ b: Text) -> Int {
        let shorter = min(a.count, b.count)
        if shorter >= 3, PlainSimilarity.edits(a, b) <= 1 { return 3 }
        if shorter == 1 { return sharesWord(a, b) ? 6 : a[0] == b[0] ? 7 : 10 }
        let likeness = PlainSimilarity.jaroWinkler(a, b)
        return likeness >= 0.92 ? 4 : sharesWord(a, b) ? 6 : likeness >= 0.85 ? 5 : 10
    }

    private static func swapped(_ one: (given: Text, family: Text), _ other: (given: Text, family: Text)) -> Int? {
        if one.family.isEmpty || other.family.isEmpty { return nil }
        let isOne = one.given == other.family
        let isOther = other.given == one.family
        if isOne, isOther { return 8 }
        if isOne { return PlainSimilarity.jaroWinkler(other.given, one.family) >= 0.87 ? 9 : nil }
        if isOther { return PlainSimilarity.jaroWinkler(one.given, other.family) >= 0.87 ? 9 : nil }
        return nil
    }

    private static func otherNames(_ a: Text, _ b: Text) -> Int {
        let left = PlainText.split(a)
        let right = PlainText.split(b)
        let shared = Set(left).intersection(right).count
        if shared == min(Set(left).count, Set(right).count) { return 2 }
        if shared > 0 { return 3 }
        for one in left {
            for other in right {
                let isInitial = min(one.count, other.count) == 1
                if isInitial ? one.first == other.first : PlainSimilarity.jaroWinkler(one, other) >= 0.9 { return 4 }
            }
        }
        return 5
    }

    private static func date(_ a: PlainDate, _ b: PlainDate) -> Int {
        let isSameYear = a.year == b.year
        if a.month * a.day * b.month * b.day == 0 {
            let monthAgrees = a.month * b.month == 0 || a.month == b.month
            let dayAgrees = a.day * b.day == 0 || a.day == b.day
            return isSameYear ? (monthAgrees && dayAgrees ? 4 : 8) : year(a.year, b.year, past: 9)
        }
        let isSameDay = a.month == b.month && a.day == b.day
        let isDefault = [a, b].map { $0.month == 1 && $0.day == 1 }
        let isOneDigit = areOneDigitApart(a.digits, b.digits)
        if isSameYear, a.month == b.day, a.day == b.month { return 2 }
        if isOneDigit, isSameYear { return isDefault[0] != isDefault[1] ? 5 : 3 }
        if isOneDigit, isSameDay { return 3 }
        if isSameYear, isDefault[0] || isDefault[1] { return 5 }
        if isSameDay, !isDefault[0] { return 6 }
        if isOneDigit { return 3 }
        if isSameYear { return a.month == b.month ? 7 : 8 }
        return year(a.year, b.year, past: 9)
    }

    /// One digit differs, or two neighbours are in each other's place.
    private static func areOneDigitApart(_ a: [Character], _ b: [Character]) -> Bool {
        let places = a.indices.filter { a[$0] != b[$0] }
        if places.count == 1 { return true }
        guard places.count == 2, places[1] == places[0] + 1 else { return false }
        return a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]
    }

    /// One off, (two off for years alone), same decade, different.
    private static func year(_ a: Int, _ b: Int, past first: Int) -> Int {
        let isAlone = first == 2
        let gap = abs(a - b)
        if gap == 1 { return first }
        if isAlone, gap == 2 { return 3 }
        return (a / 10 == b / 10 ? first + 1 : first + 2) + (isAlone ? 1 : 0)
    }

    private static func number(_ text: Text) -> Int { Int(String(decoding: text, as: UTF8.self)) ?? 0 }

    private static func email(_ a: Text, _ b: Text) -> Int {
        let at = UInt8(ascii: "@")
        let (left, right) = (Text(a.prefix { $0 != at }), Text(b.prefix { $0 != at }))
        let haveSameDigits = left.filter(PlainField.isDigit) == right.filter(PlainField.isDigit)
        if haveSameDigits, min(a.count, b.count) > 5, PlainSimilarity.edits(a, b) <= 2 { return 2 }
        if left == right { return 3 }
        if PlainSimilarity.jaroWinkler(a, b) >= 0.9 { return 4 }
        return a.dropFirst(left.count) == b.dropFirst(right.count) ? 5 : 6
    }

    private static func text(_ a: Text, _ b: Text) -> Int {
        if PlainSimilarity.jaroWinkler(a, b) >= 0.92 || PlainSimilarity.edits(a, b) <= 1 { return 2 }
        return sharesWord(a, b) ? 3 : 4
    }

    /// At least one value has several words, and one word of three bytes or more is in both.
    private static func sharesWord(_ a: Text, _ b: Text) -> Bool {
        guard a.contains(32) || b.contains(32) else { return false }
        return PlainText.split(a).contains { $0.count >= 3 && PlainText.split(b).contains($0) }
    }

    private static func place(_ kinds: [FieldKind], _ a: [Text], _ b: [Text]) -> Int {
        // 0 not known, 1 same, 2 near, 3 district, 4 different
        var postcode = 0
        var parts: [Bool] = []
        var localities: [Bool] = []
        for (index, kind) in kinds.enumerated() where !a[index].isEmpty && !b[index].isEmpty {
            let areSame = a[index] == b[index]
            switch kind {
            case .postcode: postcode = areSame ? 1 : self.postcode(a[index], b[index])
            case .houseNumber: parts.append(areSame)
            case .street: parts.append(areSame || text(a[index], b[index]) == 2)
            default: localities.append(areSame || text(a[index], b[index]) == 2)
            }
        }
        // 0 not known, 1 same, 2 partly, 3 different; 0 not known, 1 same, 2 different
        let residence = parts.isEmpty ? 0 : parts.contains(true) ? (parts.contains(false) ? 2 : 1) : 3
        let locality = localities.isEmpty ? 0 : localities.contains(true) ? 1 : 2
        switch postcode {
        case 0: return residence * 3 + locality
        case 1: return 12 + residence
        case 2, 3: return residence > 0 ? 17 + residence : postcode == 2 ? 16 : 17
        default: return 21 + min(residence * 3 + locality, 10)
        }
    }

    private static func postcode(_ a: Text, _ b: Text) -> Int {
        let (left, right) = (PlainPostcode(a), PlainPostcode(b))
        if PlainSimilarity.edits(a, b) <= 1 { return 2 }
        if left.isBritish, right.isBritish, left.sector == right.sector { return 2 }
        return left.district == right.district ? 3 : 4
    }
}
