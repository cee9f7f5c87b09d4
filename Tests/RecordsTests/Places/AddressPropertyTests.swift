import Records
import Testing

/// What holds of any address, made up by a seeded generator.
struct AddressPropertyTests {
    private struct Draw: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let names = [
        "ALBION", "MILL", "ROSE", "PRIMROSE", "STANLEY", "WELLINGTON", "DEVONSHIRE", "FERN", "NETHER ROYD",
    ]
    private static let streets = ["ROAD", "STREET", "AVENUE", "LANE", "DRIVE", "CRESCENT", "PLACE", "WAY", "TERRACE"]
    private static let blocks = ["HOUSE", "COURT", "TOWER", "POINT", "LODGE"]
    private static let towns = ["LEEDS", "MANCHESTER", "HOVE", "STOKE ON TRENT", "EASTBOURNE"]

    private func made(_ draw: inout Draw) -> Address {
        var address = Address(raw: "")
        address.street = Self.names.randomElement(using: &draw)! + " " + Self.streets.randomElement(using: &draw)!
        let kind = Int.random(in: 0..<5, using: &draw)
        if kind != 3 { address.number = String(Int.random(in: 1...299, using: &draw)) }
        if kind == 1 || kind == 3 { address.flat = String(Int.random(in: 1...40, using: &draw)) }
        if kind == 2 {
            address.flat = ["A", "B", "GROUND FLOOR", "FIRST FLOOR", "TOP FLOOR"].randomElement(using: &draw)!
        }
        if kind == 3 || kind == 4 {
            address.building = Self.names.randomElement(using: &draw)! + " " + Self.blocks.randomElement(using: &draw)!
        }
        if Bool.random(using: &draw) { address.locality = "NETHERFOLD" }
        address.town = Self.towns.randomElement(using: &draw)!
        if Bool.random(using: &draw) { address.postcode = "LS\(Int.random(in: 1...28, using: &draw)) 2AB" }
        return address
    }

    /// As a clerk would write it, with a comma between parts or none.
    private func rendered(_ address: Address, comma: String) -> String {
        var parts: [String] = []
        if let flat = address.flat { parts.append(flat.hasSuffix("FLOOR") ? "\(flat) FLAT" : "Flat \(flat)") }
        if let building = address.building { parts.append(building) }
        parts.append([address.number, address.street].compactMap(\.self).joined(separator: " "))
        parts += [address.locality, address.town, address.postcode].compactMap(\.self)
        return parts.joined(separator: comma)
    }

    @Test(arguments: [", ", " ", "\n"]) func whatIsWrittenIsFound(comma: String) throws {
        var draw = Draw(state: 11)
        for _ in 0..<3_000 {
            let address = made(&draw)
            let text = rendered(address, comma: comma)
            var found = try #require(Address.parse(lines: [text]))
            found.raw = ""
            #expect(found == address, "\(text)")
        }
    }

    @Test func nothingCrashesIt() {
        var draw = Draw(state: 12)
        let scraps = [
            "FLAT", "12", "/", "-", "12-", "-14", "1/", "ST", "A", "C/O", "NO", ",", ";", "&", "'", "12A", "ROAD",
            "M20 2AB",
            "GROUND", "FLOOR", "NFA", "0", "9999999999999999999", "é", "\u{0}", "\u{FEFF}", "日本", "\n", "ROSE COURT",
            "HIGH", "|",
            "1/2/3", "12--14", "/-/", "Flat Flat", "NO FIXED", "OF",
        ]
        for _ in 0..<40_000 {
            let count = Int.random(in: 0...9, using: &draw)
            let text = (0..<count).map { _ in scraps.randomElement(using: &draw)! }.joined(
                separator: Bool.random(using: &draw) ? " " : "")
            if let address = Address.parse(lines: [text], postcode: count % 2 == 0 ? text : nil, uprn: text) {
                #expect(address.raw.utf8.count <= text.utf8.count)
            }
        }
    }

    @Test func anAddressOfAHundredThousandCharactersIsReadInNoTime() throws {
        let clock = ContinuousClock()
        for unit in ["12 High Street, ", "FLAT ", "1", "ST ", "C/O ", "-", ",", "é"] {
            let text = String(repeating: unit, count: 100_000 / unit.count)
            let time = clock.measure { _ = Address.parse(lines: [text], postcode: text, uprn: text) }
            #expect(time < .seconds(1), "\(unit)")
        }
        let lines = Array(repeating: "12 High Street", count: 10_000)
        #expect(try #require(Address.parse(lines: lines)).street == "HIGH STREET")
    }
}
