/// Which parts of a picture are taken, so that a label is put where nothing stands yet.
struct LabelRoom {
    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    private struct Area {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    private static let side = 80.0
    private var cells: [Cell: [Area]] = [:]

    private static func reach(_ from: Double, _ length: Double) -> ClosedRange<Int> {
        let first = Int((from / side).rounded(.down))
        return first...max(first, Int(((from + length) / side).rounded(.down)))
    }

    mutating func take(x: Double, y: Double, width: Double, height: Double) {
        for column in Self.reach(x, width) {
            for row in Self.reach(y, height) {
                cells[Cell(column: column, row: row), default: []].append(
                    Area(x: x, y: y, width: width, height: height))
            }
        }
    }

    func isFree(x: Double, y: Double, width: Double, height: Double) -> Bool {
        for column in Self.reach(x, width) {
            for row in Self.reach(y, height) {
                for area in cells[Cell(column: column, row: row)] ?? []
                where area.x < x + width && x < area.x + area.width && area.y < y + height && y < area.y + area.height {
                    return false
                }
            }
        }
        return true
    }
}
