import Records

/// All persons in the making: which mentions are one so far, and what may not become one.
struct EntityTable {
    private(set) var entities: [Entity]
    private var groups: UnionFind
    let givens: ValueCodes
    let families: ValueCodes
    private let insuranceNumbers: ValueCodes
    /// The year of birth of the youngest: stands for the present.
    private let latestBirthYear: Int32

    /// - Parameters:
    ///   - apart: pairs of mentions that are different people.
    ///   - parents: mentions that are stated to be a parent.
    init(
        _ records: [PersonRecord], mentions: MentionTable, properties: [Int32?], oneRowSources: Set<SourceID>,
        apart: [(Int32, Int32)], parents: [Int32]
    ) {
        var givens = ValueCodes()
        var families = ValueCodes()
        var identifiers = ValueCodes()
        var insurance = ValueCodes()
        var sources = ValueCodes()
        let dated = Self.datedSources(records)
        latestBirthYear = Int32(records.compactMap { $0.birth?.year }.max() ?? 0)
        entities = []
        entities.reserveCapacity(mentions.records.count)
        for mention in 0..<mentions.records.count {
            let positions = mentions.records[mention]
            var entity = Entity()
            entity.isNew = mentions.isNew[mention]
            for position in positions {
                let record = records[Int(position)]
                for name in [record.name] + record.otherNames {
                    if let given = name.given {
                        entity.givens.add(givens.code(given))
                        entity.givensAsFamilies.add(families.code(given))
                    }
                    if let family = name.family { entity.families.add(families.code(family)) }
                }
                for middle in record.name.middle?.split(separator: " ") ?? [] where middle.utf8.count > 1 {
                    entity.middles.add(givens.code(String(middle)))
                }
                if let due = record.expectedDelivery, record.birth == nil { entity.due = due.number }
                if record.sex == .unborn, record.birth == nil, let day = record.period.from {
                    entity.seenUnborn = entity.seenUnborn ?? day.number
                }
                if let birth = record.birth {
                    if let whole = birth.whole, !birth.isDefault {
                        entity.firstBirth = entity.firstBirth ?? whole.number
                    }
                    entity.birthYears.add(Int32(birth.year))
                    if !birth.isDefault, let month = birth.month, let day = birth.day {
                        entity.births.add(Int32(birth.year * 10_000 + month * 100 + day))
                    }
                }
                if record.likelySex == .female { entity.females += 1 }
                if record.likelySex == .male { entity.males += 1 }
                for identifier in record.identifiers where identifier.validity == .valid {
                    switch identifier.kind {
                    case .nhsNumber: entity.nhsNumbers.add(identifiers.code(identifier.value))
                    case .upn: entity.pupilNumbers.add(identifiers.code(identifier.value))
                    case .nino: entity.insuranceNumbers.add(insurance.code(identifier.value))
                    case .uln, .pnc, .cro, .prisonNumber, .crn, .childID, .homeOffice, .youthJustice, .other:
                        entity.contacts.add(identifiers.code(identifier.kind.rawValue + ":" + identifier.value))
                    }
                }
                if let phone = record.phone { entity.contacts.add(identifiers.code("phone:" + phone)) }
                if let email = record.email { entity.contacts.add(identifiers.code("email:" + email)) }
                if let property = properties[Int(position)] {
                    entity.properties.add(property)
                    if dated.contains(record.source), let from = record.period.from {
                        let stay = DatedStay(
                            property: property, from: from.number, to: record.period.to?.number ?? DatedStay.open)
                        if !entity.stays.contains(stay) { entity.stays.append(stay) }
                    }
                }
                if let role = record.householdRole, Self.adultRoles.contains(role) { entity.isAdult = true }
            }
            if !oneRowSources.isEmpty {
                for source in Set(positions.map { records[Int($0)].source }).intersection(oneRowSources).sorted() {
                    entity.oneRowSources.append((sources.code(source.rawValue), Int32(mention)))
                }
            }
            entities.append(entity)
        }
        for (first, second) in apart {
            entities[Int(first)].others.append(second)
            entities[Int(second)].others.append(first)
        }
        for parent in parents { entities[Int(parent)].isAdult = true }
        groups = UnionFind(count: entities.count)
        self.givens = givens
        self.families = families
        insuranceNumbers = insurance
    }

    /// Of nobody.
    static let empty = EntityTable()

    private init() {
        entities = []
        groups = UnionFind(count: 0)
        givens = ValueCodes()
        families = ValueCodes()
        insuranceNumbers = ValueCodes()
        latestBirthYear = 0
    }

    /// A table of some mentions, numbered anew in their order. Only of these it says who is apart, and the persons that
    /// they are so far must be among them.
    ///
    /// - Parameter mentions: in order.
    func part(_ mentions: ArraySlice<Int32>) -> EntityTable {
        var part = self
        part.entities = mentions.map { entities[Int($0)] }
        part.groups = UnionFind(count: mentions.count)
        for (place, mention) in mentions.enumerated() {
            let root = groups.root(of: Int(mention))
            if root != Int(mention), let kept = mentions.place(of: Int32(root)) { part.groups.union(kept, place) }
            if entities[Int(mention)].others.isEmpty { continue }
            part.entities[place].others = entities[Int(mention)].others.compactMap { other in
                mentions.place(of: other).map { Int32($0) }
            }
        }
        return part
    }

    /// The year of birth of each mention's person, where it is known.
    func birthYears() -> [Int32?] {
        entities.indices.map { mention in
            entities[groups.root(of: mention)].births.commonest.map { $0 / 10_000 }
        }
    }

