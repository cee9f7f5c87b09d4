/// Blocking rules made from fields, when the caller has not told them.
///
/// The rules are chosen so that each likely way of two records of one person differing leaves some rule in which they
/// agree: a changed family name (given name with birth date or address), a misspelt one (by sound), a moved or
/// missing address (names and birth date), a missing birth date (names and place, rare names), swapped names.
enum BlockingChoice {
    /// Pairs of namesakes grow with the square of the records: in a table of more records than this, names that sound
    /// alike do not make a candidate by themselves.
    static let mostRecordsByNamesAlone = 200_000

    static func rules(_ fields: [Field], _ comparisons: [Comparison], records: Int) -> [BlockingRule] {
        var rules: [BlockingRule] = []
        func add(_ name: String, _ keys: BlockingKey?..., unordered: Int = 0) {
            let known = keys.compactMap { $0 }
            if known.count == keys.count { rules.append(BlockingRule(name, known, unorderedKeys: unordered)) }
        }
        func key(_ field: Field?, _ transform: BlockingTransform = .exact) -> BlockingKey? {
            field.map { BlockingKey($0.name, transform) }
        }
        let given = field(comparisons, .givenName, fields)
        let family = field(comparisons, .familyName, fields)
        let date = fields.first { $0.kind == .date }
        let year = fields.first { $0.kind == .year }
        let postcode = fields.first { $0.kind == .postcode }
        let street = fields.first { $0.kind == .street }
        let locality = fields.first { $0.kind == .text && ["locality", "birth place"].contains($0.name) }
        let email = fields.first { $0.kind == .email }
        for field in fields.filter({ $0.kind == .identifier }).prefix(3) { add(field.name, key(field)) }
        add("email", key(email))
        if let phone = fields.first(where: { $0.kind == .phone }) {
            add("phone and given name", key(phone), key(given, .initial))
        }
        add("names", key(given), key(family))
        add("names swapped", key(given), key(family), unordered: 2)
        add("given name and birth date", key(given, .variant), key(date))
        add("family name and birth date", key(family, .phonetic), key(date))
        add("birth date and postcode", key(date), key(postcode, .postcodeDistrict))
        add("birth date and locality", key(date), key(locality))
        // Names that only sound alike, of which a large table has many: something else must agree too.
        let sound = key(family, .phonetic)
        let variant = key(given, .variant)
        if date == nil || records <= mostRecordsByNamesAlone {
            add("family name by sound, given by variant", sound, variant)
        } else {
            add("names by sound, birth year", sound, variant, key(date, .year))
            add("names by sound, district", sound, variant, key(postcode, .postcodeDistrict))
        }
        add("family name and postcode", key(family, .phonetic), key(postcode))
        add("given name and postcode", key(given, .variant), key(postcode))
        if let year { add("names by sound and birth year", key(family, .phonetic), key(year), key(given, .initial)) }
        add("family name, initial, birth year", key(family), key(given, .initial), key(date, .year))
        add("given name, day and month", key(given), key(date, .dayMonth), key(family, .initial))
        add("given name and street", key(given, .variant), key(street))
        add("family name and street", key(family, .phonetic), key(street))
        if postcode == nil || street == nil {
            add("given name and district", key(given), key(postcode, .postcodeDistrict))
            add("family name and district", key(family), key(postcode, .postcodeDistrict))
            add("given name and locality", key(given), key(locality), key(date, .year))
            add("family name and locality", key(family), key(locality))
        }
        if date != nil, rules.count < 8 { add("birth date", key(date)) }
        if email != nil { add("email local part", key(email, .localPart)) }
        if rules.isEmpty {
            for field in fields where field.kind != .sex { add(field.name, key(field)) }
        }
        return Array(rules.prefix(32))
    }

    private static func field(_ comparisons: [Comparison], _ method: ComparisonMethod, _ fields: [Field]) -> Field? {
        guard let name = comparisons.first(where: { $0.method == method })?.fields.first else { return nil }
        return fields.first { $0.name == name }
    }
}
