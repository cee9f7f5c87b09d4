import Access
import Audit
import Families
import Foundation
import Identity
import Programmes
import Records
import Storage

/// A small council in a store: `count` families of a parent and a child. The school knows both; the police know the parent,
/// and their agreement is the only one that ends.
struct World {
    let store: Store
    let policy: AccessPolicy
    let count: Int

    /// 2026-08-31, noon.
    static let instant = Date(timeIntervalSince1970: 1_788_177_600)
    static let year = Period(from: Day(iso: "2025-09-01"), to: Day(iso: "2026-08-31"))
    static let school = SourceProfile(
        id: SourceID("school_census"), title: "School census", agency: "Education", agreement: "education",
        kinds: [EventKind(rawValue: "school_absence")], population: .everyone, ages: .init(from: 4, to: 16))
    static let police = SourceProfile(
        id: SourceID("police"), title: "Police incidents", agency: "Police", agreement: "crime",
        sensitivity: .sensitive, kinds: [EventKind(rawValue: "police_offence")])
    static let schoolBatch = BatchID(1)
    static let policeBatch = BatchID(2)
    static let key = try! AuditSigningKey(seed: [UInt8](repeating: 7, count: 32))

    static func makePolicy(covering sources: [SourceID] = [school.id, police.id]) throws -> AccessPolicy {
        let everyPurpose: [Purpose] = [
            .directSupport, .programmeAnalysis, .linkageQuality, .governance, .systemProcessing,
        ]
        return try AccessPolicy(
            .standard,
            agreements: [
                Agreement(
                    id: "all", title: "All", parties: ["Council"], sources: sources.map(\.rawValue),
                    legalGateway: "Children Act 2004 s.10", purposes: everyPurpose, from: try CalendarDay("2020-01-01"))
            ])
    }

    /// A store with both batches loaded, linked and assessed.
    static func make(
        families count: Int = 3, in store: Store? = nil, covering: [SourceID] = [school.id, police.id]
    ) async throws -> World {
        let store = try store ?? .temporary(settings: StoreSettings(auditKey: key))
        let whole = World(store: store, policy: try makePolicy(), count: count)
        try whole.loadSchool()
        try whole.loadPolice()
        let outcome = whole.linkage()
        try await whole.asSystem(.link) { try await store.replaceLinkage(outcome, under: $0) }
        let findings = whole.assessment()
        try await whole.asSystem(.assess) { try await store.replaceAssessment(findings, under: $0) }
        return World(store: store, policy: try makePolicy(covering: covering), count: count)
    }
}

// MARK: - Who asks

extension World {
    struct Denied: Error {
        let reasons: [DenialReason]
    }

    func worker(_ families: [Int]) -> Principal {
        Principal(id: "worker", displayName: "W", roles: [.keyWorker], caseload: Set(families.map(String.init)))
    }

    static let analyst = Principal(id: "analyst", displayName: "A", roles: [.analyst])
    static let dataManager = Principal(id: "data", displayName: "D", roles: [.dataManager])
    static let governance = Principal(id: "governance", displayName: "G", roles: [.governanceLead])

    static func purpose(of principal: Principal) -> Purpose {
        switch principal.roles.first {
        case Role.keyWorker: .directSupport
        case Role.analyst: .programmeAnalysis
        case Role.dataManager: .linkageQuality
        case Role.governanceLead: .governance
        default: .systemProcessing
        }
    }

    /// Asks the policy as an operation does, with the attributes that the store knows, and uses the grant once.
    func ask<Value>(
        _ principal: Principal, _ action: Action, _ kind: ResourceKind, id: String? = nil, reason: String? = "visit",
        _ use: (consuming AccessGrant) async throws -> Value
    ) async throws -> Value {
        let attributes = if let id { try await store.attributes(of: kind, id: id) } else { ResourceAttributes?.none }
        let resource =
            id.map { Resource(kind, id: $0, attributes: attributes ?? ResourceAttributes()) } ?? .list(of: kind)
        return try await use(try grant(principal, action, resource, reason: reason))
    }

    @discardableResult
    func asSystem<Value>(
        _ action: Action, _ use: (consuming AccessGrant) async throws -> Value
    ) async throws -> Value {
        try await use(try grant(.system, action, .workspace))
    }

    func grant(
        _ principal: Principal, _ action: Action, _ resource: Resource, reason: String? = nil
    ) throws -> AccessGrant {
        let request = AccessRequest(
            decisionID: "d-1", principal: principal, purpose: Self.purpose(of: principal), action: action,
            resource: resource, at: Self.instant, reason: reason)
        switch policy.decide(request) {
        case .permit(let grant): return grant
        case .deny(let reasons): throw Denied(reasons: reasons)
        }
    }
}

