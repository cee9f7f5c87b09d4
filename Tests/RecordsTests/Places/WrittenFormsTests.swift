import Records
import Testing

struct WrittenFormsTests {
    @Test(arguments: WrittenForms.all) func comesApart(form: String) throws {
        let halves = try #require(
            form.split(separator: " > ", maxSplits: 1).count == 2 ? form.split(separator: " > ", maxSplits: 1) : nil)
        var expected: [String: String] = [:]
        for part in String(halves[1]).split(separator: "|") {
            let text = part.drop { $0 == " " }.split(separator: ":", maxSplits: 1).map(String.init)
            expected[text[0]] = text[1].trimmingEnd()
        }
        let address = try #require(Address.parse(lines: [String(halves[0])]))
        let found = [
            "f": address.flat, "n": address.number, "b": address.building, "s": address.street, "l": address.locality,
            "t": address.town, "p": address.postcode,
        ].compactMapValues(\.self)
        #expect(found == expected)
    }

    @Test func thereAreAsManyAsPromised() {
        #expect(WrittenForms.all.count >= 150)
        #expect(Set(WrittenForms.all).count == WrittenForms.all.count)
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
