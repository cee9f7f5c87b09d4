import Records

/// Sessions by code, one row a child and term, with the school's own admission number.
final class AttendanceAgency: Agency {
    init(_ office: Office) throws {
        var habits = Habits(slips: [.typing])
        habits.missingBirth = 0.03
        habits.missingIdentifier = 0.05
        habits.duplicate = 0.01
        habits.name = 0.035
        try super.init(
            "attendance", number: 5, file: "attendance_by_code_2025-26.psv",
            layout: .delimited(.init(delimiter: "|", newline: "\n")),
            columns: ["ADM_NO", "UPN", "PUPIL", "DOB", "POSTCODE", "SCHOOL_URN", "TERM"] + AttendanceCodes.all,
            habits: habits, office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for absence in lives.absences {
            let entry = entry(absence.child, in: cluster)
            let address = home(absence.child, cluster, on: CouncilCalendar.terms[absence.term].to)
            var row = ExtractRow()
            row.add("\(absence.school.urn)/\(IdentifierMint.padded(entry.key, 7))")
            row.add(
                absence.school.exportsPupilNumber ? entry.upn : "", entry.familyFirst, DateText.slashed(entry.birth))
            row.add(address.postcode, absence.school.urn, CouncilCalendar.terms[absence.term].code)
            for sessions in absence.sessions { row.add(sessions) }
            row.mention("pupil", entry.person)
            try file.add(row)
        }
    }
}
