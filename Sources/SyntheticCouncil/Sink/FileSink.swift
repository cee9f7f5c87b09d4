import Foundation

/// Writes a council into a folder, which it makes.
public struct FileSink: CouncilSink {
    private let directory: String

    public init(directory: String) { self.directory = directory }

    public func open(_ path: String) throws -> any CouncilFile {
        let url = URL(fileURLWithPath: directory, isDirectory: true).appendingPathComponent(path)
        let failure = CouncilError(
            .cannotWrite, "\(path): cannot be written; check that the folder exists, is yours to write, and has room")
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch { throw failure }
        guard FileManager.default.createFile(atPath: url.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: url.path)
        else { throw failure }
        return OpenFile(handle: handle, failure: failure)
    }

    private final class OpenFile: CouncilFile {
        private let handle: FileHandle
        private let failure: CouncilError

        init(handle: FileHandle, failure: CouncilError) {
            self.handle = handle
            self.failure = failure
        }

        func write(_ bytes: [UInt8]) throws {
            do { try handle.write(contentsOf: Data(bytes)) } catch { throw failure }
        }

        func close() throws {
            do { try handle.close() } catch { throw failure }
        }
    }
}
