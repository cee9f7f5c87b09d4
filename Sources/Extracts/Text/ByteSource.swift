#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of an extract in order, from a file or from memory.
struct ByteSource {
    private enum Origin {
        case file(OpenFile)
        case memory([UInt8])
        case part(ZipPart)
    }

    /// The name to put into errors.
    let name: String
    private let origin: Origin
    private var offset = 0
    private var chunk: [UInt8] = []

    /// How many bytes are read at a time: 1 MiB.
    static let chunkBytes = 1 << 20

    init(path: String) throws(ExtractError) {
        name = path
        origin = .file(try OpenFile(path: path))
    }

    init(bytes: [UInt8], name: String) {
        self.name = name
        origin = .memory(bytes)
    }

    /// What a part of a ZIP file expands to; `name` is the archive's.
    init(part: ZipPart, name: String) {
        self.name = name
        origin = .part(part)
    }

    /// The next bytes, at most a chunk; empty at the end.
    mutating func read() throws(ExtractError) -> ArraySlice<UInt8> {
        switch origin {
        case .memory(let bytes):
            let from = offset
            offset = min(bytes.count, from + Self.chunkBytes)
            return bytes[from..<offset]
        case .file(let file):
            if chunk.isEmpty { chunk = [UInt8](repeating: 0, count: Self.chunkBytes) }
            let count = try file.read(into: &chunk)
            return chunk[..<count]
        case .part(let part):
            if chunk.isEmpty { chunk = [UInt8](repeating: 0, count: Self.chunkBytes) }
            let count = try part.read(into: &chunk)
            return chunk[..<count]
        }
    }
}

/// An open file that closes itself.
private final class OpenFile {
    private let descriptor: Int32
    private let path: String

    init(path: String) throws(ExtractError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw Self.unreadable(path, errno) }
    }

    deinit { close(descriptor) }

    func read(into chunk: inout [UInt8]) throws(ExtractError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, &chunk, chunk.count)
            #else
                let count = Darwin.read(descriptor, &chunk, chunk.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw Self.unreadable(path, errno) }
        }
    }

    private static func unreadable(_ path: String, _ number: Int32) -> ExtractError {
        let what = String(cString: strerror(number))
        return ExtractError(.unreadable, "cannot be read (\(what)); check the path and its permissions", file: path)
    }
}
