/// The register's codes in the order in which an extract counts them (School Attendance (Pupil Registration) (England)
/// Regulations 2024).
enum AttendanceCodes {
    static let all = ["/", "\\", "L", "B", "V", "I", "M", "C", "E", "R", "N", "G", "O", "U", "X", "D"]
    /// Where the codes of sessions that were not possible begin.
    static let notPossible = 14
    static let absent = 5..<14
    static let unauthorised = 10..<14
}
