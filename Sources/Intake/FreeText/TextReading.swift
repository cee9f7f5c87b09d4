/// One free text of a row and how it was matched, for the batch's tally.
public struct TextReading: Hashable, Sendable {
    /// The column's heading.
    public let column: String
    let kind: TextMatch.Kind
    /// The text as it came; empty where it matched. A person's value: it leaves the tally only as ``MatchCount`` says.
    let text: String
}
