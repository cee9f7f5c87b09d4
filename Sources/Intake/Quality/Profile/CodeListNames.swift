import Records

/// Codes that a column may hold without a code map.
enum CodeListNames {
    static let sex = CodeList.sex.codes + ["m", "f", "1", "2"]
    static let ethnicity = CodeList.ethnicity.codes
    static let relationship = CodeList.relationship.codes
    static let flags = ["true", "yes", "y", "1", "t", "false", "no", "n", "0", "f"]
}
