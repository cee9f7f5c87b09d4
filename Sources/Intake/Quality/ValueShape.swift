/// The shape of a value, which can be shown where the value itself may not: `9` for a digit, `A` and `a` for letters.
package enum ValueShape {
    /// `12/13/2019` → `99/99/9999`, `Smith` → `Aaaaa`; cut off after 24 characters.
    package static func shape(of text: String) -> String {
        var shape = ""
        var count = 0
        for scalar in text.unicodeScalars {
            if count == 24 { return shape + "…" }
            count += 1
            if scalar.properties.numericType != nil {
                shape += "9"
            } else if scalar.properties.isUppercase {
                shape += "A"
            } else if scalar.properties.isAlphabetic {
                shape += "a"
            } else if "/-.:,'@#+&() ".unicodeScalars.contains(scalar) {
                shape.unicodeScalars.append(scalar)
            } else {
                shape += "?"
            }
        }
        return shape.isEmpty ? "empty" : shape
    }
}
