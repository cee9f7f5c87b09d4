import Linkage

/// A made-up town of households, where it is hard to say who is who: fathers and first sons of one name, twins, wives who
/// are met under two family names, people who move, and slips of the pen.
struct MadeTown {
    struct Person {
        var given: String
        var family: String
        var former: String?
        var birth: (year: Int, month: Int, day: Int)
        var nino: String
        var household: Int
    }

    private(set) var people: [Person] = []
    private(set) var table = TableBuilder(columns: []).table()
    /// The person of each record, and whether the record states a date of birth.
    private(set) var truth: [Int32] = []
    private(set) var isDated: [Bool] = []
    /// Pairs of people: a father and his son of one name, and twins.
    private(set) var namesakes: [(Int, Int)] = []
    private(set) var twins: [(Int, Int)] = []

    private static let given = [
        "aaron", "bella", "caleb", "daisy", "edgar", "fiona", "gareth", "holly", "isaac", "josie", "keith", "linda",
        "morgan", "nadia", "oscar", "paula", "quincy", "rosa", "simon", "thelma", "ursula", "victor", "wanda", "yusuf",
    ]

    /// - Parameter columns: which of given_name, family_name, date_of_birth, house, street, postcode, ni_number the
    ///   table has.
    init(households: Int, columns: [String], seed: UInt64) {
        var numbers = MadeNumbers(seed)
        let start = ["ash", "brad", "clay", "dun", "elm", "fair", "green", "hart", "ive", "kings"]
        let end = ["ton", "ford", "ley", "wood", "by", "ham", "worth", "combe"]
        func name(_ number: Int) -> String {
            start[number % 10] + ["", "er", "in", "el"][number / 80 % 4] + end[number / 10 % 8]
        }
        var builder = TableBuilder(columns: ["record_id"] + columns)
        for household in 0..<households {
            var home = MadeTown.home(&numbers, name)
            let family = name(numbers.next(below: 320))
            let year = 1945 + numbers.next(below: 35)
            let first = people.count
            func add(_ given: String, _ former: String?, _ birth: (Int, Int, Int)) {
                people.append(
                    Person(
                        given: given, family: family, former: former, birth: birth,
                        nino: "ab\(100_000 + people.count * 91_193 % 900_000)c", household: household))
            }
            func day(_ year: Int) -> (Int, Int, Int) {
                (year, 1 + numbers.next(below: 12), 1 + numbers.next(below: 28))
            }
            func anyName() -> String { MadeTown.given[numbers.next(below: MadeTown.given.count)] }
            let father = anyName()
            add(father, nil, day(year))
            add(anyName(), numbers.isChosen(40) ? name(numbers.next(below: 320)) : nil, day(year + 2))
            let birth = day(year + 26)
            if numbers.isChosen(30) {
                namesakes.append((first, people.count))
                add(father, nil, birth)
            } else {
                add(anyName(), nil, birth)
            }
            if numbers.isChosen(12) {
                twins.append((people.count - 1, people.count))
                let place = MadeTown.given.firstIndex(of: people[people.count - 1].given) ?? 0
                add(MadeTown.given[(place + 5) % MadeTown.given.count], nil, birth)
            }
            for person in first..<people.count {
                for _ in 0...numbers.next(below: 3) {
                    if numbers.isChosen(8) { home = MadeTown.home(&numbers, name) }
                    let values = record(of: people[person], at: home, &numbers)
                    builder.appendRow(["r\(truth.count)"] + columns.map { values[$0] ?? "" })
                    truth.append(Int32(person))
                    isDated.append(values["date_of_birth"] != "")
                }
            }
        }
        table = builder.table()
    }

    private static func home(_ numbers: inout MadeNumbers, _ name: (Int) -> String) -> [String: String] {
        let street = numbers.next(below: 300)
        return [
            "house": String(1 + numbers.next(below: 150)), "street": name(street) + " road",
            "postcode": "qx\(1 + street % 40) \(street % 9 + 1)\(["ab", "cd", "ef", "gh"][street / 40 % 4])",
        ]
    }

    private func record(of person: Person, at home: [String: String], _ numbers: inout MadeNumbers) -> [String: String]
    {
        func slip(_ text: String) -> String {
            if text.count < 4 || !numbers.isChosen(4) { return text }
            var letters = Array(text)
            letters.swapAt(1, 2)
            return String(letters)
        }
        var (year, month, day) = person.birth
        if numbers.isChosen(3) { day = 1 + numbers.next(below: 28) }
        if numbers.isChosen(2), day <= 12 { (month, day) = (day, month) }
        if numbers.isChosen(1) { year += 1 }
        var values = home
        values["given_name"] = slip(person.given)
        values["family_name"] = slip(numbers.isChosen(30) ? person.former ?? person.family : person.family)
        values["date_of_birth"] =
            numbers.isChosen(4) ? "" : "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        values["ni_number"] = numbers.isChosen(50) ? person.nino : ""
        return values
    }

    /// The share of pairs of people, both with dated records, of whom a cluster holds dated records of both.
    func mergedShare(_ pairs: [(Int, Int)], _ clusters: [Int32]) -> (share: Double, cases: Int) {
        var clustersOf: [Int: Set<Int32>] = [:]
        for record in truth.indices where isDated[record] {
            clustersOf[Int(truth[record]), default: []].insert(clusters[record])
        }
        let dated = pairs.filter { clustersOf[$0.0] != nil && clustersOf[$0.1] != nil }
        let merged = dated.count { !(clustersOf[$0.0] ?? []).isDisjoint(with: clustersOf[$0.1] ?? []) }
        return (Double(merged) / Double(max(dated.count, 1)), dated.count)
    }
}
