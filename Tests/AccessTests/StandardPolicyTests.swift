import Access
import Foundation
import Testing

/// What the four posts of a new workspace may and may not do.
struct StandardPolicyTests {
    let policy: AccessPolicy
    let ordinary = ResourceAttributes(families: ["7"], sensitivity: .ordinary, sources: ["police"])

    init() throws {
        let agreement = Agreement(
            id: "main", title: "Main", parties: ["Council", "Police"], sources: ["police"],
            legalGateway: "Crime and Disorder Act 1998 s.115",
            purposes: AccessPolicyDefinition.standard.purposes.map(\.id),
            from: try CalendarDay("2026-01-01"), to: try CalendarDay("2026-12-31"))
        policy = try AccessPolicy(.standard, agreements: [agreement])
    }

    func request(
        _ role: Role, _ purpose: Purpose, _ action: Action, _ resource: Resource, reason: String? = nil,
        caseload: Set<String> = ["7"], day: String = "2026-05-01"
    ) throws -> AccessRequest {
        AccessRequest(
            decisionID: "d1", principal: Principal(id: "p1", displayName: "P", roles: [role], caseload: caseload),
            purpose: purpose, action: action, resource: resource,
            at: try Date("\(day)T12:00:00Z", strategy: .iso8601), reason: reason)
    }

    @Test func keyWorkerSeesTheOwnCaseloadOnly() throws {
        let own = Resource(.family, id: "7", attributes: ordinary)
        let other = Resource(.family, id: "8", attributes: ResourceAttributes(sensitivity: .ordinary, sources: []))
        #expect(policy.outcome(try request(.keyWorker, .directSupport, .read, own))?.mask == .nothing)
        #expect(policy.reasons(try request(.keyWorker, .directSupport, .read, other)).map(\.code) == [.caseload])
        let list = try request(.keyWorker, .directSupport, .list, .list(of: .family))
        let scope = policy.filter(list).scope
        #expect(policy.filter(list).admits(own.attributes))
        #expect(!policy.filter(list).admits(other.attributes))
        #expect(scope != .everything && scope != .nothing)
    }

    @Test func analystSeesFamiliesWithoutWhoTheyAre() throws {
        let family = Resource(.family, id: "7", attributes: ordinary)
        #expect(policy.outcome(try request(.analyst, .programmeAnalysis, .read, family))?.mask == .everything)
        let person = Resource(.person, id: "1", attributes: ordinary)
        #expect(policy.reasons(try request(.analyst, .programmeAnalysis, .read, person)).map(\.code) == [.roleNeeded])
    }

    @Test func dataManagerGivesAReasonForSensitiveRecordsAndExports() throws {
        var sensitive = ordinary
        sensitive.sensitivity = .sensitive
        let record = Resource(.record, id: "1", attributes: sensitive)
        let bare = try request(.dataManager, .linkageQuality, .read, record)
        #expect(policy.reasons(bare).map(\.code) == [.reasonNeeded])
        let reasoned = try request(.dataManager, .linkageQuality, .read, record, reason: "Query 12")
        #expect(policy.outcome(reasoned)?.role == .dataManager)
        let plain = Resource(.record, id: "2", attributes: ordinary)
        let export = try request(.dataManager, .linkageQuality, .export, plain)
        #expect(policy.reasons(export).map(\.code) == [.reasonNeeded])
    }

    @Test(arguments: [
        (Role.keyWorker, Purpose.directSupport), (.analyst, .programmeAnalysis), (.dataManager, .linkageQuality),
        (.governanceLead, .governance),
    ])
    func nobodySeesWhatIsSealed(role: Role, purpose: Purpose) throws {
        var sealed = ordinary
        sealed.sensitivity = .sealed
        for kind in [ResourceKind.person, .family, .place, .record, .event, .pair, .finding] {
            for action in Action.allCases {
                let resource = Resource(kind, id: "7", attributes: sealed)
                #expect(policy.outcome(try request(role, purpose, action, resource, reason: "A reason")) == nil)
            }
        }
    }

    @Test func governanceSeesTheLogButNoPerson() throws {
        let log = Resource(.auditLog, id: "log")
        #expect(policy.outcome(try request(.governanceLead, .governance, .searchAudit, log)) != nil)
        #expect(policy.outcome(try request(.keyWorker, .directSupport, .searchAudit, log)) == nil)
        for kind in [ResourceKind.person, .family, .place, .record, .event, .pair, .finding] {
            for action in Action.allCases {
                let resource = Resource(kind, id: "7", attributes: ordinary)
                #expect(
                    policy.outcome(try request(.governanceLead, .governance, action, resource, reason: "Audit")) == nil)
            }
        }
    }

    @Test func anAgreementEndsWithItsLastDay() throws {
        let record = Resource(.record, id: "1", attributes: ordinary)
        let load = Resource(.source, id: "police")
        for (day, allowed) in [
            ("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false),
        ] {
            let read = try request(.dataManager, .linkageQuality, .read, record, day: day)
            #expect((policy.outcome(read) != nil) == allowed)
            #expect(policy.reasons(read).map(\.code) == (allowed ? [] : [.agreement]))
            #expect(
                (policy.outcome(try request(.dataManager, .linkageQuality, .load, load, day: day)) != nil) == allowed)
            #expect(policy.coveredSources(purpose: .linkageQuality, at: read.at) == (allowed ? ["police"] : []))
        }
    }

    @Test func theGrantSaysWhatItCovers() throws {
        let read = try request(.keyWorker, .directSupport, .read, Resource(.family, id: "7", attributes: ordinary))
        switch policy.decide(read) {
        case .deny(let reasons): Issue.record("Denied: \(reasons)")
        case .permit(let grant):
            #expect(grant.request == read)
            #expect(grant.covers(source: "police") && !grant.covers(source: "school"))
            #expect(grant.coveredSources == ["police"])
            #expect(grant.filter.admits(ordinary))
        }
    }

    @Test func aSuspendedPrincipalMayDoNothing() throws {
        var principal = Principal(id: "p", displayName: "P", roles: [.dataManager, .keyWorker])
        #expect(policy.purposes(of: principal) == [.directSupport, .linkageQuality])
        principal.status = .suspended
        #expect(policy.purposes(of: principal).isEmpty)
        let request = AccessRequest(
            decisionID: "d", principal: principal, purpose: .linkageQuality, action: .read, resource: .workspace,
            at: Date(timeIntervalSince1970: 0))
        #expect(policy.reasons(request).map(\.code) == [.notActive])
    }

    @Test func thePipelineMayLinkTheWorkspace() {
        let request = AccessRequest(
            decisionID: "d", principal: .system, purpose: .systemProcessing, action: .link, resource: .workspace,
            at: Date(timeIntervalSince1970: 0))
        #expect(policy.outcome(request)?.role == .system)
    }
}
