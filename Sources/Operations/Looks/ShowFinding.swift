import Access
public import Storage

/// A finding and everything that bears it out.
public struct ShowFinding: Sendable {
    public var finding: FindingID

    public init(_ finding: FindingID) { self.finding = finding }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> FindingView {
        try await context.performing {
            try await context.store.finding(
                finding, under: try await context.grant(.explain, on: .finding, id: finding.description))
        }
    }
}
