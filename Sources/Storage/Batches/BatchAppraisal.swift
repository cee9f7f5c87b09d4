public import Records

/// What was found of a batch's quality while it was loaded: kept with it, and why it waits for a person, if it does.
public struct BatchAppraisal: Hashable, Sendable {
    /// Of the body: what is read is only what was written by the same version.
    public var version: Int
    /// JSON, without a value of a person.
    public var body: String
    /// In plain words. The default is none: the batch is live at once.
    public var holdReasons: [String]

    public init(version: Int, body: String, holdReasons: [String] = []) {
        self.version = version
        self.body = body
        self.holdReasons = holdReasons
    }
}

/// Why a batch waits, and what it will take the place of.
public struct BatchHold: Hashable, Sendable, Codable {
    public var reasons: [String]
    public var supersedes: [BatchID]
}
