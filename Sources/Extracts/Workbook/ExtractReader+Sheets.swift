extension ExtractReader {
    /// The names of a workbook's sheets, in its order; empty for any other kind of file.
    ///
    /// - Throws: `ExtractError` when the file cannot be read.
    public static func sheetNames(path: String, limits: ExtractLimits = ExtractLimits()) throws(ExtractError)
        -> [String]
    {
        let origin = Origin.path(path)
        guard try origin.kind(asked: nil) == .xlsx else { return [] }
        return try WorkbookParts(archive: try origin.archive(limits: limits)).sheets.map(\.name)
    }
}
