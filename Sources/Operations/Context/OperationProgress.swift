/// How far an operation is.
public struct OperationProgress: Sendable, Equatable {
    /// What it is doing, in a few words.
    public var step: String
    /// 0 to 1; nil when it cannot be told.
    public var share: Double?

    public init(_ step: String, share: Double? = nil) {
        self.step = step
        self.share = share
    }
}

/// Called as an operation goes on, from whichever thread it is on.
public typealias ProgressReport = @Sendable (OperationProgress) -> Void
