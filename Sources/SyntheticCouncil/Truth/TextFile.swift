/// A text file written line by line through a buffer.
final class TextFile {
    private let file: any CouncilFile
    private var buffer: [UInt8] = []

    init(_ sink: any CouncilSink, _ path: String, _ heading: String) throws {
        file = try sink.open(path)
        try line(heading)
    }

    func line(_ text: String) throws {
        buffer.append(contentsOf: text.utf8)
        buffer.append(10)
        if buffer.count >= 1 << 16 {
            try file.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    func finish() throws {
        try file.write(buffer)
        try file.close()
    }
}
