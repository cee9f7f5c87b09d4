import Records
import Testing

@Suite("Postcodes")
struct PostcodeTests {
    @Test(
        "are put in canonical form",
        arguments: [
            ("M60 2LA", "M60 2LA"), ("m602la", "M60 2LA"), ("W1A 0AX", "W1A 0AX"), ("EC1A1BB", "EC1A 1BB"),
            (" m1  1ae ", "M1 1AE"), ("B33 8TH", "B33 8TH"), ("CR2 6XH", "CR2 6XH"), ("GIR 0AA", "GIR 0AA"),
            ("M60 OLA", "M60 0LA"), ("M20 IAB", "M20 1AB"), ("ZZ99 3VZ", "ZZ99 3VZ"), ("zz999zz", "ZZ99 9ZZ"),
            ("QQ1 1AA", nil), ("M6O 2LA", "M60 2LA"), ("MI 1AE", "M1 1AE"), ("0L1 1AA", "OL1 1AA"),
            ("m60-2la", "M60 2LA"),
            ("MIO 1AE", "M10 1AE"), ("OOO OOO", nil), ("BFPO 801", nil), ("M60", nil), ("M60 2CA", nil),
            ("M600 2LA", nil), ("", nil), ("1M1 1AE", nil),
            ("M1 1AÉ", nil), ("ABC DEF", nil), ("W1I 0AX", nil),
        ] as [(String, String?)])
    func canonicalForm(written: String, canonical: String?) {
        #expect(Postcode(written)?.text == canonical)
    }

    @Test("of no place are known for what they are")
    func pseudo() throws {
        let homeless = try #require(Postcode("ZZ993VZ"))
        #expect(homeless.isPseudo && homeless.isNoFixedAbode)
        let unknown = try #require(Postcode("ZZ99 3WZ"))
        #expect(unknown.isPseudo && !unknown.isNoFixedAbode)
        #expect(try !#require(Postcode("M60 2LA")).isPseudo)
    }

    @Test("have an outward half and a sector")
    func parts() throws {
        let postcode = try #require(Postcode("EC1A 1BB"))
        #expect(postcode.outward == "EC1A")
        #expect(postcode.sector == "EC1A 1")
    }

    @Test(
        "and property numbers are read from what spreadsheets leave",
        arguments: [
            ("100023336956", 100_023_336_956), ("000077123456", 77_123_456), (" 77123456.0", 77_123_456),
            ("1000233369567", nil), ("0", nil), ("", nil), ("10A", nil), ("1.5", nil),
        ] as [(String, Int64?)])
    func propertyNumber(written: String, number: Int64?) {
        #expect(PropertyNumber.parse(written) == number)
    }
}
