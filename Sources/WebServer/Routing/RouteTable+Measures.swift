import Access

extension RouteTable {
    /// The network measured, and taken away.
    static let measures: [Route] = [
        Route(
            .get, "/network/:kind/:id/measures", "Measures of a network", operation: "MeasureNetwork",
            asks: .init(.read, .network), takesReason: true, page: MeasuresPage.show),
        Route(
            .post, "/network/:kind/:id/export", "Network as a file", operation: "NetworkExportFile",
            asks: .init(.export, .network), page: NetworkDownload.send),
    ]
}
