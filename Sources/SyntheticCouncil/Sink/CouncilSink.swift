/// Where a council is written: opens files by their path in the workspace, such as `incoming/asb.csv`.
public protocol CouncilSink {
    /// Makes the file, or empties it. Throws ``CouncilError`` with `.cannotWrite`.
    func open(_ path: String) throws -> any CouncilFile
}

/// One file being written, from its beginning to its end.
public protocol CouncilFile: AnyObject {
    func write(_ bytes: [UInt8]) throws
    func close() throws
}
