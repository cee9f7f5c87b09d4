import Records

/// Flags that follow from codes: which benefits are for people out of work, which disposals mean that an offence is
/// proven.
enum DerivedFlags {
    /// Benefits that nobody in full work is paid (Department for Work and Pensions).
    static let outOfWork: Set<String> = ["jsa", "esa", "is", "ib", "sda", "ca"]

    /// Universal Credit's labour market regimes of people who are not in enough work.
    static func isOutOfWork(regime: String) -> Bool {
        let words = regime.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        if words.contains("working") || words.contains("light") { return false }
        return words.contains {
            ["work", "searching", "preparing", "planning", "prep", "intensive", "search"].contains($0)
        }
    }

    /// Disposals that follow a finding or an admission of guilt (Youth Justice Board).
    static func isProven(disposal: String) -> Bool? {
        let code = disposal.uppercased().split(whereSeparator: { !$0.isLetter }).joined(separator: " ")
        if proven.contains(code) { return true }
        return notProven.contains(code) ? false : nil
    }

    private static let proven: Set<String> = [
        "YC", "YCC", "RO", "YRO", "DTO", "YOUTH CAUTION", "YOUTH CONDITIONAL CAUTION", "REFERRAL ORDER", "CAUTION",
        "CD",
        "YOUTH REHABILITATION ORDER", "DETENTION AND TRAINING ORDER", "CONDITIONAL DISCHARGE", "FINE",
        "REPARATION ORDER",
        "ABSOLUTE DISCHARGE", "CUSTODY", "SECTION", "AD", "REP", "FINAL WARNING", "REPRIMAND",
    ]
    private static let notProven: Set<String> = [
        "NFA", "NO FURTHER ACTION", "CR", "COMMUNITY RESOLUTION", "OUTCOME", "NOT GUILTY", "DISMISSED", "WITHDRAWN",
        "DISCONTINUED", "TRIAGE", "DEFERRED", "PENDING", "NG",
    ]
}
