/// Years between which somebody was born, both included.
struct BirthWindow: Equatable {
    var from: Int32 = .min
    var to: Int32 = .max

    /// The years in both; all years when there are none, since one of the two is then mistaken.
    func narrowed(to other: BirthWindow) -> BirthWindow {
        let narrowed = BirthWindow(from: max(from, other.from), to: min(to, other.to))
        return narrowed.from <= narrowed.to ? narrowed : BirthWindow()
    }

    func overlaps(_ other: BirthWindow) -> Bool { max(from, other.from) <= min(to, other.to) }
}
