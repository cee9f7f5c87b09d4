import Linkage

/// A deterministic sequence of numbers for made-up tables.
struct MadeNumbers {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func isChosen(_ percent: Int) -> Bool { next(below: 100) < percent }
}

/// Made-up people with errors and their truth.
struct MadePeople {
    var table: Table
    var truth: [Int32]

    /// - Parameters:
    ///   - people: how many people; each has one to three records.
    ///   - errors: how many of 100 values are wrong.
    init(people: Int, errors: Int, seed: UInt64) {
        var numbers = MadeNumbers(seed)
        let given = [
            "ann", "john", "mary", "peter", "zoe", "omar", "ivy", "leo", "ruth", "max", "nora", "hugo", "tess", "carl",
        ]
        let family = (0..<90).map {
            "fam\(["ly", "ton", "ford", "well", "ham", "by"][$0 % 6])\(["a", "e", "i", "o", "u"][$0 % 5])\($0 / 6)x"
        }
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "postcode", "nino"])
        truth = []
        var row = 0
        for person in 0..<people {
            let first = given[numbers.next(below: given.count)]
            let last = family[numbers.next(below: family.count)]
            let dob = "19\(40 + numbers.next(below: 50))-\(10 + numbers.next(below: 3))-\(10 + numbers.next(below: 18))"
            let postcode = "ls\(1 + numbers.next(below: 20)) \(1 + numbers.next(below: 9))ab"
            let nino = "ab\(100_000 + numbers.next(below: 800_000))c"
            for _ in 0...numbers.next(below: 3) {
                var values = [first, last, dob, postcode, numbers.isChosen(50) ? nino : ""]
                for index in values.indices where numbers.isChosen(errors) {
                    values[index] = numbers.isChosen(50) ? "" : String(values[index].reversed())
                }
                builder.appendRow(["r\(row)"] + values)
                truth.append(Int32(person))
                row += 1
            }
        }
        table = builder.table()
    }
}
