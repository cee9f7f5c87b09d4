import Records
import SyntheticCouncil
import Testing

struct IdentifierTests {
    let council: MadeCouncil

    init() throws { council = try MadeCouncil.standard.get() }

    /// Numbers are right unless they were mistyped.
    @Test(
        arguments: [
            ("school_census_2026.csv", ",", "UPN", IdentifierKind.upn),
            ("systmone_hv_contacts.csv", ",", "Child NHS No", .nhsNumber),
            ("DWP_LA_SHARE_202608.csv", ",", "CLMT_NINO", .nino), ("ndelius_caseload.psv", "|", "PNC", .pnc),
            ("ndelius_caseload.psv", "|", "CRN", .crn),
        ] as [(String, Character, String, IdentifierKind)])
    func checkDigitsAreRight(file: String, delimiter: Character, column: String, kind: IdentifierKind) throws {
        let (header, rows) = try council.table("incoming/" + file, delimiter: delimiter)
        let place = try #require(header.firstIndex(of: column))
        let values = rows.map { $0[place] }.filter { !$0.isEmpty }
        let valid = values.count { Identifier.parse(kind: kind, text: $0)?.validity == .valid }
        #expect(values.count > 100)
        #expect(Double(valid) >= 0.94 * Double(values.count), "\(valid) of \(values.count)")
    }

    /// The area is not in use, and its form is that of BS 7666.
    @Test func postcodesHaveTheRightForm() throws {
        let (header, rows) = try council.table("gazetteer.csv")
        let place = try #require(header.firstIndex(of: "POSTCODE"))
        for row in rows {
            let postcode = try #require(Postcode(row[place]), "\(row[place])")
            #expect(postcode.text == row[place])
            #expect(postcode.text.hasPrefix("CQ"))
        }
    }
}
