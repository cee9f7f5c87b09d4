import Records

/// How well a column fits an attribute of the data dictionary, by its heading and by what stands in it.
enum AttributeEvidence {
    /// 0 for not at all; 3 or more is enough to take it; 5 where codes of the standard list bear it out.
    static func points(of meaning: ColumnMeaning, for attribute: AttributeDefinition, of kind: EventKind) -> Double {
        if meaning.field != nil, meaning.field != .relationship || attribute.codes == nil { return 0 }
        let heading = headingPoints(meaning, attribute, kind)
        let column = meaning.column
        if column.filled == 0, column.notKnown.isEmpty { return heading >= 3 ? heading : 0 }
        if attribute.type == .day { return column.isDate ? heading : 0 }
        if column.isDate { return 0 }
        switch attribute.type {
        case .number:
            if attribute.range?.upperBound == 3, numbered(column) != nil { return heading }
            guard column.numberShare >= 0.98 else { return 0 }
            if let range = attribute.range, !(range.contains(column.least) && range.contains(column.greatest)) {
                return 0
            }
            return heading
        case .flag: return FlagCodes.trueValues(of: column) == nil ? 0 : heading
        case .day: return 0
        case .text, .codes:
            guard let list = attribute.codes else {
                return column.isDate ? 0 : heading
            }
            let share = listShare(meaning, list, isSplit: attribute.type == .codes)
            if share >= 0.95, isTelling(meaning, list) { return max(heading + 2, 5) }
            if heading >= 3, share >= 0.5 { return heading + share * 2 }
            return 0
        }
    }

    private static func headingPoints(
        _ meaning: ColumnMeaning, _ attribute: AttributeDefinition, _ kind: EventKind
    ) -> Double {
        let words = meaning.reading.words
        let text = " " + words.joined(separator: " ") + " "
        let raw = " " + HeadingWords.split(meaning.column.heading).joined(separator: " ") + " "
        let own = attribute.name.replacing("_", with: " ")
        if words.joined(separator: " ") == own || raw.trimmingSpaces() == own { return 5 }
        var best = 0.0
        let synonyms = (Self.words["\(kind).\(attribute.name)"] ?? []) + (Self.words[attribute.name] ?? [])
        for (place, synonym) in synonyms.enumerated() {
            let padded = " \(synonym) "
            guard text.contains(padded) || raw.contains(padded) else { continue }
            let isWhole = words.joined(separator: " ") == synonym || raw.trimmingSpaces() == synonym
            best = max(best, (isWhole ? 4.5 : 3.5) - Double(place) * 0.01)
        }
        if best == 0, text.contains(" \(own) ") { best = 4 }
        return best
    }

    /// The share of the values that the list knows, directly or through a map.
    static func listShare(_ meaning: ColumnMeaning, _ list: CodeList, isSplit: Bool) -> Double {
        if isSplit, let sign = Separators.sign(in: meaning.content.values, list: list) {
            let parts = meaning.content.values.flatMap { $0.split(separator: sign).map { String($0).trimmingSpaces() } }
            let known = parts.count { CodeMatching.target(of: $0, in: list) != nil }
            return parts.isEmpty ? 0 : Double(known) / Double(parts.count)
        }
        guard let values = meaning.column.values else { return 0 }
        let total = values.values.reduce(0, +)
        let known = values.reduce(0) { $0 + (CodeMatching.target(of: $1.key, in: list) != nil ? $1.value : 0) }
        return total == 0 ? 0 : Double(known) / Double(total)
    }

    /// Whether the codes are the list's own and say more than one letter can.
    private static func isTelling(_ meaning: ColumnMeaning, _ list: CodeList) -> Bool {
        let sign = Separators.sign(in: meaning.content.values, list: list)
        let codes = Set(
            meaning.content.values.flatMap { value in
                sign.map { value.split(separator: $0).map { String($0).trimmingSpaces() } } ?? [value]
            })
        let exact = codes.filter { list.code(for: $0) != nil }
        return exact.count >= 2 && exact.contains { $0.count >= 2 } && exact.count * 10 >= codes.count * 9
    }

    /// The number that stands in each of a column's codes: `Level 2` → 2.
    static func numbered(_ column: ColumnProfile) -> [String: String]? {
        guard let codes = column.codes else { return nil }
        var found: [String: String] = [:]
        for code in codes {
            let numbers = code.split(whereSeparator: { !$0.isNumber })
            guard numbers.count == 1, numbers[0].count == 1 else { return nil }
            found[code] = String(numbers[0])
        }
        return found
    }

