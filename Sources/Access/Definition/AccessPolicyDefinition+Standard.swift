extension AccessPolicyDefinition {
    /// The policy that a new workspace starts with: four posts, each with one purpose, and the pipeline.
    public static let standard = AccessPolicyDefinition(
        purposes: [
            PurposeDefinition(id: .directSupport, title: "Direct support to a family"),
            PurposeDefinition(id: .programmeAnalysis, title: "Programme analysis"),
            PurposeDefinition(id: .linkageQuality, title: "Quality of the data and its linkage"),
            PurposeDefinition(id: .governance, title: "Information governance"),
            PurposeDefinition(id: .systemProcessing, title: "Processing by the system"),
        ],
        roles: [
            RoleDefinition(id: .keyWorker, title: "Key worker", purposes: [.directSupport]),
            RoleDefinition(id: .analyst, title: "Programme analyst", purposes: [.programmeAnalysis]),
            RoleDefinition(id: .dataManager, title: "Data manager", purposes: [.linkageQuality]),
            RoleDefinition(id: .governanceLead, title: "Information governance lead", purposes: [.governance]),
            RoleDefinition(id: .system, title: "The system", purposes: [.systemProcessing]),
        ],
        rules: permissions + prohibitions
    )

    private static let content: [ResourceKind] = [
        .person, .family, .place, .record, .event, .pair, .finding, .network,
    ]

    private static let permissions = [
        AccessRule(
            id: "key_worker_caseload", effect: .permit, roles: [.keyWorker], purposes: [.directSupport],
            actions: [.list, .search, .read, .explain],
            resources: [.family, .person, .place, .record, .event, .finding, .network],
            sensitivityUpTo: .sensitive, caseload: .own),
        AccessRule(
            id: "analyst_families", effect: .permit, roles: [.analyst], purposes: [.programmeAnalysis],
            actions: [.list, .read, .explain], resources: [.family, .finding], sensitivityUpTo: .sensitive,
            hides: PersonField.allCases),
        AccessRule(
            id: "analyst_network", effect: .permit, roles: [.analyst], purposes: [.programmeAnalysis],
            actions: [.read], resources: [.network], sensitivityUpTo: .sensitive, hides: PersonField.allCases),
        AccessRule(
            id: "data_manager_content", effect: .permit, roles: [.dataManager], purposes: [.linkageQuality],
            actions: [.list, .search, .read, .explain, .review],
            resources: [.person, .place, .record, .event, .pair, .network], sensitivityUpTo: .sensitive),
        AccessRule(
            id: "data_manager_explains", effect: .permit, roles: [.dataManager], purposes: [.linkageQuality],
            actions: [.explain], resources: [.family, .finding], sensitivityUpTo: .sensitive),
        AccessRule(
            id: "data_manager_exports", effect: .permit, roles: [.dataManager], purposes: [.linkageQuality],
            actions: [.export], resources: [.person, .record, .pair, .network], sensitivityUpTo: .sensitive,
            reason: .given,
            because: "An export leaves the building: give the reason for it."),
        AccessRule(
            id: "data_manager_pipeline", effect: .permit, roles: [.dataManager], purposes: [.linkageQuality],
            actions: [.list, .read, .load, .link, .assess], resources: [.workspace, .source, .batch, .programme]),
        AccessRule(
            id: "key_worker_decides", effect: .permit, roles: [.keyWorker], purposes: [.directSupport],
            actions: [.review], resources: [.family], sensitivityUpTo: .sensitive, caseload: .own, reason: .given,
            because: "A decision on who belongs to a family binds every later run: give the reason for it."),
        AccessRule(
            id: "data_manager_decides", effect: .permit, roles: [.dataManager], purposes: [.linkageQuality],
            actions: [.review], resources: [.family], sensitivityUpTo: .sensitive, reason: .given,
            because: "A decision on who belongs to a family binds every later run: give the reason for it."),
        AccessRule(
            id: "everyone_workspace", effect: .permit, actions: [.list, .read],
            resources: [.workspace, .programme, .release]),
        AccessRule(
            id: "governance_oversight", effect: .permit, roles: [.governanceLead], purposes: [.governance],
            actions: [.list, .read, .searchAudit, .verifyAudit, .publish, .administer],
            resources: [.auditLog, .agreement, .source, .batch, .release, .account, .workspace]),
        AccessRule(
            id: "system_pipeline", effect: .permit, roles: [.system], purposes: [.systemProcessing],
            actions: [.load, .link, .assess, .list, .read],
            resources: content + [.workspace, .source, .batch, .programme]),
    ]

    private static let prohibitions = [
        AccessRule(
            id: "sealed_content", effect: .forbid, roles: [.keyWorker, .analyst, .dataManager, .governanceLead],
            resources: content, sensitivityFrom: .sealed,
            because: "This is sealed. Ask the information governance lead who may see it."),
        AccessRule(
            id: "sensitive_needs_reason", effect: .forbid, roles: [.dataManager],
            actions: [.read, .explain, .review, .export], resources: content, sensitivityFrom: .sensitive,
            reason: .missing, because: "This is sensitive: give the reason why you need to see it."),
        AccessRule(
            id: "agreement_lapsed_content", effect: .forbid, resources: [.record, .event], agreement: .lapsed),
        AccessRule(
            id: "agreement_lapsed_load", effect: .forbid, actions: [.load], resources: [.source], agreement: .lapsed,
            because: "No agreement in force lets this source be loaded for this purpose. Ask the governance lead."),
    ]
}
