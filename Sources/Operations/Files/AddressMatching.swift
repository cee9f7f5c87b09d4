import Identity

/// What matching a file's addresses came to.
public struct AddressMatching: Sendable, Encodable {
    /// How many rows fell into a band, and, where the truth is known, how many of them got the right UPRN.
    public struct Tally: Sendable, Encodable {
        public var rows = 0
        public var right = 0
        public var wrong = 0
        /// Rows of which the truth says nothing.
        public var untold = 0
    }

    /// Addresses that the gazetteer holds.
    public var gazetteer: Int
    /// Rows of the gazetteer's file that hold no address with a UPRN.
    public var gazetteerRowsLeftOut = 0
    public var rows = 0
    public var exact = Tally()
    public var strong = Tally()
    public var weak = Tally()
    public var none = Tally()
    /// Rows without any address, counted under none as well.
    public var withoutAddress = 0
    /// Rows whose UPRN the file states.
    public var stated = 0
    /// …and of those, the ones whose address names another street and another postcode.
    public var contradicted = 0
    public var isEvaluated: Bool
    /// Reading, parsing, matching and writing the rows.
    public var seconds = 0.0

    public var rowsPerSecond: Double { seconds > 0 ? Double(rows) / seconds : 0 }

    init(gazetteer: Int, isEvaluated: Bool) {
        self.gazetteer = gazetteer
        self.isEvaluated = isEvaluated
    }

    mutating func count(_ match: AddressMatch?, truth: Int64?) {
        if match == nil { withoutAddress += 1 }
        if match?.isStated == true { stated += 1 }
        if match?.statedProblem == .contradictsAddress { contradicted += 1 }
        func add(_ tally: inout Tally) {
            tally.rows += 1
            guard let truth else {
                tally.untold += 1
                return
            }
            if match?.best?.uprn == truth { tally.right += 1 } else if match?.best != nil { tally.wrong += 1 }
        }
        switch match?.band ?? .none {
        case .exact: add(&exact)
        case .strong: add(&strong)
        case .weak: add(&weak)
        case .none: add(&none)
        }
    }
}
