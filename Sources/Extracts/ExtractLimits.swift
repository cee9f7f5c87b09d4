/// How much a reader takes before it calls a file broken or hostile.
public struct ExtractLimits: Sendable, Equatable {
    /// Longest physical line (CSV, NDJSON, fixed width) or JSON element in bytes of UTF-8. The default is 1 MiB.
    public var lineBytes = 1 << 20
    /// Longest field in characters (Unicode scalars). The default is 100,000.
    public var fieldCharacters = 100_000
    /// Most columns. The default is 16,384, as in a spreadsheet.
    public var columns = 16_384
    /// Most bytes that one part of a workbook may expand to. The default is 4 GiB.
    public var expandedBytes = 4 << 30
    /// Most bytes out of a workbook part for each byte in, looked at after the first 16 MiB. The default is 250.
    public var expansion = 250
    /// Most bytes of text in a workbook's table of shared strings, which is held in memory. The default is 256 MiB.
    public var sharedStringBytes = 256 << 20

    public init() {}
}
