/// Something that yields the rows of an extract one after another.
public protocol RowReader {
    /// The column names, in file order, trimmed and without duplicates.
    var header: [String] { get }

    /// Reads the next data row into `row`, reusing its storage; false when there is none left.
    ///
    /// A malformed row is returned with `row.problem` set, and reading may go on. Trouble with the file as a whole is
    /// thrown, and reading may not go on.
    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool
}
