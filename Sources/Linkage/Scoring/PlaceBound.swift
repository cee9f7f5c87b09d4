/// The most that an address can weigh, given only which of its parts are the same, different or not known.
struct PlaceBound {
    /// Parts above this number are not told apart: the number of states is 3 to its power.
    static let mostParts = 7

    /// The greatest weight of each state, the parts' answers being the digits of a number to base 3: 0 not known,
    /// 1 same, 2 different. The first part is the lowest digit. Term frequencies are not in it.
    let weights: [Double]

    init(_ kinds: [FieldKind], _ levels: [Double]) {
        guard kinds.count <= PlaceBound.mostParts else {
            weights = [max(levels.max() ?? 0, 0)]
            return
        }
        let states = kinds.reduce(1) { states, _ in states * 3 }
        weights = (0..<states).map { state in
            var answers: [Int] = []
            var rest = state
            for _ in kinds {
                answers.append(rest % 3)
                rest /= 3
            }
            return PlaceBound.greatest(kinds[...], answers[...], Outcome(), levels)
        }
    }

    private struct Outcome {
        var postcode = PlaceLevels.Postcode.unknown
        var agrees = false
        var differs = false
        var sameLocality = false
        var otherLocality = false

        var level: Int {
            let residence: PlaceLevels.Residence =
                agrees ? (differs ? .partly : .same) : (differs ? .different : .unknown)
            return PlaceLevels.level(postcode, residence, sameLocality ? .same : otherLocality ? .different : .unknown)
        }
    }

    private static func greatest(
        _ kinds: ArraySlice<FieldKind>, _ answers: ArraySlice<Int>, _ outcome: Outcome, _ levels: [Double]
    ) -> Double {
        guard let kind = kinds.first, let answer = answers.first else { return levels[outcome.level] }
        var possible: [Outcome] = []
        func add(_ change: (inout Outcome) -> Void) {
            var changed = outcome
            change(&changed)
            possible.append(changed)
        }
        switch (kind, answer) {
        case (_, 0): possible = [outcome]
        case (.postcode, 1): add { $0.postcode = .same }
        case (.postcode, _):
            for other in [PlaceLevels.Postcode.near, .district, .different] { add { $0.postcode = other } }
        case (.houseNumber, 1), (.street, 1): add { $0.agrees = true }
        case (.houseNumber, _): add { $0.differs = true }
        case (.street, _):
            add { $0.agrees = true }
            add { $0.differs = true }
        case (_, 1): add { $0.sameLocality = true }
        default:
            add { $0.sameLocality = true }
            add { $0.otherLocality = true }
        }
        return possible.map { greatest(kinds.dropFirst(), answers.dropFirst(), $0, levels) }.max() ?? 0
    }
}
