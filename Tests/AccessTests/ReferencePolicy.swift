import Access
import Foundation

/// The policy's meaning written down as shortly as it can be, to hold the real one against. Nil is *unknown*.
struct ReferencePolicy {
    let rules: [AccessRule]
    let roles: [Role: [Purpose]]
    let agreements: [Agreement]

    func permits(_ request: AccessRequest, _ row: ResourceAttributes) -> Bool {
        guard request.principal.status == .active else { return false }
        let forbidden = rules.contains {
            $0.effect == .forbid && concerns($0, request) && holds($0, request, row) != false
        }
        let permitted = rules.contains {
            $0.effect == .permit && concerns($0, request) && holds($0, request, row) == true
        }
        return permitted && !forbidden
    }

    func concerns(_ rule: AccessRule, _ request: AccessRequest) -> Bool {
        let held = request.principal.roles.filter {
            rule.effect == .forbid || (roles[$0] ?? []).contains(request.purpose)
        }
        let bearers = rule.roles.map { named in held.contains { named.contains($0) } }
        return bearers ?? (rule.effect == .forbid || !held.isEmpty)
            && rule.purposes?.contains(request.purpose) ?? true && rule.actions?.contains(request.action) ?? true
            && rule.resources?.contains(request.resource.kind) ?? true
            && rule.reason.map { ($0 == .given) == request.givesReason } ?? true
    }

    func holds(_ rule: AccessRule, _ request: AccessRequest, _ row: ResourceAttributes) -> Bool? {
        let principal = request.principal
        var parts: [Bool?] = []
        if let from = rule.sensitivityFrom { parts.append(row.sensitivity.map { $0 >= from }) }
        if let upTo = rule.sensitivityUpTo { parts.append(row.sensitivity.map { $0 <= upTo }) }
        if let caseload = rule.caseload {
            parts.append(row.families.map { $0.intersection(principal.caseload).isEmpty == (caseload == .other) })
        }
        if let agency = rule.agency {
            parts.append(principal.agency.flatMap { own in row.agency.map { ($0 == own) == (agency == .own) } })
        }
        if let state = rule.agreement {
            let covered = agreements.filter { $0.purposes.contains(request.purpose) && $0.isInForce(at: request.at) }
                .flatMap(\.sources)
            parts.append(row.sources.map { $0.subtracting(covered).isEmpty == (state == .inForce) })
        }
        if parts.contains(false) { return false }
        return parts.contains(nil) ? nil : true
    }
}
