/// A family's picture with the standard symbols (McGoldrick and Gerson), by generation, and a legend of those used.
public struct Genogram: Picture, Hashable {
    public var title: String
    public let model: GenogramModel

    public init(title: String, _ model: GenogramModel) {
        self.title = title
        self.model = model
    }

    public func svg() -> String { GenogramDrawing(self).svg() }

    public func tables() -> [PictureTable] { GenogramTable(model).tables }
}
