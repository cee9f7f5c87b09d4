public import Foundation

#if _endian(big)
    #error("a stored graph is read and written as it lies in memory, which must be little-endian")
#endif

extension LinkGraph {
    /// The graph as bytes: the same graph, the same bytes.
    public func data() -> Data {
        var data = Data(capacity: GraphHeader(entityCount: entityCount, linkCount: linkCount).totalSize)
        write { data.append(contentsOf: $0) }
        return data
    }

    /// Writes the graph to a file, piece by piece, and puts it where it belongs once it is whole on the disk.
    /// - Throws: `file`; what was there before is then there still.
    public func write(to url: URL) throws(GraphError) {
        let partial = url.path + ".partial"
        guard let file = fopen(partial, "wb") else { throw GraphError(.file, "a graph cannot be written there") }
        var isWritten = true
        write { isWritten = isWritten && fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
        isWritten = isWritten && fflush(file) == 0 && fsync(fileno(file)) == 0
        guard fclose(file) == 0, isWritten, rename(partial, url.path) == 0 else {
            remove(partial)
            throw GraphError(.file, "the graph cannot be written: is the disk full?")
        }
    }

    /// Reads what ``write(to:)`` wrote.
    /// - Throws: `file`, or `damaged` where the file is no graph, whole and unaltered.
    /// - Complexity: as ``init(entityTypes:links:)``; never more memory than the file's size warrants.
    public init(contentsOf url: URL) throws(GraphError) {
        guard let file = fopen(url.path, "rb") else { throw GraphError(.file, "the stored graph cannot be opened") }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size >= 0, fseek(file, 0, SEEK_SET) == 0
        else {
            throw GraphError(.file, "the stored graph cannot be read")
        }
        try self.init(size: size) { fread($0.baseAddress, 1, $0.count, file) == $0.count }
    }

    /// Reads what ``data()`` made.
    /// - Throws: `damaged` where the bytes are no graph, whole and unaltered.
    public init(_ data: Data) throws(GraphError) {
        var position = data.startIndex
        try self.init(size: data.count) { buffer in
            guard data.endIndex - position >= buffer.count else { return false }
            data.copyBytes(to: buffer, from: position..<position + buffer.count)
            position += buffer.count
            return true
        }
    }

    private func write(_ piece: (UnsafeRawBufferPointer) -> Void) {
        var checksum = Checksum()
        func add(_ bytes: UnsafeRawBufferPointer) {
            checksum.add(bytes)
            piece(bytes)
        }
        let header = GraphHeader(entityCount: entityCount, linkCount: linkCount)
        header.bytes.withUnsafeBytes(add)
        (types + [UInt8](repeating: 0, count: header.typeBytes - entityCount)).withUnsafeBytes(add)
        records.withUnsafeBytes(add)
        withUnsafeBytes(of: checksum.value) { piece($0) }
    }

    /// - Parameter read: fills a buffer with the next bytes, or tells that it cannot.
    private init(size: Int, _ read: (UnsafeMutableRawBufferPointer) -> Bool) throws(GraphError) {
        func next<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type) throws(GraphError) -> [Element] {
            var isRead = true
            let elements = [Element](unsafeUninitializedCapacity: count) { buffer, initialised in
                isRead =
                    count == 0
                    || read(
                        UnsafeMutableRawBufferPointer(
                            rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(count * MemoryLayout<Element>.stride)]))
                initialised = isRead ? count : 0
            }
            guard isRead else { throw GraphError.damagedGraph }
            return elements
        }
        guard size >= GraphHeader.size + 8 else { throw GraphError(.damaged, "this is no stored graph") }
        let headerBytes = try next(GraphHeader.size, of: UInt8.self)
        let header = try GraphHeader(headerBytes, totalSize: size)
        var types = try next(header.typeBytes, of: UInt8.self)
        let records = try next(header.linkCount, of: LinkRecord.self)
        var checksum = Checksum()
        headerBytes.withUnsafeBytes { checksum.add($0) }
        types.withUnsafeBytes { checksum.add($0) }
        records.withUnsafeBytes { checksum.add($0) }
        guard try next(1, of: UInt64.self) == [checksum.value] else { throw GraphError.damagedGraph }
        let isValid =
            types[header.entityCount...].allSatisfy { $0 == 0 } && types.allSatisfy { $0 < 64 }
            && records.allSatisfy { $0.isValid(entityCount: header.entityCount) }
        guard isValid else { throw GraphError.damagedGraph }
        types.removeLast(types.count - header.entityCount)
        do throws(GraphError) {
            try self.init(types: types, records: records)
        } catch {
            throw GraphError.damagedGraph
        }
    }
}
