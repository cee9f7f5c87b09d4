/// What the data is looked at for. Purposes are defined in the workspace; the constants are the standard policy's.
public struct Purpose: RawRepresentable, Sendable, Hashable, Codable, Comparable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let directSupport = Purpose(rawValue: "direct_support")
    public static let programmeAnalysis = Purpose(rawValue: "programme_analysis")
    public static let linkageQuality = Purpose(rawValue: "linkage_quality")
    public static let governance = Purpose(rawValue: "governance")
    public static let systemProcessing = Purpose(rawValue: "system_processing")

    public static func < (left: Purpose, right: Purpose) -> Bool { left.rawValue < right.rawValue }
}
