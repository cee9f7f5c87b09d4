/// Which page of a long list is shown, and where the neighbours are.
struct Paging: Sendable {
    let page: Int
    let pages: Int
    /// `Showing 51 to 100 of 1,204`
    let words: String
    let previous: Int?
    let next: Int?
    let isNeeded: Bool

    init(page: Int, pageSize: Int, total: Int, shown: Int) {
        self.page = page
        pages = max(1, (total + pageSize - 1) / pageSize)
        let first = (page - 1) * pageSize + 1
        words = shown == 0 ? "None to show" : "Showing \(first.words) to \((first + shown - 1).words) of \(total.words)"
        previous = page > 1 ? page - 1 : nil
        next = page < pages ? page + 1 : nil
        isNeeded = pages > 1
    }

    /// The number of a page as an address or a form gives it; 1 for anything else.
    static func number(_ text: String?) -> Int { max(1, min(100_000, text.flatMap { Int($0) } ?? 1)) }
}
