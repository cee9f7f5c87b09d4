import Access
import Records

/// What a page leaves out, and why: nothing is left out in silence.
struct NotShown: Sendable {
    /// Fields that the reader's role may not see; nil when there are none.
    let fields: String?
    /// Sources that no agreement covers for the reader's purpose; nil when there are none.
    let sources: String?

    /// Nil when nothing is left out.
    init?(mask: FieldMask, leftOut: [SourceID], _ titles: SourceTitles) {
        fields = mask.words
        sources = leftOut.isEmpty ? nil : leftOut.map(titles.title).joined(separator: ", ")
        if fields == nil, sources == nil { return nil }
    }
}
