/// Keeps a council's files in memory: for tests.
public final class MemorySink: CouncilSink {
    /// Each file's bytes by its path.
    public private(set) var files: [String: [UInt8]] = [:]

    public init() {}

    public func open(_ path: String) throws -> any CouncilFile {
        files[path] = []
        return OpenFile(sink: self, path: path)
    }

    private final class OpenFile: CouncilFile {
        private let sink: MemorySink
        private let path: String

        init(sink: MemorySink, path: String) {
            self.sink = sink
            self.path = path
        }

        func write(_ bytes: [UInt8]) throws { sink.files[path, default: []].append(contentsOf: bytes) }

        func close() throws {}
    }
}