// MARK: - What is loaded

extension World {
    static func schoolRecord(_ family: Int, slot: Int) -> RecordID {
        RecordID(RowOrigin(batch: schoolBatch, row: family, slot: slot))
    }

    static func policeRecord(_ family: Int) -> RecordID {
        RecordID(RowOrigin(batch: policeBatch, row: family, slot: 0))
    }

    static func absence(_ family: Int) -> EventID { EventID(RowOrigin(batch: schoolBatch, row: family, slot: 0)) }

    static func offence(_ family: Int) -> EventID { EventID(RowOrigin(batch: policeBatch, row: family, slot: 0)) }

    static func parent(_ family: Int) -> PersonID { PersonID(Int64(family * 2 - 1)) }
    static func child(_ family: Int) -> PersonID { PersonID(Int64(family * 2)) }

    static func extract(_ name: String, _ text: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-extracts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file
    }

    @discardableResult
    func loadSchool() throws -> Batch {
        let draft = BatchDraft(
            source: Self.school, file: try Self.extract("school.csv", "school \(count)\n"), period: Self.year,
            loadedAt: Self.instant)
        let leave = try grant(.system, .load, Resource(.source, id: Self.school.id.rawValue))
        return try store.loadBatch(draft, under: leave) { writer in
            for family in 1...count {
                let child = Self.pupil(family)
                let parent = PersonRecord(
                    id: Self.schoolRecord(family, slot: 1), source: Self.school.id, mention: "parent",
                    name: PersonName(given: "ANNA\(family)", family: "LÓPEZ"), period: Self.year)
                try writer.append(contentsOf: [child, parent])
                try writer.append(StatedRelationship(subject: parent.id, object: child.id, kind: .parent))
                try writer.append(
                    Event(
                        id: Self.absence(family), source: Self.school.id, kind: EventKind(rawValue: "school_absence"),
                        start: Day(iso: "2025-09-01")!, end: Day(iso: "2025-12-19"),
                        participants: [Participant(record: child.id, role: "subject")],
                        attributes: ["term": .text("2025-autumn"), "sessions_possible": .number(140)]))
            }
            try writer.append(QuarantinedRow(row: count + 1, line: count + 2, column: "UPN", rule: "required"))
            writer.rows = count + 1
        }
    }

    /// - Parameter batch: the number that the batch will have; another than the second takes the place of the second.
    @discardableResult
    func loadPolice(as batch: BatchID = policeBatch) throws -> Batch {
        let draft = BatchDraft(
            source: Self.police, file: try Self.extract("police.csv", "police \(count) \(batch)\n"), period: Self.year,
            loadedAt: Self.instant, supersedes: batch == Self.policeBatch ? [] : [Self.policeBatch])
        let leave = try grant(.system, .load, Resource(.source, id: Self.police.id.rawValue))
        return try store.loadBatch(draft, under: leave) { writer in
            for family in 1...count {
                let id = RecordID(RowOrigin(batch: batch, row: family, slot: 0))
                try writer.append(
                    PersonRecord(
                        id: id, source: Self.police.id, mention: "suspect", key: "P\(family)",
                        name: PersonName(given: "ANN\(family)", family: "LOPEZ"), phone: "0161 000 000\(family)",
                        period: Self.year))
                try writer.append(
                    Event(
                        id: EventID(RowOrigin(batch: batch, row: family, slot: 0)), source: Self.police.id,
                        kind: EventKind(rawValue: "police_offence"),
                        start: Day(iso: "2026-03-01")!,
                        participants: [Participant(record: id, role: "suspect")],
                        attributes: ["offence_group": .text("theft")], address: Address(raw: "1 HIGH STREET"),
                        identity: "INC\(family)"))
            }
        }
    }

    static func pupil(_ family: Int) -> PersonRecord {
        PersonRecord(
            id: schoolRecord(family, slot: 0), source: school.id, mention: "pupil", key: "K\(family)",
            name: PersonName(given: "BEN\(family)", family: "LOPEZ"),
            birth: PartialDate(Day(year: 2015, month: 3, day: 4)!),
            identifiers: [Identifier(kind: .upn, value: "H80120000100\(family)", validity: .valid)],
            address: Address(raw: "\(family) HIGH STREET", postcode: "M60 2LA"), period: year)
    }
}

// MARK: - What is derived

