/// One word of an address in its standard form, with what it can mean there.
struct AddressWord {
    /// Upper case, no accents, abbreviation written out.
    var text: String
    var kinds: Kinds
    /// Which of the segments between commas it stands in, from 0.
    var segment: Int32

    struct Kinds: OptionSet {
        let rawValue: UInt16
        /// Ends a street's name even where the comma after it is missing: `ROAD`.
        static let street = Kinds(rawValue: 1)
        /// Ends streets' names, but much else besides: `COURT`, `HILL`.
        static let looseStreet = Kinds(rawValue: 2)
        /// Ends the names of buildings: `FARM`, `HOUSE`.
        static let building = Kinds(rawValue: 4)
        /// A building that is let in flats, as a rule: `HOUSE`, `COURT`, `TOWER`.
        static let block = Kinds(rawValue: 8)
        /// What a part of a building is called: `FLAT`.
        static let flat = Kinds(rawValue: 16)
        /// `GROUND`, `FIRST`, `TOP`.
        static let floor = Kinds(rawValue: 32)
        /// `NORTH`.
        static let direction = Kinds(rawValue: 64)
        /// Begins with a digit.
        static let numeric = Kinds(rawValue: 128)
        /// Digits alone.
        static let digits = Kinds(rawValue: 256)
        /// One capital letter.
        static let letter = Kinds(rawValue: 512)
        /// Has the shape of a house number: `12`, `12A`, `12-14`, `12/4`, `C/27`.
        static let number = Kinds(rawValue: 1024)

        static let anyStreet: Kinds = [.street, .looseStreet]
    }

    init(text: String, kinds: Kinds, segment: Int32 = 0) {
        self.text = text
        self.kinds = kinds
        self.segment = segment
    }

    /// The word in standard form; `ST` stays as it is until its neighbours are known.
    init(_ written: String, segment: Int32 = 0) {
        let text = written
        var kinds: Kinds = []
        let first = text.utf8.first ?? 0
        if let known = AddressWords.vocabulary[text] {
            self.init(text: known.text, kinds: known.kinds, segment: segment)
            return
        }
        if first.isDigit {
            kinds.insert(.numeric)
            if text.utf8.allSatisfy(\.isDigit) { kinds.insert(.digits) }
            if HouseNumber.isOne(text.utf8) { kinds.insert(.number) }
        } else if first.isCapital {
            if text.utf8.count == 1 {
                kinds.insert(.letter)
            } else if HouseNumber.isSlashed(text.utf8) {
                kinds.insert(.number)
            }
        }
        self.init(text: text, kinds: kinds, segment: segment)
    }
}
