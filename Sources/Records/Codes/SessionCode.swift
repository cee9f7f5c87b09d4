/// What a school attendance register records for one of the day's two sessions.
///
/// School Attendance (Pupil Registration) (England) Regulations 2024, in force 19 August 2024; withdrawn codes are kept
/// for older registers.
public enum SessionCode: String, CaseIterable, Sendable {
    case presentMorning = "/"
    case presentAfternoon = "\\"
    case lateBeforeClose = "L"
    case arrangedProvision = "K"
    case visit = "V"
    case sport = "P"
    case workExperience = "W"
    case otherApproved = "B"
    case performance = "C1"
    case partTimeTimetable = "C2"
    case exceptionalLeave = "C"
    case medical = "M"
    case travelling = "T"
    case religious = "R"
    case illness = "I"
    case interview = "J1"
    case study = "S"
    case suspended = "E"
    case noReasonYet = "N"
    case holidayNotGranted = "G"
    case otherUnauthorised = "O"
    case lateAfterClose = "U"
    case dualRegistered = "D"
    case nonCompulsoryAge = "X"
    case notYetOnRoll = "Z"
    case plannedClosure = "#"
    case noAccess = "Q"
    case noTransport = "Y1"
    case travelDisruption = "Y2"
    case partClosed = "Y3"
    case unexpectedlyClosed = "Y4"
    case detained = "Y5"
    case publicHealth = "Y6"
    case otherUnavoidable = "Y7"
    case agreedHoliday = "H"
    case interviewWithdrawn = "J"
    case unableToAttend = "Y"
    case extendedHoliday = "F"

    /// How a session counts.
    public enum Standing: String, Sendable, CaseIterable {
        case attending, authorised, unauthorised
        /// Neither in the numerator nor in the denominator.
        case notPossible = "not_possible"
    }

    /// As the list ``CodeList/sessionCode`` has it.
    public var standing: Standing { Self.standings[self] ?? .notPossible }

    /// The tests hold that the list has every code.
    private static let standings = Dictionary(
        uniqueKeysWithValues: allCases.compactMap { code in
            CodeList.sessionCode.parent(of: code.rawValue).flatMap(Standing.init).map { (code, $0) }
        })

    public var isPossible: Bool { standing != .notPossible }
    public var isAbsence: Bool { standing == .authorised || standing == .unauthorised }
}
