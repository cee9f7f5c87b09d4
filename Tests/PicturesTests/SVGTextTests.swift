import Pictures
import Testing

@Suite struct SVGTextTests {
    @Test func whatMeansSomethingInXMLIsEscaped() {
        #expect(SVGText.escaped("O'Neil & <\"Söns\">\u{1}") == "O'Neil &amp; &lt;&quot;Söns&quot;&gt;\u{FFFD}")
    }

    @Test(arguments: [(12.04, "12"), (12.55, "12.6"), (-0.04, "0"), (-3.25, "-3.3"), (0, "0")])
    func aNumberHasOneDecimalAtMost(_ value: Double, _ text: String) { #expect(SVGText.number(value) == text) }
}
