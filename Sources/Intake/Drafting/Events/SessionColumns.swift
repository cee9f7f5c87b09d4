import Records

/// Columns that count the sessions of one attendance code each: `/`, `\`, `L`, `I`, `O`.
struct SessionColumns {
    private(set) var possible: [String] = []
    private(set) var absent: [String] = []
    private(set) var unauthorised: [String] = []
    /// Codes that count neither way.
    private(set) var neither: [String] = []

    /// Nil when fewer than five columns bear a code as their heading and hold small whole numbers.
    init?(_ columns: [ColumnMeaning]) {
        for meaning in columns {
            guard let code = SessionCode(rawValue: meaning.column.heading), meaning.field == nil,
                meaning.column.filled == 0 || (meaning.column.numberShare >= 0.98 && meaning.column.least >= 0)
            else { continue }
            let heading = meaning.column.heading
            if !code.isPossible { neither.append(heading) }
            if code.isPossible { possible.append(heading) }
            if code.isAbsence { absent.append(heading) }
            if code.standing == .unauthorised { unauthorised.append(heading) }
        }
        guard possible.count >= 5, !absent.isEmpty else { return nil }
    }

    var columns: [String] { possible + neither }
}
