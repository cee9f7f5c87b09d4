import Access
import Audit
import Families
import Foundation
import Identity
import Programmes
import Records
import Storage
import Testing

@Suite struct AuditTests {
    /// Every read leaves one entry with the ids that it returned, for many reads drawn at random.
    @Test(arguments: 1...3) func everyReadLeavesOneEntryWithWhatItShowed(seed: UInt64) async throws {
        var random = Seeded(state: seed)
        let world = try await World.make(families: 6)
        var before = try await world.entries().count + 1
        for _ in 0..<60 {
            let expected = try await Self.look(world, &random)
            let entries = try await world.entries()
            #expect(entries.count == before + 1)
            let last = try #require(entries.last)
            #expect(last.resourceIDs == expected)
            #expect(last.outcome == .permitted)
            #expect(Int(last.recordCount) == expected.filter { !$0.contains(":") }.count)
            // The search that looked adds an entry of its own.
            before = entries.count + 1
        }
    }

    /// One read, and the ids of what it returned.
    static func look(_ world: World, _ random: inout Seeded) async throws -> [String] {
        let number = Int.random(in: 1...6, using: &random)
        let worker = world.worker([number])
        func people(_ ids: [PersonID]) -> [String] { Set(ids).sorted().map { "person:\($0)" } }
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            let size = Int.random(in: 1...6, using: &random)
            let list = try await world.ask(World.analyst, .list, .family) {
                try await world.store.families(FamilyQuery(pageSize: size), under: $0)
            }
            return list.rows.map(\.family.description) + people(list.rows.flatMap { $0.members.map(\.person) })
        case 1:
            let view = try await world.ask(worker, .read, .family, id: "\(number)") {
                try await world.store.family(FamilyID(Int64(number)), under: $0)
            }
            return [view.family.id.description] + people(view.members.map(\.person.id))
        case 2:
            let id = World.child(number)
            let view = try await world.ask(worker, .read, .person, id: id.description) {
                try await world.store.person(id, under: $0)
            }
            return [view.person.id.description]
        case 3:
            let id = World.policeRecord(number)
            let view = try await world.ask(worker, .read, .record, id: id.description) {
                try await world.store.record(id, under: $0)
            }
            return [view.record.id.description] + people([view.person].compactMap(\.self))
        case 4:
            let id = World.offence(number)
            let view = try await world.ask(worker, .read, .event, id: id.description) {
                try await world.store.event(id, under: $0)
            }
            return [view.event.id.description] + people(view.people.map(\.person))
        case 5:
            let found = try await world.ask(World.dataManager, .search, .person) {
                try await world.store.people(matching: "ann\(number)", under: $0)
            }
            return found.map(\.person.id.description)
        case 6:
            let queue = try await world.ask(World.dataManager, .list, .pair) {
                try await world.store.reviewQueue(limit: number, under: $0)
            }
            return queue.candidates.map { PairID(first: $0.first, second: $0.second).description }
        default:
            let id = FindingID(family: FamilyID(Int64(number)), programme: "tf", criterion: "crime")
            let view = try await world.ask(worker, .explain, .finding, id: id.description) {
                try await world.store.finding(id, under: $0)
            }
            return [id.description] + people(view.finding.evidence.map(\.person))
        }
    }

    /// Nothing about a person can be read or changed without a grant: of all the store's methods only these take none.
    @Test func onlyTheseMethodsTakeNoGrant() throws {
        let free: Set<String> = [
            "open", "temporary", "digest", "status", "attributes", "existingBatch", "sources", "linkRun",
            "assessmentRun",
            "recordDenial", "account", "accounts", "save", "removeAccount", "backup", "signAuditHead", "auditHeads",
            "batchFile", "close", "checkIntegrity", "batches", "qualityHistory", "sourceCombinations",
            // Ids of people and nothing else: a grant for each comes next.
            "successor", "peopleConcerned",
        ]
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Storage")
            .resolvingSymlinksInPath()
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var granted = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("extension Store {") || text.contains("class Store:") else { continue }
            for method in text.matches(of: /public (?:static )?func (\w+)[\s\S]*?\{/) {
                if method.0.contains("consuming AccessGrant") {
                    granted += 1
                } else {
                    #expect(free.contains(String(method.1)), "\(method.1) takes no grant")
                }
            }
        }
        #expect(granted >= 20)
    }

    @Test func aRefusalIsWrittenDownWithItsReasons() async throws {
        let world = try await World.make()
        let request = AccessRequest(
            decisionID: "d-9", principal: World.analyst, purpose: .programmeAnalysis, action: .read,
            resource: Resource(.person, id: "3"), at: World.instant)
        try await world.store.recordDenial(request, reasons: [DenialReason(.roleNeeded, "text")])
        let last = try #require(try await world.entries().last)
        #expect(last.outcome == .denied && last.decisionID == "d-9" && last.resourceIDs == ["3"])
        #expect(last.reason == "role_needed" && last.recordCount == 0)
    }

    @Test func aReadOfWhatIsNotThereIsWrittenDown() async throws {
        let world = try await World.make()
        let attributes = ResourceAttributes(families: ["2"], sensitivity: .ordinary, sources: [])
        let grant = try world.grant(world.worker([2]), .read, Resource(.person, id: "99", attributes: attributes))
        _ = try? await world.store.person(PersonID(99), under: grant)
        let last = try #require(try await world.entries().last)
        #expect(last.resourceIDs == ["99"] && last.recordCount == 0)
    }

    @Test func whoLookedAtAPersonIsFoundAlsoThroughTheFamily() async throws {
        let world = try await World.make()
        _ = try await world.ask(world.worker([2]), .read, .family, id: "2") {
            try await world.store.family(FamilyID(2), under: $0)
        }
        let found = try await world.ask(World.governance, .searchAudit, .auditLog) {
            try await world.store.searchAudit(AuditQuery(principal: "worker", kind: .person, id: "3"), under: $0)
        }
        #expect(found.map(\.resourceKind) == ["family"])
        #expect(found.first?.reason == "visit" && found.first?.role == "key_worker")
    }

    @Test func aWholeLogIsIntactAndAChangedOneIsNot() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-audit-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = try await World.make(in: .open(at: folder, settings: StoreSettings(auditKey: World.key)))
        let head = try #require(try await world.store.signAuditHead(at: World.instant))
        _ = try await world.entries()
        func verify(_ store: Store, witnessed: [SignedTreeHead] = []) async throws -> AuditVerdict {
            let grant = try world.grant(World.governance, .verifyAudit, .list(of: .auditLog))
            return try await store.verifyAudit(key: World.key.verificationKey, witnessed: witnessed, under: grant)
        }
        #expect(
            try await verify(world.store, witnessed: [head])
                == .intact(size: 5, root: try await Self.root(world), unsigned: 1))
        let later = try #require(try await world.store.signAuditHead(at: World.instant))
        #expect(head.size == 4 && later.size == 7)
        #expect(try await world.store.auditHeads() == [head, later])
        let lines = try String(contentsOf: folder.appending(path: "audit-heads.log"), encoding: .utf8)
        #expect(lines.split(separator: "\n").count == 2)
        // A head of a longer log that somebody kept: this one was cut.
        var tree = AuditTree()
        for number in 0..<9 { tree.append(leaf: .leaf([UInt8(number)])) }
        let foreign = SignedTreeHead(of: tree, at: World.instant, key: World.key)
        guard case .broken(let fault) = try await verify(world.store, witnessed: [foreign]) else {
            Issue.record("a cut log was held intact")
            return
        }
        #expect(fault.kind == .replayed)
    }

    static func root(_ world: World) async throws -> Digest {
        var tree = AuditTree()
        let entries = try await world.ask(World.governance, .searchAudit, .auditLog) {
            try await world.store.searchAudit(AuditQuery(limit: 5, before: 5), under: $0)
        }
        for entry in entries.reversed() { tree.append(leaf: .leaf(try entry.encoded())) }
        return tree.root
    }

    @Test func manyReadersAtOnceEachHaveTheirEntry() async throws {
        let world = try await World.make(families: 4)
        let before = try await world.entries().count
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reader in 0..<200 {
                let number = reader % 4 + 1
                group.addTask {
                    _ = try await world.ask(world.worker([number]), .read, .family, id: "\(number)") {
                        try await world.store.family(FamilyID(Int64(number)), under: $0)
                    }
                }
            }
            try await group.waitForAll()
        }
        let entries = try await world.entries()
        #expect(entries.count == before + 1 + 200)
        #expect(entries.map(\.sequence) == Array(0..<UInt64(entries.count)))
        #expect(Set(entries.suffix(200).map(\.resourceIDs)).count == 4)
    }
}
