package import Records

/// A source definition that is being drafted: what the columns were taken for, before it is written as YAML.
package struct DraftDefinition: Sendable {
    /// Where a value comes from.
    package enum Value: Hashable, Sendable {
        case column(String)
        case mapped(String, map: String)
        case constant(String)
        case flag(String, true: [String])
        case split(String, by: String, map: String?)
        case sum([String])
    }

    package enum Test: Hashable, Sendable {
        case isOneOf([String])
        case isNoneOf([String])
        case isPresent
    }

    package struct Condition: Hashable, Sendable {
        var column: String
        var test: Test
    }

    package struct Address: Hashable, Sendable {
        var lines: [String] = []
        var postcode: String?
        var uprn: String?

        var isEmpty: Bool { lines.isEmpty && postcode == nil && uprn == nil }
    }

    package struct Person: Sendable {
        var mention: String
        /// The word of the headings that says who it is: `carer`, "" where there is none.
        var role: String
        var index: Int?
        var when: Condition?
        var key: String?
        /// Columns by the key of a name: `given`, `full`.
        var name: [(key: String, column: String)] = []
        var order: PersonName.Order = .givenFirst
        var birth: Value?
        var age: String?
        var expectedDelivery: String?
        var death: String?
        var sex: Value?
        var ethnicity: Value?
        var identifiers: [(kind: IdentifierKind, column: String)] = []
        var address = Address()
        var livedFrom: Value?
        var livedTo: Value?
        var phone: String?
        var email: String?
        var household: String?
        var householdRole: Value?
        /// The column that says what the person is to the first.
        var relationship: String?

        var hasName: Bool { !name.isEmpty }
        func nameColumn(_ key: String) -> String? { name.first { $0.key == key }?.column }
    }

    package struct Relationship: Sendable {
        var subject: String
        var kind: Value
        var object: String
    }

    package struct Event: Sendable {
        var kind: EventKind
        var when: Condition?
        var start: Value
        var end: Value?
        var isOpen = false
        var people: [(role: String, mentions: [String])] = []
        var attributes: [(name: String, value: Value)] = []
        var address = Address()
        var identity: [String] = []
    }

    /// A code map, with what is to be said of each code.
    package struct Map: Sendable {
        var name: String
        /// An empty target stands for "no value".
        var entries: [(code: String, target: String, note: String?)]
    }

    package struct Remark: Sendable {
        package let column: String
        package let use: String
        package let why: String
    }

    package var source: SourceID
    package var title: String
    var agency: String
    var pattern: String?
    var format: String?
    var encoding: String?
    var delimiter: String?
    var sheet: String?
    var headerRow: Int?
    var dates: [String] = []
    var notKnown: [String] = [""]
    var maps: [Map] = []
    var people: [Person] = []
    var relationships: [Relationship] = []
    var events: [Event] = []
    var uniqueColumns: [String] = []
    /// What was recognised, in the order of the columns.
    package var recognised: [Remark] = []
    /// What was not, with shapes.
    package var unused: [Remark] = []
    /// What a person should look at.
    package var advice: [String] = []

    /// Adds a code map and gives the name under which it stands. One of that name that says nothing else of any code is
    /// added to, so that the same codes of several columns stand once.
    mutating func add(map name: String, _ entries: [(code: String, target: String, note: String?)]) -> String {
        var free = name
        var number = 2
        while let place = maps.firstIndex(where: { $0.name == free }) {
            if maps[place].agrees(with: entries) {
                let known = Set(maps[place].entries.map { $0.code.lowercased() })
                maps[place].entries += entries.filter { !known.contains($0.code.lowercased()) }
                maps[place].entries.sort { $0.code < $1.code }
                return free
            }
            free = "\(name)\(number)"
            number += 1
        }
        maps.append(Map(name: free, entries: entries))
        return free
    }
}

extension DraftDefinition.Map {
    fileprivate func agrees(with others: [(code: String, target: String, note: String?)]) -> Bool {
        others.allSatisfy { other in
            entries.allSatisfy { $0.code.lowercased() != other.code.lowercased() || $0.target == other.target }
        }
    }
}
