/// A binary heap whose least element comes first (Williams 1964).
struct MinimumHeap<Element: Comparable> {
    private var elements: [Element] = []

    mutating func insert(_ element: Element) {
        elements.append(element)
        var child = elements.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            if elements[parent] <= elements[child] { return }
            elements.swapAt(parent, child)
            child = parent
        }
    }

    mutating func popMinimum() -> Element? {
        guard let last = elements.popLast() else { return nil }
        guard let least = elements.first else { return last }
        elements[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            if child >= elements.count { break }
            if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
            if elements[parent] <= elements[child] { break }
            elements.swapAt(parent, child)
            parent = child
        }
        return least
    }
}
