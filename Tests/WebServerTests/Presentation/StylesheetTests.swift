import Foundation
import Testing
import WebServer

/// Text can be read: the contrast of every pair of colours that carries text, as WCAG 2.2 reckons it.
@Suite struct StylesheetTests {
    /// Ink and paper as the stylesheet's rules put them together.
    static let pairs = [
        ("ink", "paper"), ("hint", "paper"), ("hint", "tint"), ("ink", "tint"), ("link", "paper"),
        ("link-hover", "paper"),
        ("link", "tint"), ("banner-ink", "banner"), ("button-ink", "button"), ("focus-ink", "focus"),
        ("problem", "paper"),
        ("met-ink", "met-paper"), ("not-met-ink", "not-met-paper"), ("not-known-ink", "not-known-paper"),
        ("open-ink", "open-paper"),
    ]

    @Test(arguments: pairs) func textStandsOut(_ ink: String, _ paper: String) throws {
        let colours = try Self.colours()
        let first = Self.luminance(try #require(colours[ink]))
        let second = Self.luminance(try #require(colours[paper]))
        let contrast = (max(first, second) + 0.05) / (min(first, second) + 0.05)
        #expect(contrast >= 4.5, "\(ink) on \(paper): \(contrast)")
    }

    @Test func everyColourOfTextIsHeldAgainstItsPaper() throws {
        let css = try PageTemplates().stylesheet
        let inks = Set(css.matches(of: /[ ;{]color: var\(--([a-z-]+)\)/).map { String($0.1) })
        #expect(inks.count > 8)
        #expect(inks.subtracting(Self.pairs.map(\.0)) == [])
    }

    @Test func nothingComesFromElsewhere() throws {
        let css = try PageTemplates().stylesheet
        #expect(!css.contains("url(") && !css.contains("@import") && !css.contains("http"))
        #expect(css.contains("@media print") && css.contains(":focus"))
    }

    private static func colours() throws -> [String: UInt32] {
        let css = try PageTemplates().stylesheet
        return Dictionary(
            css.matches(of: /--([a-z-]+): #([0-9a-f]{6});/).map { (String($0.1), UInt32($0.2, radix: 16) ?? 0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Relative luminance (WCAG 2.2, definition).
    private static func luminance(_ colour: UInt32) -> Double {
        func linear(_ shift: UInt32) -> Double {
            let part = Double((colour >> shift) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
}
