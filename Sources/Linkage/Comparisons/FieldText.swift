/// The standardised text of a field out of its columns' raw values.
enum FieldText {
    static func standardised(_ parts: [ArraySlice<UInt8>], _ kind: FieldKind) -> [UInt8] {
        guard let first = parts.first else { return [] }
        switch kind {
        case .name: return name(Standardisation.words(first))
        case .givenPart: return split(first).given
        case .familyPart: return split(first).family
        case .otherNames:
            if parts.count == 1 { return split(first).rest }
            let named = parts.dropFirst().flatMap { Standardisation.tokens(Standardisation.words($0)).map(Array.init) }
            return sortedWords(
                Standardisation.tokens(Standardisation.words(first)).map(Array.init).filter { !named.contains($0) })
        case .date:
            guard let date = CalendarDate(first) else { return [] }
            return Array(String(date.packed).utf8)
        case .year:
            guard let date = CalendarDate(first) else { return [] }
            return Array(String(date.year).utf8)
        case .postcode: return Standardisation.compact(first)
        case .identifier: return Standardisation.compact(first)
        case .phone: return Array(first.filter { (0x30...0x39).contains($0) }.suffix(9))
        case .email: return first.filter { $0 > 32 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        case .sex: return sex(Standardisation.compact(first))
        case .category, .text: return Standardisation.words(joined(parts))
        case .houseNumber: return join(addressWords(joined(parts)).filter(hasDigit))
        case .street:
            return join(
                addressWords(joined(parts)).filter { !hasDigit($0) && !dwellingWords.contains($0) }
                    .map { streetWords[$0] ?? $0 })
        }
    }

    /// Given, family and remaining names of a full name; `SMITH, John Paul` and `John Paul Smith` alike.
    static func split(_ full: some Collection<UInt8>) -> (given: [UInt8], family: [UInt8], rest: [UInt8]) {
        let bytes = Array(full)
        if let comma = bytes.firstIndex(of: 0x2C) {
            let family = name(Standardisation.words(bytes[..<comma]))
            let others = withoutTitles(
                Standardisation.tokens(Standardisation.words(bytes[(comma + 1)...])).map(Array.init))
            if !family.isEmpty, let given = others.first {
                return (given, family, sortedWords(Array(others.dropFirst())))
            }
        }
        let words = withoutTitles(Standardisation.tokens(Standardisation.words(bytes)).map(Array.init))
        guard let first = words.first, let last = words.last else { return ([], [], []) }
        if words.count == 1 { return ([], last, []) }
        return (first, last, sortedWords(Array(words.dropFirst().dropLast())))
    }

    private static func name(_ standard: [UInt8]) -> [UInt8] {
        join(withoutTitles(Standardisation.tokens(standard).map(Array.init)))
    }

    /// Titles and suffixes are not names: they say nothing about who somebody is.
    private static func withoutTitles(_ words: [[UInt8]]) -> [[UInt8]] { words.filter { !titles.contains($0) } }

    private static func sex(_ value: [UInt8]) -> [UInt8] {
        switch String(decoding: value, as: UTF8.self) {
        case "m", "male", "man", "boy", "1": [0x6D]
        case "f", "female", "woman", "girl", "2": [0x66]
        case "u", "unknown", "0", "9", "notknown", "x": []
        default: value.count > 8 ? [] : value
        }
    }

    private static func hasDigit(_ word: [UInt8]) -> Bool { word.contains { (0x30...0x39).contains($0) } }

    private static func addressWords(_ bytes: [UInt8]) -> [[UInt8]] {
        Standardisation.tokens(Standardisation.words(bytes)).map(Array.init)
    }

    private static func joined(_ parts: [ArraySlice<UInt8>]) -> [UInt8] { Array(parts.joined(separator: [32])) }

    private static func join(_ words: [[UInt8]]) -> [UInt8] { Array(words.joined(separator: [32])) }

    private static func sortedWords(_ words: [[UInt8]]) -> [UInt8] {
        join(words.sorted { $0.lexicographicallyPrecedes($1) })
    }

    private static let titles: Set<[UInt8]> = words(
        "mr mrs ms miss mx dr doctor prof professor sir dame rev revd reverend baronet bt esq jnr jr snr sr ii iii obe mbe phd"
    )
    private static let dwellingWords: Set<[UInt8]> = words("flat apartment apt unit no number")
    private static let streetWords: [[UInt8]: [UInt8]] = Dictionary(
        [
            ("st", "street"), ("rd", "road"), ("ave", "avenue"), ("av", "avenue"), ("ln", "lane"), ("dr", "drive"),
            ("cl", "close"), ("ct", "court"), ("cres", "crescent"), ("pl", "place"), ("gdns", "gardens"),
            ("gr", "grove"), ("tce", "terrace"), ("terr", "terrace"), ("sq", "square"), ("pde", "parade"),
        ].map { (Array($0.0.utf8), Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first })

    private static func words(_ text: String) -> Set<[UInt8]> { Set(text.split(separator: " ").map { Array($0.utf8) }) }
}
