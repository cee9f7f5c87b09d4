/// What a column's values look like: shares are of the distinct values looked at.
struct ColumnProfile {
    var filled = 0.0
    var distinct = 0
    /// Distinct values to filled records.
    var uniqueness = 0.0
    var dates = 0.0
    var britishPostcodes = 0.0
    var emails = 0.0
    var digitsOnly = 0.0
    var hasDigit = 0.0
    var lettersOnly = 0.0
    var sexes = 0.0
    var years = 0.0
    var knownGivenNames = 0.0
    var words = 0.0
    var length = 0.0

    /// - Complexity: O(records) for the counts; the values looked at are at most 2,000.
    init(_ column: Table.Column, records: Int) {
        let filledCount = column.filledCount
        filled = records == 0 ? 0 : Double(filledCount) / Double(records)
        distinct = column.values.count
        uniqueness = filledCount == 0 ? 0 : Double(distinct) / Double(filledCount)
        guard distinct > 0 else { return }
        let step = max(1, distinct / 2_000)
        var looked = 0.0
        for code in stride(from: 1, through: distinct, by: step) {
            let value = column.values.value(UInt32(code))
            looked += 1
            look(at: value)
        }
        dates /= looked
        britishPostcodes /= looked
        emails /= looked
        digitsOnly /= looked
        hasDigit /= looked
        lettersOnly /= looked
        sexes /= looked
        years /= looked
        knownGivenNames /= looked
        words /= looked
        length /= looked
    }

    private mutating func look(at value: [UInt8]) {
        let compact = Standardisation.compact(value)
        let spaced = Standardisation.words(value)
        let digits = compact.count { (0x30...0x39).contains($0) }
        length += Double(value.count)
        words += Double(spaced.count { $0 == 32 } + 1)
        if digits > 0 { hasDigit += 1 }
        if digits == compact.count, digits > 0 { digitsOnly += 1 }
        if digits == 0, !compact.isEmpty { lettersOnly += 1 }
        if value.contains(0x40), value.contains(0x2E) { emails += 1 }
        if ["m", "f", "male", "female", "man", "woman", "boy", "girl", "u", "unknown"].contains(
            String(decoding: compact, as: UTF8.self))
        {
            sexes += 1
        }
        if !NameVariants.groups(of: compact).isEmpty { knownGivenNames += 1 }
        if PostalCode(compact).isBritish, digits >= 2, digits <= 4,
            compact.suffix(2).allSatisfy({ (0x61...0x7A).contains($0) })
        {
            britishPostcodes += 1
        }
        if compact.count == 4, let date = CalendarDate(value), (1800...2100).contains(date.year) { years += 1 }
        if compact.count >= 6, let date = CalendarDate(value), (1500...2100).contains(date.year),
            date.day > 0, (1...31).contains(date.day), (1...31).contains(date.month)
        {
            dates += 1
        }
    }
}
