/// Which home an address is of, and what was written wrongly or left out.
struct AddressTruth: Sendable, Equatable {
    /// What a clerk did to an address; the words of `truth/addresses.csv`.
    enum Slip: String, Sendable {
        /// Another house number than the home's: what is written may be somebody else's home.
        case number
        /// The flat was left out: what is written is the house or block.
        case noFlat = "no_flat"
        case noPostcode = "no_postcode"
        case postcode, street, building, town

        var isMistake: Bool {
            switch self {
            case .number, .postcode, .street, .building, .town: true
            case .noFlat, .noPostcode: false
            }
        }
    }

    var uprn: Int
    var slips: [Slip] = []
}
