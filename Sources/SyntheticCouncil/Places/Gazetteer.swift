/// The council's gazetteer, in the manner of AddressBase Plus: every home of the streets in use, the shells of its blocks
/// and divided houses, its schools.
enum Gazetteer {
    static let columns = [
        "UPRN", "PARENT_UPRN", "ORGANISATION", "SUB_BUILDING", "BUILDING_NAME", "BUILDING_NUMBER", "STREET", "LOCALITY",
        "TOWN",
        "POSTCODE",
    ]

    static func write(_ plan: StreetPlan, to end: Int, sink: any CouncilSink) throws {
        let file = try TextFile(sink, "gazetteer.csv", columns.joined(separator: ","))
        var parent = 0
        for index in 0..<end {
            let home = plan.dwelling(index)
            if let shell = home.parentUPRN, shell != parent {
                parent = shell
                try file.line(line(home, uprn: shell, parent: "", flat: "", organisation: ""))
            }
            try file.line(
                line(
                    home, uprn: home.uprn, parent: home.parentUPRN.map(String.init) ?? "", flat: home.flat,
                    organisation: ""))
        }
        for number in 0..<76 {
            let school = School(number: number)
            var site = plan.dwelling(number * 48 % max(48, end))
            site.building = ""
            site.number = ""
            try file.line(
                line(site, uprn: 10_093_300_000 + number * 3, parent: "", flat: "", organisation: school.name))
        }
        try file.finish()
    }

    private static func line(
        _ home: Dwelling, uprn: Int, parent: String, flat: String, organisation: String
    ) -> String {
        [
            String(uprn), parent, organisation.contains(",") ? "\"\(organisation)\"" : organisation, flat,
            home.building,
            home.number, home.street, home.locality, home.town, home.postcode,
        ].joined(separator: ",")
    }
}
