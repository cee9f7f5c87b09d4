/// The number of letters to change, put in, leave out or exchange with the next to turn one word into the other
/// (optimal string alignment), or nil when it is more than the limit.
///
/// - Complexity: O(*length* · *length*), at once nil where the lengths differ by more than the limit.
func spellingDistance(_ left: String, _ right: String, limit: Int) -> Int? {
    if left == right { return 0 }
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    if abs(a.count - b.count) > limit { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 1...a.count {
        current[0] = i
        var least = i
        for j in 1...b.count {
            var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
            current[j] = cost
            least = min(least, cost)
        }
        if least > limit { return nil }
        (before, previous, current) = (previous, current, before)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
}
