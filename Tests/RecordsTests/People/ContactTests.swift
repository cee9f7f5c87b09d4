import Records
import Testing

@Suite("Contacts")
struct ContactTests {
    @Test(
        "telephone numbers have one form",
        arguments: [
            ("07700 900123", "07700900123"), ("+44 7700 900123", "07700900123"), ("+44 (0)7700 900123", "07700900123"),
            ("0044 7700900123", "07700900123"), ("447700900123", "07700900123"), ("7700900123", "07700900123"),
            ("(0161) 496 0000", "01614960000"), ("0161 496 0000 ext 12", "01614960000"),
            ("+33 1 23 45 67 89", "+33123456789"),
            ("01614960000 / 07700900123", "01614960000"), ("00000000000", nil), ("07777777777", nil), ("n/a", nil),
            ("12345", nil), ("", nil), ("Mobile: 07700 900123", "07700900123"), ("M 07700900123 (mum)", "07700900123"),
            ("0161 496 0000, 07700 900123", "01614960000"), ("01234 567890", nil), ("tel", nil), ("+", nil),
            ("+44", nil),
        ] as [(String, String?)])
    func phone(written: String, canonical: String?) {
        #expect(PhoneNumber.parse(written) == canonical)
    }

    @Test(
        "e-mail addresses have one form",
        arguments: [
            (" J.Smith@Example.ORG ", "j.smith@example.org"), ("a+b@x.co.uk", "a+b@x.co.uk"), ("none@none.com", nil),
            ("no at sign", nil), ("a@b", nil), ("a@@b.com", nil), (".a@b.com", nil), ("a..b@c.com", nil),
            ("a@.com", nil), ("a@b.org; c@d.org", "a@b.org"), ("Jo Smith <jo@b.org>", "jo@b.org"),
            ("mailto:a@b.org", "a@b.org"),
            ("a@-b.com", nil), ("a@b.c", nil), ("x@noemail.com", nil), ("john . smith @ b.org", "john.smith@b.org"),
            ("<>@", nil),
            ("", nil),
        ] as [(String, String?)])
    func email(written: String, canonical: String?) {
        #expect(EmailAddress.parse(written) == canonical)
    }
}
