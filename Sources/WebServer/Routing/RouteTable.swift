import Access

/// Every address of the site, in one place: method, path, operation, action, title.
package enum RouteTable {
    package static let routes: [Route] =
        listed + listed.filter(\.takesReason).map(\.withReason)

    private static let listed = entrance + people + measures + pictures + placesAndProblems + data + governance

    private static let entrance: [Route] = [
        // Open to anybody
        Route(.get, "/health", "Health", entry: .open) { _ in .text("ok\n") },
        Route(.get, "/assets/kith.css", "Stylesheet", entry: .open) { visit in
            .asset(visit.site.templates.stylesheet, type: "text/css; charset=utf-8")
        },
        Route(.get, "/assets/kith.svg", "Icon", entry: .open) { visit in
            .asset(visit.site.templates.icon, type: "image/svg+xml")
        },
        Route(.get, NetworkPage.script, "Script of network pages", entry: .open) { visit in
            .asset(visit.site.templates.networkScript, type: "text/javascript; charset=utf-8")
        },
        Route(.get, SignInPage.path, "Sign in", entry: .open, page: SignInPage.show),
        Route(.post, SignInPage.path, "Sign in", operation: "SignIn", entry: .open, page: SignInPage.signIn),

        // The session
        Route(.post, "/sign-out", "Sign out", entry: .signedIn, page: SignInPage.signOut),
        Route(.get, PurposePage.path, "What for", entry: .signedIn, page: PurposePage.show),
        Route(.post, PurposePage.path, "What for", entry: .signedIn, page: PurposePage.choose),
        Route(.get, "/", "Start", page: StartPage.show),
    ]

    /// Families, people and the network between them.
    private static let people: [Route] = [
        Route(
            .get, "/families", "Families", operation: "ListFamilies", asks: .init(.list, .family), menu: "Families",
            page: FamiliesPage.show),
        Route(
            .post, "/families", "Families", operation: "ListFamilies", asks: .init(.search, .family),
            page: FamiliesPage.search),
        Route(
            .get, "/families/:family", "Family", operation: "ShowFamily", asks: .init(.read, .family),
            takesReason: true, page: FamilyPage.show),
        Route(
            .get, "/families/:family/findings/:programme/:criterion", "Finding", operation: "ShowFinding",
            asks: .init(.explain, .finding), takesReason: true, page: FindingPage.show),
        Route(
            .get, "/people/:person", "Person", operation: "ShowPerson", asks: .init(.read, .person), takesReason: true,
            page: PersonPage.show),
        Route(
            .post, "/people/:person/merge", "Merge two people", operation: "MergePeople", asks: .init(.review, .person),
            page: PersonDeciding.merge),
        Route(
            .post, "/people/:person/split", "Split a person", operation: "SplitPerson", asks: .init(.review, .person),
            page: PersonDeciding.split),
        Route(
            .post, "/people/:person/decisions/:decision/undo", "Undo a decision", operation: "UndoDecision",
            asks: .init(.review, .person), page: PersonDeciding.undo),
        Route(
            .get, "/network", "Find a way", operation: "FindPath", asks: .init(.read, .network), menu: "Network",
            page: PathPage.show),
        Route(
            .get, "/network/:kind/:id", "Network", operation: "ShowNetwork", asks: .init(.read, .network),
            takesReason: true, page: NetworkPage.show),
        Route(
            .get, "/api/network/:kind/:id", "Network", operation: "ShowNetwork", asks: .init(.read, .network),
            page: NetworkPage.reply),
    ]

    private static let data: [Route] = [
        Route(
            .get, "/review", "Pairs to review", operation: "ListReviewQueue", asks: .init(.list, .pair),
            menu: "Pairs to review", page: ReviewQueuePage.show),
        Route(
            .get, "/review/:pair", "Pair", operation: "ExplainPair", asks: .init(.explain, .pair), takesReason: true,
            page: PairPage.show),
        Route(
            .post, "/review/:pair/judgement", "Judge a pair", operation: "ReviewPair", asks: .init(.review, .pair),
            page: PairPage.judge),
        Route(
            .get, "/sources", "Sources", operation: "ShowStatus", asks: .init(.read, .workspace), menu: "Sources",
            page: SourcesPage.show),
        Route(
            .get, "/sources/:source", "Data quality", operation: "ShowQuality", asks: .init(.read, .batch),
            page: SourceQualityPage.show),
        Route(
            .get, "/batches/:batch", "Batch", operation: "ShowQuarantine", asks: .init(.read, .batch),
            page: BatchPage.show),
    ]

    private static let governance: [Route] = [
        Route(
            .get, "/audit", "Audit log", operation: "SearchAudit", asks: .init(.searchAudit, .auditLog),
            menu: "Audit log", page: AuditPage.show),
        Route(
            .post, "/audit/verification", "Check of the audit log", operation: "VerifyAudit",
            asks: .init(.verifyAudit, .auditLog), page: AuditPage.verify),

        Route(.get, "/help", "Help", entry: .signedIn, menu: "Help", page: HelpPage.show),
    ]
}
