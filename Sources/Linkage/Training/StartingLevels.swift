/// Where estimation starts, and what is believed of levels that the table says nothing about.
enum StartingLevels {
    static func m(_ method: ComparisonMethod) -> [Double] {
        let count = method.levelNames.count
        if method == .place { return place }
        var m = [Double](repeating: 0.19 / Double(max(count - 3, 1)), count: count)
        m[0] = 0
        m[1] = 0.75
        m[count - 1] = 0.06
        let sum = m.reduce(0, +)
        return m.map { $0 / sum }
    }

    private static let place: [Double] = {
        let raw: [Double] = [
            0, 0.3, 0.05, 0.3, 0.5, 0.1, 0.1, 0.15, 0.04, 0.05, 0.06, 0.03, 0.6, 0.8, 0.2, 0.1, 0.08, 0.05, 0.1, 0.05,
            0.02, 0.05, 0.05, 0.04, 0.05, 0.05, 0.03, 0.03, 0.04, 0.02, 0.03, 0.03,
        ]
        let sum = raw.reduce(0, +)
        return raw.map { $0 / sum }
    }()
}
