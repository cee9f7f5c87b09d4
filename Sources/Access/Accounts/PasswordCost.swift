import CArgon2

/// How dear a guess at a password is made. The default is OWASP's minimum for Argon2id: 19,456 KiB, 2 passes, 1 lane.
public struct PasswordCost: Sendable, Hashable, Codable {
    /// Memory in KiB. The default is 19,456.
    public var memory: UInt32
    /// Passes over the memory. The default is 2.
    public var passes: UInt32
    /// Lanes. The default is 1.
    public var lanes: UInt32

    public init(memory: UInt32 = 19_456, passes: UInt32 = 2, lanes: UInt32 = 1) {
        self.memory = memory
        self.passes = passes
        self.lanes = lanes
    }

    /// The prefix of an encoded hash made at this cost.
    var prefix: String { "$argon2id$v=\(ARGON2_VERSION_NUMBER.rawValue)$m=\(memory),t=\(passes),p=\(lanes)$" }
}
