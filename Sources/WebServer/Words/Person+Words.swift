import Families
import Identity
package import Records

extension PersonName {
    /// `Mary Ann O'Brien-Smith`; nil when no part is known.
    package var words: String? {
        let parts = [given, middle, family, suffix].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.map(Self.cased).joined(separator: " ")
    }

    /// Standardised names are upper case; on a page each part of a name begins with a capital.
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

extension Sex {
    var words: String {
        switch self {
        case .female: "Female"
        case .male: "Male"
        case .other: "Other"
        case .unborn: "Not yet born"
        }
    }
}

extension FamilyRole {
    var words: String { rawValue.asWords }
}

extension RelationshipKind {
    var words: String { rawValue.asWords }
}

extension Person {
    /// The date of birth, or when the birth is expected; nil when neither is known.
    var birthWords: String? { birth?.words ?? expectedDelivery.map { "due \($0.words)" } }

    /// Age on a day, or at death; nil when it cannot be told.
    func ageWords(on day: Day) -> String? {
        if let death { return birth?.age(on: death).map { "died aged \($0)" } ?? "died" }
        return birth?.age(on: day) ?? (expectedDelivery == nil ? nil : "unborn")
    }
}

extension String {
    /// A code as words: `step_parent` is "Step parent".
    var asWords: String {
        let words = replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
