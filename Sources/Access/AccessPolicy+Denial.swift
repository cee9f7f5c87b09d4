extension AccessPolicy {
    /// Why a refused request was refused. Prohibitions come first; failing those, what the nearest permission lacked.
    func denialReasons(for request: AccessRequest) -> [DenialReason] {
        guard request.principal.status == .active else {
            return [DenialReason(.notActive, "Your account is not active. Ask your administrator.")]
        }
        guard purposes(of: request.principal).contains(request.purpose) else {
            let text =
                "None of your roles may act for the purpose “\(title(of: request.purpose))”. Choose one of your own purposes."
            return [DenialReason(.purposeNotHeld, text)]
        }
        let prohibitions = rules(for: request.action, on: request.resource.kind)
            .filter { $0.effect == .forbid && bearer(of: $0, in: request) != nil }
            .compactMap { prohibition(by: $0, of: request) }
        return prohibitions.isEmpty ? [nearestPermission(to: request)] : prohibitions
    }

    private func prohibition(by rule: AccessRule, of request: AccessRequest) -> DenialReason? {
        let truth = request.resource.isList ? rule.bestTruth(in: request) : rule.truth(for: request, in: self)
        switch truth {
        case .no: return nil
        case .unknown:
            let text =
                "The rule “\(rule.id)” needs something that is not known about this \(request.resource.kind.words),"
            return DenialReason(
                .cannotBeEvaluated, text + " so it refuses. Ask the data manager to complete it.", rule: rule.id)
        case .yes:
            let code: DenialReason.Code =
                rule.reason == .missing
                ? .reasonNeeded
                : rule.agreement != nil ? .agreement : rule.sensitivityFrom != nil ? .sensitivity : .forbidden
            return DenialReason(code, rule.because ?? standardText(code), rule: rule.id)
        }
    }

    /// What stood between the request and the permission that came nearest to it: the one with the gravest obstacle least
    /// grave, then the first by id.
    private func nearestPermission(to request: AccessRequest) -> DenialReason {
        let permits = rules(for: request.action, on: request.resource.kind).filter { $0.effect == .permit }
        let obstacles = permits.map { rule in (rule, gravestObstacle(to: rule, for: request)) }
        guard let (rule, code) = obstacles.min(by: { Self.gravity($0.1) < Self.gravity($1.1) }) else {
            let text = "Nobody may \(request.action.words) \(request.resource.kind.words) here."
            return DenialReason(.nothingPermits, text)
        }
        return DenialReason(code, text(of: code, for: rule), rule: rule.id)
    }

    private func gravestObstacle(to rule: AccessRule, for request: AccessRequest) -> DenialReason.Code {
        if let roles = rule.roles, !roles.contains(where: request.principal.roles.contains) { return .roleNeeded }
        if let purposes = rule.purposes, !purposes.contains(request.purpose) { return .purposeNeeded }
        if rule.reason == .given, !request.givesReason { return .reasonNeeded }
        let row = request.resource.attributes
        if rule.caseload != nil {
            guard let families = row.families else { return .cannotBeEvaluated }
            if families.isDisjoint(with: request.principal.caseload) == (rule.caseload == .own) { return .caseload }
        }
        var parts = rule
        parts.caseload = nil
        if parts.truth(for: request, in: self) == .unknown { return .cannotBeEvaluated }
        parts.agency = nil
        if parts.truth(for: request, in: self) == .yes { return rule.agency == nil ? .purposeNeeded : .agency }
        parts.agreement = nil
        return parts.truth(for: request, in: self) == .yes ? .agreement : .sensitivity
    }

    private static func gravity(_ code: DenialReason.Code) -> Int {
        switch code {
        case .reasonNeeded: 0
        case .cannotBeEvaluated: 1
        case .caseload: 2
        case .agency, .agreement: 3
        case .sensitivity: 4
        case .purposeNeeded: 5
        default: 6
        }
    }

    private func text(of code: DenialReason.Code, for rule: AccessRule) -> String {
        switch code {
        case .roleNeeded:
            let holders = (rule.roles ?? []).map { title(of: $0) }.sorted().joined(separator: " or ")
            return "Your role may not do this. It is for: \(holders). Ask someone who holds that role."
        case .purposeNeeded:
            let purposes = (rule.purposes ?? []).map { title(of: $0) }.sorted().joined(separator: " or ")
            return "This may be done only for: \(purposes). Choose that purpose if it is what you are doing."
        default: return rule.because ?? standardText(code)
        }
    }

    private func standardText(_ code: DenialReason.Code) -> String {
        switch code {
        case .reasonNeeded: "Give a reason: this needs one."
        case .caseload: "This family is not on your caseload. If you work with it, ask your team leader to add it."
        case .agency: "This belongs to another agency. Ask that agency."
        case .agreement:
            "No data-sharing agreement in force lets this source be used for this purpose. Ask the governance lead."
        case .sensitivity: "This is held more closely than your role may see. Ask the governance lead."
        case .cannotBeEvaluated:
            "Something that the rules ask about is not known here, so access is refused. Ask the data manager."
        default: "A rule forbids this. Ask the governance lead."
        }
    }

    private func title(of purpose: Purpose) -> String {
        purposes.first { $0.id == purpose }?.title ?? purpose.rawValue
    }

    private func title(of role: Role) -> String {
        roles.first { $0.id == role }?.title ?? role.rawValue
    }
}

extension Action {
    var words: String { rawValue.replacing("_", with: " ") }
}

extension ResourceKind {
    var words: String { rawValue.replacing("_", with: " ") }
}
