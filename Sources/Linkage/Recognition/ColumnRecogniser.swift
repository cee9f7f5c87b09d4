/// Decides what each column of a table holds, from its header and its values.
///
/// A header's word proposes a role and the values may veto it; without a telling header the values alone decide.
/// Columns that are empty, constant, or a repeat of others are ignored.
public struct ColumnRecogniser: Sendable {
    public init() {}

    /// The role of every column; exactly one is ``ColumnRole/recordID`` where one qualifies.
    public func roles(of table: Table) -> ColumnRoles {
        let profiles = table.columns.map { ColumnProfile($0, records: table.count) }
        var result = ColumnRoles()
        for (column, profile) in zip(table.columns, profiles) {
            result[column.name] = role(header: column.name, profile: profile, records: table.count)
        }
        chooseRecordID(table, profiles, &result)
        dropRepeats(table, profiles, &result)
        return result
    }

    func role(header: String, profile: ColumnProfile, records: Int) -> ColumnRole {
        if profile.distinct == 0 { return .ignored }
        if profile.distinct == 1, records > 1 { return .ignored }
        if let proposed = HeaderWords.role(of: header), agrees(profile, with: proposed) { return proposed }
        return role(content: profile, records: records)
    }

    /// Whether the values may be what the header says: only plain contradictions veto.
    private func agrees(_ profile: ColumnProfile, with role: ColumnRole) -> Bool {
        switch role {
        case .birthDate: profile.dates > 0.4
        case .birthYear: profile.years > 0.4
        case .email: profile.emails > 0.3
        case .givenName, .familyName, .middleName, .fullName: profile.digitsOnly < 0.5
        case .sex: profile.distinct < 60
        case .phone: profile.hasDigit > 0.5
        case .recordID: profile.uniqueness > 0.999 && profile.filled > 0.999
        case .identifier: profile.uniqueness > 0.05 && profile.length >= 4
        case .age: profile.digitsOnly > 0.5
        default: true
        }
    }

    private func role(content profile: ColumnProfile, records: Int) -> ColumnRole {
        if profile.emails > 0.6 { return .email }
        if profile.dates > 0.8, profile.length <= 24 { return profile.uniqueness > 0.005 ? .birthDate : .category }
        if profile.britishPostcodes > 0.6 { return .postcode }
        if profile.sexes > 0.7 { return .sex }
        if profile.years > 0.8 { return .birthYear }
        if profile.uniqueness > 0.3, profile.hasDigit > 0.9, profile.length >= 6, profile.words < 1.5 {
            return .identifier
        }
        if profile.distinct <= max(30, records / 500), profile.words < 4 { return .category }
        if profile.hasDigit > 0.6, profile.words > 2 { return .addressLine }
        if profile.lettersOnly > 0.9, profile.words < 1.4 {
            return profile.knownGivenNames > 0.12 ? .givenName : profile.uniqueness > 0.02 ? .familyName : .text
        }
        if profile.lettersOnly > 0.9, profile.words < 3.5, profile.uniqueness > 0.3 { return .fullName }
        return .text
    }

    private func chooseRecordID(_ table: Table, _ profiles: [ColumnProfile], _ roles: inout ColumnRoles) {
        var chosen: String?
        for column in table.columns where roles[column.name] == .recordID {
            if chosen == nil { chosen = column.name } else { roles[column.name] = .ignored }
        }
        if chosen != nil { return }
        for (column, profile) in zip(table.columns, profiles)
        where profile.uniqueness >= 1 && profile.filled >= 1 && table.count > 1
            && (roles[column.name] == .identifier || HeaderWords.isKey(column.name))
        {
            roles[column.name] = .recordID
            return
        }
    }

    /// A column that says what others say already is ignored: a concatenated first and last name beside both, and a
    /// second column of a role that has one value a person.
    private func dropRepeats(_ table: Table, _ profiles: [ColumnProfile], _ roles: inout ColumnRoles) {
        let given = table.columns.first { roles[$0.name] == .givenName }
        let family = table.columns.first { roles[$0.name] == .familyName }
        if let given, let family {
            for column in table.columns where roles[column.name] == .fullName {
                if isConcatenation(column, of: given, family, table.count) { roles[column.name] = .ignored }
            }
        }
        for role in [
            ColumnRole.givenName, .familyName, .birthDate, .sex, .postcode, .fullName, .birthYear, .houseNumber,
        ] {
            let columns = table.columns.indices.filter { roles[table.columns[$0].name] == role }
            guard columns.count > 1 else { continue }
            let best = columns.max { (profiles[$0].filled, -$0) < (profiles[$1].filled, -$1) }
            for column in columns where column != best {
                let fallback: ColumnRole = role == .givenName || role == .familyName ? .middleName : .ignored
                roles[table.columns[column].name] = fallback
            }
        }
    }

    private func isConcatenation(
        _ column: Table.Column, of given: Table.Column, _ family: Table.Column, _ records: Int
    ) -> Bool {
        var same = 0
        var looked = 0
        for record in stride(from: 0, to: records, by: max(1, records / 1_000)) where column.codes[record] != 0 {
            looked += 1
            let whole = Standardisation.words(column.values.value(column.codes[record]))
            let parts = Standardisation.words(
                given.values.value(given.codes[record]) + [32] + family.values.value(family.codes[record]))
            if whole == parts { same += 1 }
        }
        return looked > 0 && Double(same) >= 0.95 * Double(looked)
    }
}
