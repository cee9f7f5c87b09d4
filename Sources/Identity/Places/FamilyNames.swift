import Records

/// The family names under which records know each person, each part of a double-barrelled name by itself.
struct FamilyNames {
    private var names: [PersonID: Set<String>] = [:]

    init(_ records: [PersonRecord], people: [PersonID?]) {
        for (record, person) in zip(records, people) {
            guard let person else { continue }
            for name in [record.name] + record.otherNames {
                guard let family = name.family else { continue }
                for part in family.split(whereSeparator: { $0 == "-" || $0 == " " }) where part.utf8.count > 1 {
                    names[person, default: []].insert(String(part))
                }
            }
        }
    }

    func names(of person: PersonID) -> Set<String> { names[person] ?? [] }
}
