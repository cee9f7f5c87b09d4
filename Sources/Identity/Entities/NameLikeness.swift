import Linkage

/// How alike two words of a name are.
enum NameAgreement: UInt8, Comparable {
    case different, initial, close, variant, same

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Compares names by code, and remembers what it found of pairs met of late.
struct NameLikeness {
    private let codes: ValueCodes
    private let known: @Sendable (String, String) -> Bool
    /// Two codes of 30 bits above an agreement of 4; 0 while the place is free.
    private var memo = [UInt64](repeating: 0, count: Self.places)

    /// A power of two.
    private static let places = 1 << 17

    /// - Parameter areVariants: whether two names stand for one another, as BILL and WILLIAM.
    init(_ codes: ValueCodes, areVariants: @escaping @Sendable (String, String) -> Bool = { _, _ in false }) {
        self.codes = codes
        known = areVariants
    }

    mutating func agreement(_ left: Int32, _ right: Int32) -> NameAgreement {
        if left == right { return codes[left].utf8.count > 1 ? .same : .initial }
        let key = UInt64(UInt32(bitPattern: min(left, right))) << 30 | UInt64(UInt32(bitPattern: max(left, right)))
        let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (Self.places - 1)
        if memo[place] >> 4 == key, let agreement = NameAgreement(rawValue: UInt8(memo[place] & 15)) {
            return agreement
        }
        let agreement = compared(codes[left], codes[right])
        memo[place] = key << 4 | UInt64(agreement.rawValue)
        return agreement
    }

    /// The best agreement of any name of one with any of the other; nil when either has none.
    mutating func best(_ left: Tally, _ right: Tally) -> NameAgreement? {
        if left.isEmpty || right.isEmpty { return nil }
        if left.count == 1, right.count == 1 { return agreement(left[0], right[0]) }
        var best = NameAgreement.different
        for a in left {
            for b in right { best = max(best, agreement(a, b)) }
        }
        return best
    }

    /// True when the name holds letters that a scanner makes of others: RN of M, CL of D.
    private static func misleads(_ name: String) -> Bool {
        var before: UInt8 = 0
        for letter in name.utf8 {
            if before == UInt8(ascii: "R") && letter == UInt8(ascii: "N")
                || before == UInt8(ascii: "C") && letter == UInt8(ascii: "L")
            {
                return true
            }
            before = letter
        }
        return false
    }

    /// The name with those letters as what they may have been.
    private static func scanned(_ name: String) -> String {
        name.replacing("RN", with: "M").replacing("CL", with: "D")
    }

    private func compared(_ left: String, _ right: String) -> NameAgreement {
        let shorter = left.utf8.count < right.utf8.count ? left : right
        let longer = left.utf8.count < right.utf8.count ? right : left
        if shorter.utf8.count == 1 { return longer.hasPrefix(shorter) ? .initial : .different }
        if known(left, right) { return .variant }
        let words = longer.split { $0 == "-" || $0 == " " }
        if words.count > 1, words.contains(where: { $0 == shorter }) { return .variant }
        if shorter.utf8.count >= 3, longer.hasPrefix(shorter) { return .variant }
        // A name of three letters is misspelt by a letter too few only: ANA for ANNA. MIA and TIA are two.
        let limit = longer.utf8.count < 4 ? 0 : shorter.utf8.count < 8 ? 1 : 2
        if limit > 0, spellingDistance(left, right, limit: limit) != nil { return .close }
        guard limit > 0, Self.misleads(left) || Self.misleads(right) else { return .different }
        return spellingDistance(Self.scanned(left), Self.scanned(right), limit: limit) != nil ? .close : .different
    }
}
