import Records

/// A bounded number of adults of other clusters: those who complain of noise, those who are robbed.
struct Neighbourhood {
    private(set) var people: [Lives.Outsider] = []
    private var next = 0

    mutating func meet(_ cluster: Cluster) {
        for (index, person) in cluster.people.enumerated()
        where person.age(on: CouncilCalendar.asAt) >= 24 && person.id % 5 == 0 {
            guard let home = cluster.home(of: index, on: CouncilCalendar.asAt) else { continue }
            let outsider = Lives.Outsider(resident: person, home: home)
            if people.count < 64 {
                people.append(outsider)
            } else {
                people[next] = outsider
                next = (next + 1) % people.count
            }
        }
    }
}
