import Families
import Identity
import Records

extension PersonName {
    /// `Mary Ann O'Brien-Smith`; standardised names are upper case, and in a picture each part begins with a capital.
    var pictured: String {
        let parts = [given, middle, family, suffix].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? "Name not known" : parts.map(Self.cased).joined(separator: " ")
    }

    private static func cased(_ name: String) -> String {
        var cased = ""
        var startsWord = true
        for letter in name.lowercased() {
            cased += startsWord ? letter.uppercased() : String(letter)
            startsWord = letter == " " || letter == "-" || letter == "'" || cased.hasSuffix("Mc")
        }
        return cased
    }
}

extension Person {
    var isUnborn: Bool { birth == nil && (expectedDelivery != nil || sex == .unborn) }

    /// Whole years on a day or at death; nil where the dates leave it open.
    func age(on day: Day) -> Int? {
        guard let days = birth?.possibleDays else { return nil }
        let last = death ?? day
        let years = days.first.wholeYears(to: last)
        return years >= 0 && years == days.last.wholeYears(to: last) ? years : nil
    }
}

extension String {
    /// A code as words: `step_parent` is "step parent".
    var spelledOut: String { replacing("_", with: " ") }
}