    /// Regards what the roles of the records say of their people's ages.
    mutating func narrow(_ records: [PersonRecord], mentionOfRecord: [Int32], by ages: RoleAges) {
        for (position, record) in records.enumerated() {
            guard let years = ages.birthYears(of: record) else { continue }
            let root = groups.find(Int(mentionOfRecord[position]))
            entities[root].birthWindow = entities[root].birthWindow.narrowed(to: years)
        }
    }

    mutating func root(_ mention: Int32) -> Int { groups.find(Int(mention)) }

    func root(of mention: Int32) -> Int { groups.root(of: Int(mention)) }

    /// The first mentions of all persons, in order.
    func roots() -> [Int] { entities.indices.filter { groups.root(of: $0) == $0 } }

    /// Makes one person of two, which are named by their first mentions.
    mutating func join(_ first: Int, _ second: Int) {
        if first == second { return }
        let kept = min(first, second)
        let gone = max(first, second)
        groups.union(kept, gone)
        entities[kept].add(entities[gone])
        entities[gone] = Entity()
    }

    /// True when nothing forbids that two are one person: neither an identifier, nor a one-row source, nor a row or a
    /// judgement that tells them apart, nor dates of birth that most of their records state.
    func mayJoin(_ first: Int, _ second: Int) -> Bool {
        // Of two who stand, nothing new is known: they were told apart before.
        if !entities[first].isNew, !entities[second].isNew { return false }
        var sharesIdentifier = false
        switch Self.verdict(entities[first].nhsNumbers, entities[second].nhsNumbers) {
        case .different: return false
        case .same: sharesIdentifier = true
        case .notKnown: break
        }
        switch Self.verdict(entities[first].pupilNumbers, entities[second].pupilNumbers) {
        case .different: return false
        case .same: sharesIdentifier = true
        case .notKnown: break
        }
        switch Self.verdict(entities[first].insuranceNumbers, entities[second].insuranceNumbers) {
        case .different:
            if !areNear(entities[first].insuranceNumbers, entities[second].insuranceNumbers) { return false }
        case .same: sharesIdentifier = true
        case .notKnown: break
        }
        if areTwoOfOneSource(first, second) || areApart(first, second) { return false }
        if sharesIdentifier { return true }
        // One is too old or too young for what the other is called: a pupil is not the elector of his name. Where both
        // state when they were born, that decides.
        if !entities[first].possibleBirthYears.overlaps(entities[second].possibleBirthYears),
            entities[first].births.isEmpty || entities[second].births.isEmpty
        {
            return false
        }
        if entities[first].isAdult && isChild(second) || entities[second].isAdult && isChild(first) { return false }
        let birth = birthAgreement(first, second)
        if birth == .conflict { return false }
        // Two of one name who live in two places at one time are two people, unless more than the name says otherwise.
        return birth == .same || birth == .near || shareContact(first, second)
            || stayAgreement(first, second) != .simultaneous
    }

    private enum NumberAgreement { case notKnown, same, different }

    private static func verdict(_ left: Tally, _ right: Tally) -> NumberAgreement {
        left.isEmpty || right.isEmpty ? .notKnown : left.shares(right) ? .same : .different
    }

    /// True when the two are different mentions of a source that has one row a person.
    private func areTwoOfOneSource(_ first: Int, _ second: Int) -> Bool {
        if entities[first].oneRowSources.isEmpty || entities[second].oneRowSources.isEmpty { return false }
        return entities[first].oneRowSources.contains { entry in
            entities[second].oneRowSources.contains { $0.source == entry.source && $0.mention != entry.mention }
        }
    }

    /// Roles in a household that only an adult has.
    private static let adultRoles: Set<String> = [
        "tenant", "joint_tenant", "liable", "joint_liable", "partner", "applicant", "claimant", "parent", "mother",
        "father", "grandparent", "carer", "step_parent",
    ]

    private func isChild(_ person: Int) -> Bool {
        guard let year = entities[person].birthYears.commonest else { return false }
        return latestBirthYear - year < 14
    }

    /// The sources whose records state when a person moved in and out: long stays that begin on days of all kinds. Others'
    /// periods are those of the extract, of an event or of a school year.
    private static func datedSources(_ records: [PersonRecord]) -> Set<SourceID> {
        var days: [SourceID: [Day: Int]] = [:]
        var counts: [SourceID: (stays: Int, instants: Int)] = [:]
        for record in records where record.address != nil {
            guard let from = record.period.from else { continue }
            counts[record.source, default: (0, 0)].stays += 1
            if record.period.to == from { counts[record.source, default: (0, 0)].instants += 1 }
            days[record.source, default: [:]][from, default: 0] += 1
        }
        return Set(
            counts.filter { source, count in
                let commonest = days[source]?.values.max() ?? 0
                return count.stays > 20 && count.instants * 10 < count.stays && commonest * 50 < count.stays
            }.keys)
    }

    /// True when a row or a judgement says that two are different people.
    func areApart(_ first: Int, _ second: Int) -> Bool { isApart(first, second) || isApart(second, first) }

    private func isApart(_ first: Int, _ second: Int) -> Bool {
        for mention in entities[first].others where groups.root(of: Int(mention)) == second { return true }
        return false
    }

    /// A National Insurance number has no check digit: one letter or digit off may be a typing error.
    private func areNear(_ left: Tally, _ right: Tally) -> Bool {
        left.contains { a in
            right.contains { spellingDistance(insuranceNumbers[a], insuranceNumbers[$0], limit: 1) != nil }
        }
    }
}
