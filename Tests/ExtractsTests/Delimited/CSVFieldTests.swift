import Extracts
import Testing

/// What a CSV that leaves Kith does with a field.
@Suite struct CSVFieldTests {
    @Test(
        "A field that a spreadsheet would run gets an apostrophe; others stay as they are",
        arguments: [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("@SUM(A1)", "'@SUM(A1)"), ("+1+1", "'+1+1"),
            ("-2+3", "'-2+3"), ("  =1", "'  =1"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("'=1", "''=1"),
            ("=1,\"x\"", "\"'=1,\"\"x\"\"\""), ("＝1+1", "'＝1+1"), ("%0A", "'%0A"), ("|calc", "'|calc"),
            ("-1.5", "-1.5"), ("+44", "+44"), ("-", "'-"), ("-1.2.3", "'-1.2.3"), ("O'Neil", "O'Neil"),
            ("'quoted'", "'quoted'"), ("a=b", "a=b"), ("", ""), ("a,b", "\"a,b\""), ("né", "né"), ("ﾟ", "ﾟ"),
        ])
    func field(_ field: String, written: String) {
        #expect(CSVField.guarded(field) == written)
        // Read back and without its guard, it is what it was.
        let read = try? ReadRows("h,i\n\(CSVField.guarded(field)),.\n", name: "f.csv").rows.first?.first
        #expect(read.map(CSVField.withoutGuard) == field)
    }

    @Test("Ids are kept byte for byte, and counted")
    func kept() {
        var line: [UInt8] = []
        #expect(CSVField.append("=1".utf8, formulas: .kept, to: &line))
        #expect(!CSVField.append("1".utf8, formulas: .kept, to: &line))
        #expect(line == Array("=11".utf8))
    }

    @Test("What is read without a guard loses no apostrophe of its own")
    func withoutGuard() {
        for field in ["'a", "'", "''", "'1", "a'"] { #expect(CSVField.withoutGuard(field) == field) }
    }
}
