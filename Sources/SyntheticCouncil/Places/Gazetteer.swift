/// The council's gazetteer with the headings of AddressBase Core: every home of the streets in use, the shells of its
/// blocks and divided houses, its schools.
///
/// As there, `BUILDING_NUMBER` holds plain numbers; one with a letter stands in `BUILDING_NAME`.
enum Gazetteer {
    static let columns = [
        "UPRN", "PARENT_UPRN", "CLASSIFICATION_CODE", "SINGLE_LINE_ADDRESS", "ORGANISATION", "SUB_BUILDING",
        "BUILDING_NAME", "BUILDING_NUMBER", "STREET_NAME", "LOCALITY", "TOWN_NAME", "POSTCODE",
    ]

    static func write(_ plan: StreetPlan, to end: Int, sink: any CouncilSink) throws {
        let file = try TextFile(sink, "gazetteer.csv", columns.joined(separator: ","))
        var parent = 0
        for index in 0..<end {
            let home = plan.dwelling(index)
            if let shell = home.parentUPRN, shell != parent {
                parent = shell
                var building = home
                building.flat = ""
                building.parentUPRN = nil
                try file.line(line(building, uprn: shell, classification: "PP"))
            }
            try file.line(line(home, uprn: home.uprn, classification: home.flat.isEmpty ? "RD04" : "RD06"))
        }
        for number in 0..<76 {
            let school = School(number: number)
            var site = plan.dwelling(number * 48 % max(48, end))
            (site.building, site.number, site.flat, site.parentUPRN) = ("", "", "", nil)
            try file.line(
                line(
                    site, uprn: 10_093_300_000 + number * 3, classification: school.isSecondary ? "CE04" : "CE03",
                    organisation: school.name))
        }
        try file.finish()
    }

    private static func line(
        _ home: Dwelling, uprn: Int, classification: String, organisation: String = ""
    ) -> String {
        let isPlain = home.number.allSatisfy(\.isNumber)
        let name = isPlain ? home.building : [home.number, home.building].filter { !$0.isEmpty }.joined(separator: " ")
        let road = [isPlain ? home.number : home.building.isEmpty ? home.number : "", home.street]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let whole = [
            organisation, home.flat, isPlain ? home.building : home.building.isEmpty ? "" : name, road, home.locality,
            home.town, home.postcode,
        ].filter { !$0.isEmpty }.joined(separator: ", ").uppercased()
        return [
            String(uprn), home.parentUPRN.map(String.init) ?? "", classification, "\"\(whole)\"",
            organisation.contains(",") ? "\"\(organisation)\"" : organisation, home.flat, name,
            isPlain ? home.number : "", home.street, home.locality, home.town, home.postcode,
        ].joined(separator: ",")
    }
}
