/// A chart of entities and the links between them, laid out here and drawn to be read on a screen and on paper.
///
/// The model is what the caller may show: nothing is looked up, and nothing is left out but what cannot be drawn (a second
/// entity of one id, a link to an entity that is not there).
public struct NetworkChart: Picture, Hashable {
    /// How entities are arranged.
    public enum Arrangement: String, Hashable, Sendable, CaseIterable {
        /// Linked entities lie close.
        case spread
        /// A ring about the focus for each number of links from it.
        case rings
    }

    public var title: String
    public let entities: [ChartEntity]
    public let links: [ChartLink]
    public var arrangement: Arrangement

    /// - Parameter arrangement: the default is ``Arrangement/spread``.
    public init(title: String, entities: [ChartEntity], links: [ChartLink], arrangement: Arrangement = .spread) {
        self.title = title
        self.arrangement = arrangement
        var ids: Set<String> = []
        let kept = entities.filter { ids.insert($0.id).inserted }
        self.entities = kept
        self.links = links.filter { ids.contains($0.from) && ids.contains($0.to) }
    }

    public func svg() -> String {
        // Every box is in range and every end is an entity, so the layout has nothing to refuse.
        (try? NetworkDrawing(self))?.svg() ?? SVGCanvas().document(width: 1, height: 1, title: title, description: "")
    }

    /// The entities, then the links, in the order in which they were given.
    public func tables() -> [PictureTable] { NetworkTable(self).tables }
}
