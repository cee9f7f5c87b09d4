import Access

extension RouteTable {
    /// What is drawn of families.
    static let pictures: [Route] = [
        Route(
            .get, "/families/:family/pictures", "Family picture", operation: "ShowFamily", asks: .init(.read, .family),
            takesReason: true, page: FamilyPicturesPage.show)
    ]
}
