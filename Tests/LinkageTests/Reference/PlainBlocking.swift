import Linkage

/// Which pairs of records are candidates: every two are held against every rule.
enum PlainBlocking {
    typealias Text = [UInt8]

    static func candidates(
        _ rules: [BlockingRule], _ kinds: [String: FieldKind], _ records: [[String: Text]], files: [Int] = []
    ) -> Set<RecordPair> {
        let keys = rules.map { rule in records.map { record in rule.keys.map { key($0, kinds, record) } } }
        var pairs: Set<RecordPair> = []
        for one in records.indices {
            for other in records.indices where other > one {
                if !files.isEmpty, files[one] == files[other] { continue }
                if zip(rules, keys).contains(where: { agree($0, $1[one], $1[other]) }) {
                    pairs.insert(RecordPair(one, other))
                }
            }
        }
        return pairs
    }

    private static func agree(_ rule: BlockingRule, _ one: [Text], _ other: [Text]) -> Bool {
        if one.contains([]) || other.contains([]) { return false }
        if rule.unorderedKeys != 2 { return one == other }
        if one[0] == one[1] || other[0] == other[1] { return false }
        let isSame = one[0] == other[0] && one[1] == other[1]
        let isCrossed = one[0] == other[1] && one[1] == other[0]
        return (isSame || isCrossed) && one[2...] == other[2...]
    }

    /// The key of a record; empty for none.
    private static func key(_ key: BlockingKey, _ kinds: [String: FieldKind], _ record: [String: Text]) -> Text {
        let value = record[key.field] ?? []
        if value.isEmpty { return [] }
        let words = PlainText.split(value)
        var date = PlainDate(standard: [])
        if kinds[key.field] == .date { date = PlainDate(standard: value) }
        if kinds[key.field] == .year { date.year = PlainDate(standard: value + Text("0000".utf8)).year }
        switch key.transform {
        case .exact: return value
        case .phonetic:
            let longest = words.map(\.count).max()
            return words.first { $0.count == longest }.map(PlainSound.key) ?? []
        case .variant:
            guard let first = words.first else { return [] }
            return NameVariants.groups(of: first).first.map { Text("group \($0)".utf8) } ?? PlainSound.key(first)
        case .initial: return Text(value.prefix(1))
        case .prefix3: return Text(value.prefix(3))
        case .prefix5: return Text(value.prefix(5))
        case .firstWord: return Text(value.prefix { $0 != 32 })
        case .lastWord: return words.last ?? []
        case .year: return date.year == 0 ? [] : Text("\(date.year)".utf8)
        case .yearMonth: return date.month == 0 ? [] : Text("\(date.year * 100 + date.month)".utf8)
        case .dayMonth:
            return date.day == 0 || (date.day == 1 && date.month == 1)
                ? [] : Text("\(date.month * 100 + date.day)".utf8)
        case .dateSwapped:
            if date.day == 0 || date.month == 0 { return [] }
            let parts = [date.day, date.month].sorted()
            return Text("\((date.year * 100 + parts[0]) * 100 + parts[1])".utf8)
        case .postcodeDistrict: return PlainPostcode(value).district
        case .postcodeSector: return PlainPostcode(value).sector
        case .localPart: return Text(value.prefix { $0 != UInt8(ascii: "@") })
        }
    }
}

/// The phonetic key by replacing one spelling after another.
enum PlainSound {
    typealias Text = [UInt8]

    static func key(_ word: Text) -> Text {
        var text = String(decoding: word.filter { (97...122).contains($0) }, as: UTF8.self)
        if text.isEmpty { return Text(word.prefix(8)) }
        let inside =
            "tsch-s sch-s tch-s ch-k sh-s ph-f ght-t gh- ck-k dg-j th-t ce-se ci-si cy-si ge-je x-ks q-k".split(
                separator: " ")
        for pair in inside {
            let parts = pair.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            if text.count > parts[0].count { text = replaced(text, parts[0], parts[1]) }
        }
        for (from, to) in [
            ("mac", "mk"), ("mc", "mk"), ("kn", "n"), ("gn", "n"), ("wr", "r"), ("ps", "s"), ("pn", "n"),
        ] where text.hasPrefix(from) && text.count > from.count {
            text = to + text.dropFirst(from.count)
            break
        }
        let classes: [(letters: String, sound: Character)] = [
            ("bp", "P"), ("cgjkq", "K"), ("dt", "T"), ("fv", "F"), ("l", "L"), ("m", "M"), ("n", "N"), ("r", "R"),
            ("sxz", "S"),
        ]
        let sounds = text.map { letter in classes.first { $0.letters.contains(letter) }?.sound }
        var key = ""
        for (place, sound) in sounds.enumerated() where key.count < 5 {
            guard let sound else {
                if place == 0 { key.append("A") }
                continue
            }
            if place > 0, sounds[place - 1] == sound { continue }
            key.append(sound)
        }
        return Text(key.utf8)
    }

    /// From left to right, what was put in not being looked at again.
    private static func replaced(_ text: String, _ from: String, _ to: String) -> String {
        var rest = text[...]
        var result = ""
        while let letter = rest.first {
            if rest.hasPrefix(from) {
                result += to
                rest = rest.dropFirst(from.count)
            } else {
                result.append(letter)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
