/// How many entities there are of a type.
public struct TypeCount: Hashable, Sendable {
    public let type: UInt8
    /// At least 1.
    public let count: Int

    /// Those of 64 counts that are not 0, in order of type.
    static func list(_ counts: [Int]) -> [TypeCount] {
        counts.indices.filter { counts[$0] > 0 }.map { TypeCount(type: UInt8($0), count: counts[$0]) }
    }
}
