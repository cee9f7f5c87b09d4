import Records
import Testing

struct WrittenAddress: Sendable, CustomTestStringConvertible {
    let lines: [String]
    var flat: String?
    var number: String?
    var building: String?
    var street: String?
    var locality: String?
    var town: String?
    var postcode: String?

    init(
        _ lines: String..., flat: String? = nil, number: String? = nil, building: String? = nil, street: String? = nil,
        locality: String? = nil, town: String? = nil, postcode: String? = nil
    ) {
        self.lines = lines
        self.flat = flat
        self.number = number
        self.building = building
        self.street = street
        self.locality = locality
        self.town = town
        self.postcode = postcode
    }

    var testDescription: String { lines.joined(separator: " | ") }
}

@Suite("Addresses")
struct AddressTests {
    @Test(
        "are taken apart",
        arguments: [
            WrittenAddress("12 High St", "Manchester", number: "12", street: "HIGH STREET", town: "MANCHESTER"),
            WrittenAddress("Flat 4, 12 High St", flat: "4", number: "12", street: "HIGH STREET"),
            WrittenAddress("12/4 High Street", flat: "4", number: "12", street: "HIGH STREET"),
            WrittenAddress("4a High Street", number: "4A", street: "HIGH STREET"),
            WrittenAddress("4 A High Street", number: "4A", street: "HIGH STREET"),
            WrittenAddress("Flat 4A", "12 High Street", flat: "4A", number: "12", street: "HIGH STREET"),
            WrittenAddress("Flat A, 12 High Street", flat: "A", number: "12", street: "HIGH STREET"),
            WrittenAddress("FLAT 4 12 HIGH STREET", flat: "4", number: "12", street: "HIGH STREET"),
            WrittenAddress(
                "Apartment 3 Rose Court, 5 Mill Ln", flat: "3", number: "5", building: "ROSE COURT", street: "MILL LANE"
            ),
            WrittenAddress(
                "Apt 3", "Rose Court", "5 Mill Lane", "Didsbury", "Manchester", flat: "3", number: "5",
                building: "ROSE COURT", street: "MILL LANE", locality: "DIDSBURY", town: "MANCHESTER"),
            WrittenAddress(
                "Apartment 3 Rose Court 5 Mill Lane", flat: "3", number: "5", building: "ROSE COURT",
                street: "MILL LANE"),
            WrittenAddress(
                "3 Rose Court", "5 Mill Lane", flat: "3", number: "5", building: "ROSE COURT", street: "MILL LANE"),
            WrittenAddress("3 Rose Court", "Mill Lane", flat: "3", building: "ROSE COURT", street: "MILL LANE"),
            WrittenAddress("3 Rose Court", "Manchester", number: "3", street: "ROSE COURT", town: "MANCHESTER"),
            WrittenAddress("4, 12 High Street", flat: "4", number: "12", street: "HIGH STREET"),
            WrittenAddress("12, High Street, Sale", number: "12", street: "HIGH STREET", town: "SALE"),
            WrittenAddress("12-14 Oak Ave", number: "12-14", street: "OAK AVENUE"),
            WrittenAddress("12 - 14 Oak Ave.", number: "12-14", street: "OAK AVENUE"),
            WrittenAddress("No. 12 Oak Rd", number: "12", street: "OAK ROAD"),
            WrittenAddress("12 St John's Rd", number: "12", street: "SAINT JOHNS ROAD"),
            WrittenAddress("12 Upper St John St", number: "12", street: "UPPER SAINT JOHN STREET"),
            WrittenAddress("12 Grove Road", number: "12", street: "GROVE ROAD"),
            WrittenAddress("12 Mill Lane Close", number: "12", street: "MILL LANE CLOSE"),
            WrittenAddress("12 Deansgate", "Manchester", number: "12", street: "DEANSGATE", town: "MANCHESTER"),
            WrittenAddress(
                "12 HIGH ST DIDSBURY MANCHESTER M20 2AB", number: "12", street: "HIGH STREET",
                locality: "DIDSBURY", town: "MANCHESTER", postcode: "M20 2AB"),
            WrittenAddress(
                "12 High Street, Didsbury, Manchester, Greater Manchester, M20 2AB", number: "12",
                street: "HIGH STREET", locality: "DIDSBURY", town: "MANCHESTER", postcode: "M20 2AB"),
            WrittenAddress(
                "Rose Cottage", "Chapel Lane", "Lewes", building: "ROSE COTTAGE", street: "CHAPEL LANE", town: "LEWES"),
            WrittenAddress("Rose Cottage, 2 Chapel Lane", number: "2", building: "ROSE COTTAGE", street: "CHAPEL LANE"),
            WrittenAddress("Ground Floor Flat, 12 Oak Rd", flat: "GROUND FLOOR", number: "12", street: "OAK ROAD"),
            WrittenAddress("Basement, 12 Oak Rd", flat: "BASEMENT", number: "12", street: "OAK ROAD"),
            WrittenAddress("c/o Mrs Example", "12 Oak Rd", number: "12", street: "OAK ROAD"),
            WrittenAddress("c/o Mrs Example 12 Oak Rd", number: "12", street: "OAK ROAD"),
            WrittenAddress("Flat 3/2, 12 High St", flat: "3/2", number: "12", street: "HIGH STREET"),
            WrittenAddress("12 Church Road North", number: "12", street: "CHURCH ROAD NORTH"),
            WrittenAddress("10 Stoke-on-Trent Rd", number: "10", street: "STOKE ON TRENT ROAD"),
            WrittenAddress("Flat 2", "Rose Court", "Manchester", flat: "2", building: "ROSE COURT", town: "MANCHESTER"),
        ])
    func parsing(example: WrittenAddress) throws {
        let address = try #require(Address.parse(lines: example.lines))
        #expect(address.flat == example.flat)
        #expect(address.number == example.number)
        #expect(address.building == example.building)
        #expect(address.street == example.street)
        #expect(address.locality == example.locality)
        #expect(address.town == example.town)
        #expect(address.postcode == example.postcode)
        #expect(address.raw == example.lines.joined(separator: ", "))
    }

    @Test(
        "of nobody's home are known",
        arguments: [
            "NFA", "no fixed abode", "No Fixed Address", "Sofa surfing", "NFA - Leeds", "No fixed abode at present",
            "NFA (staying with mother)",
        ])
    func noFixedAbode(line: String) throws {
        let address = try #require(Address.parse(lines: [line]))
        #expect(address.isNoFixedAbode)
        #expect(address.building == nil && address.town == nil)
    }

    @Test("use the postcode of its own column first and keep pseudo-postcodes out")
    func postcodes() throws {
        let stated = try #require(Address.parse(lines: ["12 Oak Rd", "M20 2AB"], postcode: "m602la"))
        #expect(stated.postcode == "M60 2LA")
        #expect(stated.town == nil)
        let wrong = try #require(Address.parse(lines: ["12 Oak Rd, M20 2AB"], postcode: "M??"))
        #expect(wrong.postcode == "M20 2AB")
        let homeless = try #require(Address.parse(lines: [], postcode: "ZZ99 3VZ"))
        #expect(homeless.isNoFixedAbode && homeless.postcode == nil)
        #expect(Address.parse(lines: [], postcode: "ZZ99 3WZ") == nil)
        #expect(Address.parse(lines: [], postcode: nil, uprn: "100023336956")?.uprn == 100_023_336_956)
    }

    @Test("that say nothing are none", arguments: [[], ["", " "], ["Unknown"], ["Not Known", "n/k"], [",,"]])
    func nothing(lines: [String]) {
        #expect(Address.parse(lines: lines) == nil)
    }
}
