/// How much a reader takes before it calls a file broken or hostile.
public struct ExtractLimits: Sendable, Equatable {
    /// Longest physical line (CSV, NDJSON, fixed width) or JSON element in bytes of UTF-8. The default is 1 MiB.
    public var lineBytes = 1 << 20
    /// Longest field in characters (Unicode scalars). The default is 100,000.
    public var fieldCharacters = 100_000
    /// Most columns. The default is 16,384, as in a spreadsheet.
    public var columns = 16_384
    /// Most bytes that one part of a workbook or ZIP file may expand to; all that is read of them, four times as much.
    /// The default is 4 GiB.
    public var expandedBytes = 4 << 30
    /// Most bytes out of a workbook part for each byte in, looked at after the first 16 MiB. The default is 250.
    public var expansion = 250
    /// Most merged ranges of a sheet where they are filled, which are held in memory. The default is 65,536.
    public var mergedRanges = 65_536
    /// Most bytes of text in a workbook's table of shared strings, which is held in memory. The default is 256 MiB.
    public var sharedStringBytes = 256 << 20

    public init() {}
}