    /// Headings of the attributes, the most telling first; `kind.attribute` before the attribute of any kind.
    private static let words: [String: [String]] = [
        "school": ["school name", "school", "establishment", "base name"],
        "school_urn": ["school urn", "urn", "school id", "school code", "estab"],
        "school_enrolment.status": ["enrol status", "enrolment status", "enrolment", "roll status"],
        "term": ["term"],
        "sessions_possible": ["possible", "sessions possible", "possible sessions"],
        "sessions_absent": ["absent", "sessions missed", "total absence", "overall absence", "absences"],
        "sessions_unauthorised": ["unauthorised", "unauth"],
        "category": ["category", "exclusion type", "category of abuse", "cp category", "type"],
        "days": ["days", "length", "days excluded", "sessions days"],
        "school_exclusion.reason": ["reason", "exclusion reason"],
        "because_excluded": ["excluded", "exclusion"],
        "referral_source": ["referral source", "source", "referred by", "source of referral"],
        "outcome": ["outcome", "discharge", "discharge reason", "result", "decision", "exit status"],
        "factors": ["factors", "factors identified", "factor"],
        "primary_need": ["primary need", "need code", "need"],
        "legal_status": ["legal status", "ls"], "placement": ["placement", "place", "placement type"],
        "end_reason": ["end reason", "closure reason", "reason closed", "reason for closure", "exit reason"],
        "offence_group": [
            "offence group", "group", "offence type", "offence category", "crime type", "offence", "hocode",
        ],
        "disposal": ["disposal", "sentence", "disposal type"],
        "outcome_date": ["outcome date", "outcome dt", "date outcome", "disposal date", "court date"],
        "qualifier": ["qualifier", "asb category", "asb type"],
        "incident_type": ["incident type", "type", "sub type"],
        "tool": ["tool", "measure", "action type", "intervention type", "power"],
        "housing_related": ["housing", "housing related", "tenancy related"],
        "domestic_incident.crime": ["crime", "crimed", "crime flag", "recorded as crime"],
        "risk": ["risk", "dash", "risk level", "risk grade"],
        "order": ["order type", "order", "sentence type", "supervision type", "event type"],
        "release_date": ["release date", "released", "release"],
        "benefit": ["benefit", "benefit type", "benefit code", "award type"],
        "conditionality": ["regime", "conditionality", "labour market regime", "work group"],
        "contact_type": ["contact type", "visit type", "review type", "type of contact"],
        "concerns": ["concerns", "concern", "issues", "alerts"],
        "substance": ["substance", "primary substance", "drug 1", "main drug", "drug"],
        "homelessness_application.reason": ["main reason", "reason", "reason for loss", "cause of homelessness"],
        "arrears": ["arrears", "rent arrears", "balance", "rent balance", "outstanding", "debt"],
        "notice": ["notice", "notice type", "possession action"],
        "discount": ["discount", "disc code", "disc", "discount type", "spd"],
        "reasons": ["reasons", "criteria", "headlines", "issues", "problems"],
        "headlines": ["headlines", "reasons", "criteria", "problems", "needs"],
        "lead_worker": ["lead worker", "key worker", "lead practitioner", "keyworker", "lead professional"],
        "lead_worker_contact": ["lead worker phone", "key worker phone", "lead worker email", "worker phone"],
        "intervention": ["intervention", "service", "package", "support type"],
        "level": ["level", "tier", "intensity"],
        "programme_closure.reason": ["closure reason", "reason closed", "reason for closure", "reason"],
    ]
}

/// Signs that stand between the codes of one field.
enum Separators {
    /// The separator of which most values are lists of the standard list's codes; nil when they are single codes.
    static func sign(in values: [String], list: CodeList?) -> String? {
        for sign in [";", ",", "|", "/"] {
            let several = values.filter { $0.contains(sign) }
            guard several.count * 50 >= values.count, !several.isEmpty else { continue }
            guard let list else {
                let parts = Set(several.flatMap { $0.split(separator: sign).map { String($0).trimmingSpaces() } })
                if parts.count <= 40, parts.count * 2 <= values.count || parts.count <= 12 { return sign }
                continue
            }
            let parts = several.flatMap { $0.split(separator: sign).map { String($0).trimmingSpaces() } }
            let known = parts.count { CodeMatching.target(of: $0, in: list) != nil }
            if known * 10 >= parts.count * 6 { return sign }
        }
        return nil
    }
}

/// Codes that say yes or no.
enum FlagCodes {
    private static let yes: Set<String> = ["y", "yes", "true", "1", "t", "x"]
    private static let no: Set<String> = ["n", "no", "false", "0", "f"]

    /// The values that say yes; nil when the column holds anything but yes, no and not known.
    static func trueValues(of column: ColumnProfile) -> [String]? {
        guard let values = column.values, !values.isEmpty, values.count <= 6 else { return nil }
        var found: [String] = []
        for value in values.keys.sorted() {
            let word = value.lowercased()
            if yes.contains(word) {
                found.append(value)
            } else if !no.contains(word), !NotKnownWords.contains(word) {
                return nil
            }
        }
        if found.isEmpty { return values.keys.contains { no.contains($0.lowercased()) } ? ["Y"] : nil }
        return found
    }
}
