import Access
public import EntityGraph
public import Storage

/// Who stands where in what one may see around a person, a place or a family. What is hidden is left out before anything
/// is counted, and so is what lies outside the look.
public struct MeasureNetwork: Sendable {
    public var centres: [NetworkCentre]
    public var query: NetworkQuery
    /// How much work it may be. The default is ``MeasureBudget``'s.
    public var budget: MeasureBudget

    public init(
        around centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery(),
        budget: MeasureBudget = MeasureBudget()
    ) {
        self.centres = centres
        self.query = query
        self.budget = budget
    }

    /// - Throws: ``OperationError`` when the policy denies one of them, none is there, or it is too much work.
    public func run(in context: OperationContext) async throws(OperationError) -> NetworkMeasures {
        let view = try await ShowNetwork(around: centres, query).run(in: context)
        do throws(GraphError) {
            return try NetworkMeasures(of: view, budget: budget)
        } catch {
            throw OperationError(error)
        }
    }
}
