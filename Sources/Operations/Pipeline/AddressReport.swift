import Identity

/// What a gazetteer made of the records' addresses, each distinct address counted once.
public struct AddressReport: Sendable, Encodable {
    public var distinct = 0
    public var exact = 0
    public var strong = 0
    /// A home or a building that may be meant; not used.
    public var weak = 0
    public var unmatched = 0
    /// Addresses with a UPRN that the gazetteer has.
    public var stated = 0
    /// …of which name another street and another postcode.
    public var contradicted = 0
    /// Rows of the gazetteer's file that hold no address with a UPRN.
    public var gazetteerRowsLeftOut = 0

    init(_ matched: MatchedAddresses) {
        distinct = matched.matches.count
        gazetteerRowsLeftOut = matched.gazetteerRowsLeftOut
        for match in matched.matches {
            switch match.band {
            case .exact: exact += 1
            case .strong: strong += 1
            case .weak: weak += 1
            case .none: unmatched += 1
            }
            if match.isStated { stated += 1 }
            if match.statedProblem == .contradictsAddress { contradicted += 1 }
        }
    }
}
