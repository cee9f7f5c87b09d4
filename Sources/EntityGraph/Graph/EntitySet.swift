/// A set of entities, kept in order and as a table of hashes, so that a walk can ask it of every entity it meets.
public struct EntitySet: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// In ascending order, each once.
    public let members: [Int]
    /// A power of two of cells, at most a quarter full: a member plus one, or 0.
    private let cells: [UInt32]

    public static let none = EntitySet()

    public init(arrayLiteral elements: Int...) { self.init(elements) }

    /// - Parameter entities: in any order; what is no entity of a graph is in none.
    /// - Complexity: O(n log n).
    public init(_ entities: some Sequence<Int> = []) {
        var members = entities.filter { $0 >= 0 && $0 < Int(UInt32.max) - 1 }.sorted()
        var kept = 0
        for member in members where kept == 0 || members[kept - 1] != member {
            members[kept] = member
            kept += 1
        }
        members.removeSubrange(kept...)
        self.members = members
        if members.isEmpty {
            cells = []
            return
        }
        var size = 4
        while size < members.count * 4 { size *= 2 }
        var cells = [UInt32](repeating: 0, count: size)
        for member in members {
            var cell = EntitySet.cell(of: UInt32(member), among: size)
            while cells[cell] != 0 { cell = (cell + 1) & (size - 1) }
            cells[cell] = UInt32(member) + 1
        }
        self.cells = cells
    }

    public var isEmpty: Bool { members.isEmpty }
    public var count: Int { members.count }

    public func contains(_ entity: Int) -> Bool { UInt32(exactly: entity).map(contains) ?? false }

    func contains(_ entity: UInt32) -> Bool {
        guard !cells.isEmpty, entity < .max else { return false }
        var cell = EntitySet.cell(of: entity, among: cells.count)
        while cells[cell] != 0 {
            if cells[cell] == entity + 1 { return true }
            cell = (cell + 1) & (cells.count - 1)
        }
        return false
    }

    /// Fibonacci hashing (Knuth 1973, §6.4).
    private static func cell(of entity: UInt32, among size: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(entity) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
    }

    public static func == (one: EntitySet, other: EntitySet) -> Bool { one.members == other.members }

    public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
