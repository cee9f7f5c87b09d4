/// A naming tradition, with the ethnicity codes of its people in the DfE list and its share of the council.
enum Community: Int, CaseIterable, Sendable {
    case british, irish, welsh, pakistani, bangladeshi, indian, sikh, westAfrican, somali, caribbean, polish, romanian,
        arabic, chinese, portuguese

    var share: Double {
        switch self {
        case .british: 60
        case .irish: 3
        case .welsh: 2
        case .pakistani: 9
        case .bangladeshi: 3
        case .indian: 2.5
        case .sikh: 1.5
        case .westAfrican: 4.5
        case .somali: 2
        case .caribbean: 3
        case .polish: 4
        case .romanian: 1.5
        case .arabic: 2
        case .chinese: 1
        case .portuguese: 1
        }
    }

    var ethnicity: String {
        switch self {
        case .british, .welsh: "WBRI"
        case .irish: "WIRI"
        case .pakistani: "APKN"
        case .bangladeshi: "ABAN"
        case .indian, .sikh: "AIND"
        case .westAfrican, .somali: "BAFR"
        case .caribbean: "BCRB"
        case .polish, .romanian, .portuguese: "WOTH"
        case .arabic: "OOTH"
        case .chinese: "CHNE"
        }
    }

    /// Agencies often write these traditions' names in the wrong order.
    var isOftenTransposed: Bool {
        switch self {
        case .pakistani, .bangladeshi, .somali, .arabic, .chinese, .westAfrican, .sikh: true
        default: false
        }
    }
}
