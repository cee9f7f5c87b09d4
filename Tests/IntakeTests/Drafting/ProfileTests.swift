import Extracts
import Intake
import Testing

@Suite struct ProfileTests {
    @Test func theSampleIsSpreadOverTheFileAndTheSameEachTime() {
        func sample(_ seed: UInt64) -> [[String]] {
            var sample = RowSample(seed: seed)
            for row in 0..<50_000 { sample.add([String(row)]) }
            return sample.rows
        }
        let rows = sample(1)
        #expect(rows == sample(1) && rows != sample(2))
        #expect(rows.count == RowSample.first + RowSample.spread)
        #expect(rows.prefix(RowSample.first).map { $0[0] } == (0..<RowSample.first).map(String.init))
        let late = rows.dropFirst(RowSample.first).compactMap { Int($0[0]) }.filter { $0 >= 25_000 }.count
        #expect(late > 500 && late < 700)
    }

    @Test func valuesAreCountedInBoundedMemory() {
        var sketch = ValueSample()
        for number in 0..<200_000 { sketch.add(String(number).utf8) }
        #expect(abs(sketch.distinct - 200_000) < 16_000)
        #expect(sketch.isEachOnce)
        for number in 0..<200_000 { sketch.add(String(number).utf8) }
        #expect(!sketch.isEachOnce)
    }

    @Test(arguments: [
        ("C1_Forename", ["c", "1", "forename"]), ("DateOfBirth", ["dob"]), ("NHSNumber", ["nhs"]),
        ("PCODE", ["postcode"]), ("C2_PCode", ["c", "2", "postcode"]), ("FName", ["forename"]), ("DoB", ["dob"]),
        ("CINclosureDate", ["cin", "closure", "date"]), ("", []), ("é", ["é"]),
    ])
    func headingsAreTakenApart(_ heading: String, _ words: [String]) {
        let found = HeadingWords.words(of: heading)
        #expect(found == words)
    }

    @Test(arguments: [
        ("yes", "\"yes\""), ("A b", "A b"), ("1", "\"1\""), ("", "\"\""), ("a: b", "\"a: b\""), ("\\", "\"\\\\\""),
        ("a\nb", "\"a\\nb\""), ("#x", "\"#x\""), ("null", "\"null\""),
    ])
    func textsAreWrittenSoThatYAMLReadsThemBack(_ text: String, _ written: String) {
        #expect(YAMLText.scalar(text) == written)
    }
}
