import Linkage

/// The standardised value of a field of one record, straight from the columns' bytes.
enum PlainField {
    typealias Text = PlainText.Text

    static func value(_ columns: [Text], _ kind: FieldKind) -> Text {
        let first = columns[0]
        let all = Text(columns.joined(separator: [32]))
        switch kind {
        case .name: return PlainText.joined(withoutTitles(PlainText.words(first)))
        case .givenPart: return fullName(first).given
        case .familyPart: return fullName(first).family
        case .otherNames:
            if columns.count == 1 { return sorted(fullName(first).rest) }
            let named = columns.dropFirst().flatMap(PlainText.words)
            return sorted(PlainText.words(first).filter { !named.contains($0) })
        case .date: return PlainDate(first)?.standard ?? []
        case .year: return PlainDate(first).map { Text(String($0.year).utf8) } ?? []
        case .postcode, .identifier: return Text(PlainText.words(first).joined())
        case .phone: return Text(first.filter(isDigit).suffix(9))
        case .email: return first.filter { $0 > 32 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
        case .sex: return sex(Text(PlainText.words(first).joined()))
        case .category, .text: return PlainText.joined(PlainText.words(all))
        case .houseNumber: return PlainText.joined(PlainText.words(all).filter { $0.contains(where: isDigit) })
        case .street:
            let dwellings = texts("flat apartment apt unit no number")
            let words = PlainText.words(all).filter { !$0.contains(where: isDigit) && !dwellings.contains($0) }
            return PlainText.joined(words.map { streetWords[$0] ?? $0 })
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func fullName(_ full: Text) -> (given: Text, family: Text, rest: [Text]) {
        if let comma = full.firstIndex(of: UInt8(ascii: ",")) {
            let family = withoutTitles(PlainText.words(Text(full[..<comma])))
            let others = withoutTitles(PlainText.words(Text(full[(comma + 1)...])))
            if !family.isEmpty, !others.isEmpty {
                return (others[0], PlainText.joined(family), Array(others.dropFirst()))
            }
        }
        let words = withoutTitles(PlainText.words(full))
        switch words.count {
        case 0: return ([], [], [])
        case 1: return ([], words[0], [])
        default: return (words[0], words[words.count - 1], Array(words[1..<(words.count - 1)]))
        }
    }

    private static func withoutTitles(_ words: [Text]) -> [Text] {
        let titles = texts(
            "mr mrs ms miss mx dr doctor prof professor sir dame rev revd reverend baronet bt esq jnr jr snr sr ii iii "
                + "obe mbe phd")
        return words.filter { !titles.contains($0) }
    }

    private static func sorted(_ words: [Text]) -> Text {
        PlainText.joined(words.sorted { $0.lexicographicallyPrecedes($1) })
    }

    private static func sex(_ value: Text) -> Text {
        let text = String(decoding: value, as: UTF8.self)
        if ["m", "male", "man", "boy", "1"].contains(text) { return Text("m".utf8) }
        if ["f", "female", "woman", "girl", "2"].contains(text) { return Text("f".utf8) }
        if ["u", "unknown", "0", "9", "notknown", "x"].contains(text) { return [] }
        return value.count > 8 ? [] : value
    }

    private static func texts(_ words: String) -> [Text] { words.split(separator: " ").map { Text($0.utf8) } }

    private static let streetWords: [Text: Text] = {
        var words: [Text: Text] = [:]
        for pair
            in "st street,rd road,ave avenue,av avenue,ln lane,dr drive,cl close,ct court,cres crescent,pl place,gdns gardens,gr grove,tce terrace,terr terrace,sq square,pde parade"
            .split(separator: ",")
        {
            let both = texts(String(pair))
            words[both[0]] = both[1]
        }
        return words
    }()
}
