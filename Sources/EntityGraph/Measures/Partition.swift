/// What is done to groups of entities, given as the group of each.
enum Partition {
    /// The groups numbered in the order of their first entities.
    static func numbered(_ group: [Int]) -> [Int] {
        var numbers: [Int: Int] = [:]
        return group.map { old in
            if let number = numbers[old] { return number }
            numbers[old] = numbers.count
            return numbers.count - 1
        }
    }

    /// The groups with those that are not connected parted, numbered in the order of their first entities.
    ///
    /// - Complexity: O(entities + places).
    static func connected(_ group: [Int], in rows: WeightedRows) -> [Int] {
        var parts = [Int](repeating: -1, count: group.count)
        var number = 0
        var waiting: [Int] = []
        for first in group.indices where parts[first] < 0 {
            parts[first] = number
            waiting.append(first)
            while let entity = waiting.popLast() {
                for place in rows.row(of: entity) {
                    let other = Int(rows.others[place])
                    guard parts[other] < 0, group[other] == group[first] else { continue }
                    parts[other] = number
                    waiting.append(other)
                }
            }
            number += 1
        }
        return parts
    }
}
