/// One data row of an extract, with what is true of it: the people it mentions and the homes it gives them.
struct ExtractRow {
    struct Mention {
        var name: String
        var person: Int
        /// The home that the row gives; nil where it gives none.
        var home: AddressTruth?
    }

    /// The cells' text, each ended by the unit separator.
    private(set) var cells: [UInt8] = []
    private(set) var count = 0
    var mentions: [Mention] = []

    static let separator: UInt8 = 0x1F
    /// Begins a cell that a workbook holds as a date's serial number.
    static let dateMark: UInt8 = 0x01

    init() { cells.reserveCapacity(160) }

    mutating func add(_ text: String) {
        cells.append(contentsOf: text.utf8)
        cells.append(Self.separator)
        count += 1
    }

    mutating func add(_ texts: String...) { for text in texts { add(text) } }

    mutating func add(_ texts: [String]) { for text in texts { add(text) } }

    mutating func add(_ number: Int) { add(String(number)) }

    mutating func mention(_ name: String, _ person: Int, at home: AddressTruth? = nil) {
        mentions.append(Mention(name: name, person: person, home: home))
    }
}
