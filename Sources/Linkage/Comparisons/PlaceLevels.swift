/// The levels of a joint address comparison.
///
/// Three questions are asked (postcode, residence, locality), and a level is a combination of their answers, so that
/// what hangs together is weighed once: a shared postcode *and* street *and* town are not three pieces of evidence.
/// Scoring the parts as if independent is the dearest mistake in linking households (see the module's overview).
enum PlaceLevels {
    enum Postcode: Int, CaseIterable { case unknown, same, near, district, different }
    enum Residence: Int, CaseIterable { case unknown, same, partly, different }
    enum Locality: Int, CaseIterable { case unknown, same, different }

    static let names: [String] = {
        var names = [String](repeating: "", count: count)
        for postcode in Postcode.allCases {
            for residence in Residence.allCases {
                for locality in Locality.allCases {
                    let at = level(postcode, residence, locality)
                    if names[at].isEmpty { names[at] = name(postcode, residence, locality) }
                }
            }
        }
        names[0] = "not known"
        return names
    }()

    /// The number of levels: what fits the five bits a comparison has in a packed vector.
    static let count = 32

    /// The level of a combination. Where the postcode is the same or near, the locality adds nothing and is left out.
    @inline(__always)
    static func level(_ postcode: Postcode, _ residence: Residence, _ locality: Locality) -> Int {
        switch postcode {
        case .unknown: residence.rawValue * 3 + locality.rawValue
        case .same: 12 + residence.rawValue
        case .near, .district: residence == .unknown ? (postcode == .near ? 16 : 17) : 17 + residence.rawValue
        case .different: 21 + min(residence.rawValue * 3 + locality.rawValue, 10)
        }
    }

    private static func name(_ postcode: Postcode, _ residence: Residence, _ locality: Locality) -> String {
        let first =
            switch postcode {
            case .unknown: ""
            case .same: "same postcode"
            case .near: residence == .unknown ? "postcode one character off or same sector" : "postcode near"
            case .district: residence == .unknown ? "same postcode district" : "postcode near"
            case .different: "postcode different"
            }
        let second =
            switch residence {
            case .unknown: ""
            case .same: "same residence"
            case .partly: "residence partly the same"
            case .different: "residence different"
            }
        let third =
            switch locality {
            case _ where postcode != .unknown && postcode != .different: ""
            case .unknown: ""
            case .same: "same locality"
            case .different: "locality different"
            }
        return [first, second, third].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
