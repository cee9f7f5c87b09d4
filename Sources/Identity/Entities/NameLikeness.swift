import Linkage

/// How alike two words of a name are.
enum NameAgreement: UInt8, Comparable {
    case different, initial, close, variant, same

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Compares names by code, each pair of words once.
struct NameLikeness {
    private let codes: ValueCodes
    private let known: (String, String) -> Bool
    private var memo: [Int64: NameAgreement] = [:]

    /// - Parameter areVariants: whether two names stand for one another, as BILL and WILLIAM.
    init(_ codes: ValueCodes, areVariants: @escaping (String, String) -> Bool = { _, _ in false }) {
        self.codes = codes
        known = areVariants
    }

    mutating func agreement(_ left: Int32, _ right: Int32) -> NameAgreement {
        if left == right { return codes[left].utf8.count > 1 ? .same : .initial }
        let key = Int64(min(left, right)) << 32 | Int64(max(left, right))
        if let agreement = memo[key] { return agreement }
        let agreement = compared(codes[left], codes[right])
        memo[key] = agreement
        return agreement
    }

    /// The best agreement of any name of one with any of the other; nil when either has none.
    mutating func best(_ left: Tally, _ right: Tally) -> NameAgreement? {
        if left.isEmpty || right.isEmpty { return nil }
        var best = NameAgreement.different
        for a in left {
            for b in right { best = max(best, agreement(a, b)) }
        }
        return best
    }

    private func compared(_ left: String, _ right: String) -> NameAgreement {
        let shorter = left.utf8.count < right.utf8.count ? left : right
        let longer = left.utf8.count < right.utf8.count ? right : left
        if shorter.utf8.count == 1 { return longer.hasPrefix(shorter) ? .initial : .different }
        if known(left, right) { return .variant }
        let words = longer.split { $0 == "-" || $0 == " " }
        if words.count > 1, words.contains(where: { $0 == shorter }) { return .variant }
        if shorter.utf8.count >= 3, longer.hasPrefix(shorter) { return .variant }
        let limit = shorter.utf8.count < 4 ? 0 : shorter.utf8.count < 8 ? 1 : 2
        return limit > 0 && spellingDistance(left, right, limit: limit) != nil ? .close : .different
    }
}
