import Identity
import Testing

struct GazetteerLayoutTests {
    private func entry(_ header: [String], _ fields: [String], map: [GazetteerLayout.Part: String] = [:]) throws
        -> GazetteerEntry?
    {
        try GazetteerLayout(header: header, map: map).entry { fields[$0] }
    }

    /// The headings of AddressBase Core.
    private static let core =
        "UPRN,PARENT_UPRN,UDPRN,USRN,TOID,CLASSIFICATION_CODE,EASTING,NORTHING,LATITUDE,LONGITUDE,RPC,LAST_UPDATE_DATE,SINGLE_LINE_ADDRESS,PO_BOX,ORGANISATION,SUB_BUILDING,BUILDING_NAME,BUILDING_NUMBER,STREET_NAME,LOCALITY,TOWN_NAME,POST_TOWN,ISLAND,POSTCODE,DELIVERY_POINT_SUFFIX,GSS_CODE,CHANGE_CODE"
        .split(separator: ",").map(String.init)

    private func row(_ header: [String], _ values: [String: String]) -> [String] { header.map { values[$0] ?? "" } }

    @Test func readsAddressBaseCore() throws {
        let found = try #require(
            try entry(
                Self.core,
                row(
                    Self.core,
                    [
                        "UPRN": "10093402346", "PARENT_UPRN": "10093402340", "CLASSIFICATION_CODE": "RD06",
                        "SUB_BUILDING": "FLAT 4", "BUILDING_NAME": "ALBION HOUSE", "BUILDING_NUMBER": "12",
                        "STREET_NAME": "ALMA DRIVE", "LOCALITY": "NETHERFOLD", "TOWN_NAME": "SKELBY",
                        "POSTCODE": "CQ1 0AS",
                        "CHANGE_CODE": "I",
                    ])))
        #expect(
            found
                == GazetteerEntry(
                    uprn: 10_093_402_346, parent: 10_093_402_340, flat: "FLAT 4", building: "ALBION HOUSE",
                    number: "12",
                    street: "ALMA DRIVE", locality: "NETHERFOLD", town: "SKELBY", postcode: "CQ1 0AS",
                    classification: "RD06"))
    }

    @Test func aNumberWithALetterStandsInTheName() throws {
        let lettered = try entry(
            Self.core, row(Self.core, ["UPRN": "7", "BUILDING_NAME": "12A", "STREET_NAME": "ALMA DRIVE"]))
        #expect(lettered?.number == "12A" && lettered?.building == "")
        let named = try entry(
            Self.core, row(Self.core, ["UPRN": "7", "BUILDING_NAME": "12-14 Rose Court", "STREET_NAME": "ALMA DRIVE"]))
        #expect(named?.number == "12-14" && named?.building == "Rose Court")
    }

    @Test func readsAddressBasePlus() throws {
        let header = [
            "UPRN", "CHANGE_TYPE", "CLASS", "PARENT_UPRN", "RM_ORGANISATION_NAME", "LA_ORGANISATION",
            "SUB_BUILDING_NAME",
            "BUILDING_NAME", "BUILDING_NUMBER", "SAO_START_NUMBER", "SAO_START_SUFFIX", "SAO_END_NUMBER",
            "SAO_END_SUFFIX",
            "SAO_TEXT", "PAO_START_NUMBER", "PAO_START_SUFFIX", "PAO_END_NUMBER", "PAO_END_SUFFIX", "PAO_TEXT",
            "STREET_DESCRIPTION", "THOROUGHFARE", "DEPENDENT_LOCALITY", "LOCALITY", "TOWN_NAME", "POST_TOWN",
            "POSTCODE",
            "POSTCODE_LOCATOR",
        ]
        let house = try entry(
            header,
            row(
                header,
                [
                    "UPRN": "7", "CLASS": "RD04", "PAO_START_NUMBER": "12", "PAO_START_SUFFIX": "A",
                    "PAO_END_NUMBER": "14",
                    "STREET_DESCRIPTION": "ALMA DRIVE", "TOWN_NAME": "SKELBY", "POSTCODE_LOCATOR": "CQ1 0AS",
                ]))
        #expect(house?.number == "12A-14" && house?.postcode == "CQ1 0AS" && house?.street == "ALMA DRIVE")
        let flat = try entry(
            header,
            row(
                header,
                [
                    "UPRN": "8", "SAO_START_NUMBER": "4", "PAO_TEXT": "ALBION HOUSE",
                    "STREET_DESCRIPTION": "ALMA DRIVE",
                    "LA_ORGANISATION": "HOPE HOSTEL", "POSTCODE": "CQ1 0AS",
                ]))
        #expect(flat?.flat == "4" && flat?.building == "ALBION HOUSE" && flat?.organisation == "HOPE HOSTEL")
        let gone = try entry(
            header, row(header, ["UPRN": "9", "CHANGE_TYPE": "D", "PAO_TEXT": "X", "STREET_DESCRIPTION": "ALMA DRIVE"]))
        #expect(gone == nil)
    }

    @Test func anyOtherFileSaysItsColumns() throws {
        let found = try entry(
            ["ref", "nr", "road", "pc"], ["7", "12", "Alma Drive", "CQ1 0AS"],
            map: [.uprn: "ref", .number: "nr", .street: "road", .postcode: "pc"])
        #expect(found == GazetteerEntry(uprn: 7, number: "12", street: "Alma Drive", postcode: "CQ1 0AS"))
    }

    @Test func refusesWhatIsNoGazetteer() {
        for header in [["a", "b"], ["UPRN"], ["STREET_NAME", "BUILDING_NUMBER"], []] {
            #expect(throws: IdentityError(.invalidGazetteer, "")) { try GazetteerLayout(header: header) }
        }
        #expect(throws: IdentityError(.invalidGazetteer, "")) {
            try GazetteerLayout(header: ["UPRN", "STREET"], map: [.street: "road"])
        }
    }

    @Test func rowsWithoutANumberOrAnAddressAreNone() throws {
        for fields in [
            ["", "12", "Alma Drive"], ["x", "12", "Alma Drive"], ["0", "12", "Alma Drive"], ["7", "", "Alma Drive"],
        ] {
            #expect(try entry(["UPRN", "BUILDING_NUMBER", "STREET"], fields) == nil)
        }
    }
}
