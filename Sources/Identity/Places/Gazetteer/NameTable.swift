/// Distinct texts, each with a code from 0, and for each code the entries that bear it.
struct NameTable: Sendable {
    private(set) var texts: [String] = []
    private var codes: [String: Int32] = [:]

    /// The code of "" and of what is not known.
    static let none: Int32 = -1

    mutating func code(adding text: String) -> Int32 {
        if text.isEmpty { return Self.none }
        if let code = codes[text] { return code }
        let code = Int32(texts.count)
        codes[text] = code
        texts.append(text)
        return code
    }

    func code(of text: String) -> Int32 { codes[text] ?? Self.none }

    func text(_ code: Int32) -> String { code < 0 ? "" : texts[Int(code)] }
}

/// Lists of entries by code, one after another in one array.
struct EntryLists: Sendable {
    private var starts: [Int32]
    private(set) var entries: [Int32]

    /// The entries of each code, ordered by `rank` and then by entry.
    init(codes: Int, of entries: Int, code: (Int) -> Int32, rank: (Int) -> Int32 = { _ in 0 }) {
        var counts = [Int32](repeating: 0, count: codes + 1)
        for entry in 0..<entries {
            let code = code(entry)
            if code >= 0 { counts[Int(code) + 1] += 1 }
        }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        starts = counts
        self.entries = [Int32](repeating: 0, count: Int(counts[codes]))
        for entry in 0..<entries {
            let code = code(entry)
            if code < 0 { continue }
            self.entries[Int(counts[Int(code)])] = Int32(entry)
            counts[Int(code)] += 1
        }
        for code in 0..<codes {
            let range = Int(starts[code])..<Int(starts[code + 1])
            self.entries[range].sort { (rank(Int($0)), $0) < (rank(Int($1)), $1) }
        }
    }

    func range(_ code: Int32) -> Range<Int> {
        code < 0 ? 0..<0 : Int(starts[Int(code)])..<Int(starts[Int(code) + 1])
    }
}
