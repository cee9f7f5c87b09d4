package import Identity

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

    /// Where each person stands: the row, 0 the oldest generation of their kin, and the place in it from the left.
    package func places() -> [PersonID: (row: Int, x: Double)] {
        let layout = GenogramLayout(model)
        var places: [PersonID: (row: Int, x: Double)] = [:]
        for (index, person) in layout.people.enumerated() {
            places[person.id] = (layout.generations.generation[index], layout.x[index])
        }
        return places
    }

    /// Whether no two symbols stand upon one another.
    package func checkInvariants() -> Bool { GenogramLayout(model).checkInvariants() }
}
