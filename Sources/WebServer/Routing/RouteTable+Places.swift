import Access

extension RouteTable {
    /// Places, decisions on families' members, and problems.
    static let placesAndProblems: [Route] = [
        Route(
            .get, "/places", "Places", operation: "FindPlaces", asks: .init(.search, .place), menu: "Places",
            page: PlacesPage.show),
        Route(
            .post, "/places", "Places", operation: "FindPlaces", asks: .init(.search, .place), page: PlacesPage.find),
        Route(
            .get, "/places/:place", "Place", operation: "ShowPlace", asks: .init(.read, .place), takesReason: true,
            page: PlacePage.show),
        Route(
            .get, "/families/:family/members", "Who belongs to the family", operation: "ShowFamilyDecisions",
            asks: .init(.read, .family), takesReason: true, page: FamilyMembersPage.show),
        Route(
            .post, "/families/:family/members/decision", "Decide on a member", operation: "DecideFamilyMember",
            asks: .init(.review, .family), page: FamilyMembersPage.decide),
        Route(
            .get, "/problems", "Problems", operation: "ListProblems", asks: .init(.review, .pair), menu: "Problems",
            page: ProblemsPage.show),
        Route(
            .post, "/problems/:problem/decision", "Settle a problem", operation: "SettleProblem",
            asks: .init(.review, .pair), page: ProblemsPage.settle),
    ]
}
