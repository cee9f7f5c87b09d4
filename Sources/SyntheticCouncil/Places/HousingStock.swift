import Records

/// Lets homes to households: fresh ones from the street plan, or ones that others have left. Remembers a bounded number.
struct HousingStock {
    let plan: StreetPlan
    private var taken = 0
    private var vacant: [(index: Int, from: Day)] = []
    private var shared: [(index: Int, from: Day)] = []

    private static let blockSize = 48 * 32
    private static let remembered = 400

    init(plan: StreetPlan) { self.plan = plan }

    /// One past the last dwelling of the streets in use.
    var layoutEnd: Int { (taken + Self.blockSize - 1) / Self.blockSize * Self.blockSize }

    /// A home that is free from the day on: one that another household left, where there is one, more often than not.
    mutating func home(from day: Day, _ random: inout SeededRandom) -> Dwelling {
        if random.chance(0.55) {
            for _ in 0..<min(6, vacant.count) {
                let place = random.below(vacant.count)
                let left = vacant[place].from.days(to: day)
                if left >= 0, left < 400 {
                    let index = vacant[place].index
                    vacant.swapAt(place, vacant.count - 1)
                    vacant.removeLast()
                    return plan.dwelling(index)
                }
            }
        }
        return fresh()
    }

    /// A home in which nobody has lived.
    mutating func fresh() -> Dwelling {
        // Scattered within a block of 32 streets, so that neighbours are strangers.
        let block = taken / Self.blockSize
        let place = taken % Self.blockSize * 769 % Self.blockSize
        taken += 1
        return plan.dwelling(block * Self.blockSize + place)
    }

    mutating func leave(_ home: Dwelling, on day: Day, _ random: inout SeededRandom) {
        if vacant.count < Self.remembered {
            vacant.append((home.index, day))
        } else {
            vacant[random.below(vacant.count)] = (home.index, day)
        }
    }

    /// A house in multiple occupation that others live in already, for a lodger's earlier room.
    func sharedHouse(_ random: inout SeededRandom) -> Dwelling? {
        shared.isEmpty ? nil : plan.dwelling(shared[random.below(shared.count)].index)
    }

    mutating func remember(sharedHouse home: Dwelling, _ random: inout SeededRandom) {
        if shared.count < 60 {
            shared.append((home.index, CouncilCalendar.first))
        } else {
            shared[random.below(shared.count)] = (home.index, CouncilCalendar.first)
        }
    }
}
