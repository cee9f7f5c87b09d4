import Records

/// Reports joined into events.
struct EventGroups {
    private var parents: [Int]
    private var members: [Int: [Int]] = [:]
    /// By report: the rule that joined it to its group.
    private var rules: [Int: String] = [:]

    init(count: Int) { parents = Array(0..<count) }

    private func root(_ index: Int) -> Int {
        var here = index
        while parents[here] != here { here = parents[here] }
        return here
    }

    private func reports(of root: Int) -> [Int] { members[root] ?? [root] }

    mutating func join(_ one: Int, _ other: Int, rule: String) {
        let (first, second) = (root(one), root(other))
        if first == second { return }
        let (kept, gone) = (min(first, second), max(first, second))
        members[kept] = reports(of: kept) + reports(of: gone)
        members[gone] = nil
        parents[gone] = kept
        for index in [one, other] where rules[index] == nil { rules[index] = rule }
    }

    /// Whether two groups hold reports of one source and kind that its declared identity tells apart.
    func areToldApart(_ one: Int, _ other: Int, _ events: [Event]) -> Bool {
        let (first, second) = (root(one), root(other))
        if first == second { return false }
        func identities(_ root: Int) -> [SourceID: String] {
            Dictionary(
                reports(of: root).compactMap { index in
                    events[index].identity.map { (events[index].source, $0) }
                }, uniquingKeysWith: { known, _ in known })
        }
        let known = identities(first)
        return identities(second).contains { source, identity in
            known[source].map { $0 != identity } ?? false
        }
    }

    /// The reports for which another stands, in order of id.
    func repeated(_ events: [Event]) -> [RepeatedReport] {
        var found: [RepeatedReport] = []
        for (_, group) in members {
            let standing = Self.standing(group, events)
            for index in group where index != standing {
                found.append(
                    RepeatedReport(
                        report: events[index].id, standing: events[standing].id,
                        rule: rules[index] ?? rules[standing] ?? "identity"))
            }
        }
        return found.sorted { $0.report < $1.report }
    }

    private static func standing(_ group: [Int], _ events: [Event]) -> Int {
        // The latest report of each source, and of these the one that states most.
        var latest: [SourceID: Int] = [:]
        for index in group.sorted() {
            let event = events[index]
            if let known = latest[event.source], events[known].id.origin.batch == event.id.origin.batch { continue }
            latest[event.source] = index
        }
        let most = latest.values.max { one, other in
            (events[one].attributes.count, -one) < (events[other].attributes.count, -other)
        }
        return most ?? group[0]
    }
}
