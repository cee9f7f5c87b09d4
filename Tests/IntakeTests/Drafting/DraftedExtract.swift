import Extracts
import Intake
import Testing

/// An extract written in a test, and the draft that is made of it.
struct DraftedExtract {
    let profile: ExtractProfile
    let drafting: SourceDrafting

    init(_ csv: String, name: String = "extract.csv") throws {
        var reader = try ExtractReader(bytes: Array(csv.utf8), name: name)
        profile = try ExtractProfile(&reader)
        drafting = SourceDrafting(profile, file: SourceDrafting.File(name: name))
    }

    /// A file of so many rows, made by row.
    init(_ headings: [String], rows: Int, name: String = "extract.csv", _ row: (Int) -> [String]) throws {
        let lines = [headings] + (0..<rows).map(row)
        let text = lines.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
        try self.init(text.joined(separator: "\n") + "\n", name: name)
    }

    var yaml: String { drafting.yaml }

    /// Whether the definition part has this line, without regard to spaces around.
    func has(_ line: String) -> Bool {
        yaml.split(separator: "\n").contains { !$0.hasPrefix("#") && $0.trimmed == line }
    }

    /// What stands in comments about a column.
    func comments(on column: String) -> [String] {
        yaml.split(separator: "\n").filter { $0.hasPrefix("#   \(column):") }.map(String.init)
    }

    func isUnused(_ column: String) -> Bool { drafting.draft.unused.contains { $0.column == column } }
}

extension DraftedExtract: CustomTestStringConvertible {
    /// Short, for a test that fails.
    var testDescription: String { "draft of \(profile.columns.count) columns:\n\(yaml)" }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// Numbers from a seed, for tests.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }

    mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    }

    /// Ten digits that pass the NHS number's check.
    mutating func nhsNumber() -> String {
        while true {
            let digits = (0..<9).map { _ in Int.random(in: 0...9, using: &self) }
            let sum = digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
            let check = (11 - sum % 11) % 11
            if check < 10, Set(digits).count > 1 { return (digits + [check]).map(String.init).joined() }
        }
    }
}
