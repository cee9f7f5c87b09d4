import Records
import Storage

/// Where something was read, as a page shows it: the source, and the row of the file.
struct RowLabel: Sendable, Hashable {
    let source: String
    let agency: String
    let file: String
    let row: Int
    let batch: String

    init(_ reference: RowReference, _ titles: SourceTitles) {
        source = titles.title(reference.source)
        agency = titles.agency(reference.source)
        file = reference.fileName
        row = reference.row
        batch = reference.batch.description
    }
}
