import Foundation

/// How often the values of a comparison's field occur, as the model was trained: kept with the model, so that every
/// later run, and a single record scored on its own, weighs an agreement on a value the same.
///
/// Values of ``namedFrom`` records or more are named in their standardised form; rarer ones, which might point at
/// somebody, are known by a hash alone. A value that is in neither list counts as occurring once.
public struct ValueFrequency: Codable, Equatable, Sendable {
    /// The least number of records whose common value is named.
    public static let namedFrom = 10

    /// Records that have a value.
    public var records: Int
    /// The probability that two random records of different people have the same value.
    public var agreement: Double
    /// For values meant to be one person's own: the records that share a value before it loses weight; else 0.
    public var usual: Double
    /// Records by value.
    public var counts: [String: Int]
    /// Records by the hash of the value, in hexadecimal.
    public var rareCounts: [String: Int]

    init(_ field: EncodedField, isKeyLike: Bool) {
        records = field.codes.count - Int(field.counts[0])
        agreement = RandomAgreement.sameValueProbability(field)
        usual = isKeyLike ? max(max(Double(records), 1) / Double(max(field.values.count, 1)), 1) * 4 : 0
        counts = [:]
        rareCounts = [:]
        let least = max(2, UInt32(usual.rounded(.down)) + 1)
        for code in 1..<field.counts.count where field.counts[code] >= least {
            let count = Int(field.counts[code])
            // A value that is not UTF-8 (an email address may be), or that differs from a named one in nothing but how its
            // characters are composed, would not be found again by its text.
            if count >= ValueFrequency.namedFrom,
                let text = String(validating: field.values.value(UInt32(code)), as: UTF8.self), counts[text] == nil
            {
                counts[text] = count
            } else {
                rareCounts[String(field.values.hash(UInt32(code)), radix: 16)] = count
            }
        }
    }

    /// How many records have each of a field's values, by code; the entry of "no value" is 0.
    func counts(of field: EncodedField) -> [Double] {
        var result = [Double](repeating: 1, count: field.values.count + 1)
        result[0] = 0
        for (value, count) in counts {
            if let code = field.values.existingCode(of: Array(value.utf8)) { result[Int(code)] = Double(count) }
        }
        if rareCounts.isEmpty { return result }
        var rare: [UInt64: Int] = [:]
        for (hash, count) in rareCounts { rare[UInt64(hash, radix: 16) ?? 0] = count }
        for code in 1..<result.count where result[code] == 1 {
            if let count = rare[field.values.hash(UInt32(code))] { result[code] = Double(count) }
        }
        return result
    }

    /// The number of records of one value.
    func count(of value: [UInt8]) -> Double {
        let named = counts.index(forKey: String(decoding: value, as: UTF8.self)).map { counts[$0] }
        if let named, named.key.utf8.elementsEqual(value) { return Double(named.value) }
        return Double(rareCounts[String(value.withUnsafeBufferPointer(hashBytes), radix: 16)] ?? 1)
    }

    /// What agreement on a value of `count` records adds to a match weight, log2.
    @inline(__always)
    func adjustment(_ count: Double) -> Double {
        if usual > 0 { return -log2(max(1, count / usual)) }
        return min(max(log2(agreement * Double(max(records, 1)) / max(count, 1)), -8), 8)
    }
}