extension World {
    func linkage(nextID: Int64 = 1_000) -> LinkageOutcome {
        let families = 1...count
        let people = families.flatMap { family in
            [
                Person(
                    id: Self.parent(family), name: PersonName(given: "ANNA\(family)", family: "LÓPEZ"),
                    otherNames: [PersonName(given: "ANN\(family)", family: "LOPEZ")], phone: "0161 000 000\(family)",
                    sources: [Self.police.id, Self.school.id],
                    records: [Self.schoolRecord(family, slot: 1), Self.policeRecord(family)]),
                Person(
                    id: Self.child(family), name: PersonName(given: "BEN\(family)", family: "LOPEZ"),
                    birth: PartialDate(Day(year: 2015, month: 3, day: 4)!),
                    identifiers: Self.pupil(family).identifiers, sources: [Self.school.id],
                    records: [Self.schoolRecord(family, slot: 0)]),
            ]
        }
        let assignments = people.flatMap { person in
            person.records.map { PersonAssignment(record: $0, person: person.id) }
        }.sorted { $0.record < $1.record }
        let pairs = families.map { family in
            ReviewCandidate(
                first: Self.schoolRecord(family, slot: 1), second: Self.policeRecord(family), matchWeight: 1,
                matchProbability: 0.5 + Double(family) / 100, isJoined: true, reason: "one spelling differs",
                effect: family, value: Double(count - family + 1))
        }
        let residences = families.map { family in
            Residence(
                person: Self.child(family), place: PlaceID(Int64(family)), period: Self.year, source: Self.school.id,
                record: Self.schoolRecord(family, slot: 0), household: "H\(family)")
        }
        let places = families.map { family in
            Place(id: PlaceID(Int64(family)), uprn: 100, address: Address(raw: "\(family) HIGH STREET"))
        }
        let relationships = families.map { family in
            PersonRelationship(
                subject: Self.parent(family), object: Self.child(family), kind: .parent,
                subjectRecord: Self.schoolRecord(family, slot: 1), objectRecord: Self.schoolRecord(family, slot: 0),
                source: Self.school.id)
        }
        let formed = families.map { family in
            Family(
                id: FamilyID(Int64(family)),
                members: [
                    FamilyMember(
                        person: Self.parent(family), role: .parent, confidence: 0.9, reasons: ["the school says so"]),
                    FamilyMember(person: Self.child(family), role: .child, confidence: 1, reasons: []),
                ], homes: [PlaceID(Int64(family))], hasDependentChild: true)
        }
        return LinkageOutcome(
            at: Self.instant, people: people,
            resolution: PeopleResolution(
                assignments: assignments, model: "{}", threshold: 0.9, uncertainPairs: pairs,
                history: [PersonChange(person: Self.parent(1), kind: .created)], nextID: nextID),
            places: PlaceResolution(places: places, residences: residences, nextID: nextID),
            relationships: relationships, families: FamilyResolution(families: formed, nextID: nextID))
    }

    /// The last family meets both criteria, and the answer; the first meets none; those between meet one.
    func assessment() -> AssessmentOutcome {
        let findings = (1...count).flatMap { number -> [Finding] in
            let family = FamilyID(Int64(number))
            let evidence = [
                Evidence(event: Self.offence(number), person: Self.parent(number), summary: "1 offence", amount: 1)
            ]
            return [
                Finding(
                    family: family, programme: "tf", criterion: "crime", answer: number > 1 ? .met : .notMet,
                    evidence: number > 1 ? evidence : [], why: "1 offence in 12 months", because: ["youth"],
                    amount: 1, threshold: 1, unit: .events),
                Finding(
                    family: family, programme: "tf", criterion: "school", answer: number == count ? .met : .notKnown,
                    evidence: [],
                    unknowns: number == count
                        ? [] : [Unknown(person: Self.child(number), source: nil, reason: "no term")]),
                Finding(
                    family: family, programme: "tf", criterion: "eligible", answer: number == count ? .met : .notKnown,
                    evidence: [], unknowns: []),
            ]
        }
        return AssessmentOutcome(
            at: Self.instant, asAt: Day(iso: "2026-08-31")!, programmes: ["tf"], findings: findings)
    }
}

// MARK: - What the log says

extension World {
    /// Every entry of the log, oldest first. The search adds its own entry after it is done.
    func entries() async throws -> [AuditEntry] {
        let found = try await ask(Self.governance, .searchAudit, .auditLog) {
            try await store.searchAudit(AuditQuery(limit: 1_000_000), under: $0)
        }
        return found.reversed()
    }
}

/// A small generator of numbers that repeats: SplitMix64 (Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
