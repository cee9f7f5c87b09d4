import Testing
import WebServer

@Suite struct FormFieldsTests {
    @Test(arguments: [
        ("a=1&b=2", "b", "2"), ("a=1&a=2", "a", "1"), ("name=Mary+Ann", "name", "Mary Ann"),
        ("name=Zo%C3%AB", "name", "Zoë"), ("a=1%3D2", "a", "1=2"), ("a", "a", ""), ("a=%", "a", "%"),
        ("a=%zz", "a", "%zz"),
        ("a=%2", "a", "%2"), ("=x&a=y", "a", "y"),
    ])
    func fieldsAreDecoded(_ text: String, _ name: String, _ value: String) {
        #expect(FormFields(text)[name] == value)
    }

    @Test func aFieldOfSpacesIsNotFilled() {
        let fields = FormFields("a=+++&b=+x+y+&c=")
        #expect(fields.filled("a") == nil)
        #expect(fields.filled("b") == "x y")
        #expect(fields.filled("c") == nil)
        #expect(fields.filled("d") == nil)
    }

    @Test(arguments: ["plain", "a b&c=d", "Zoë", "100%", "../x?y#z", ""])
    func whatIsEncodedIsDecodedAgain(_ value: String) {
        #expect(FormFields("v=\(FormFields.encoded(value))")["v"] == value)
    }
}
