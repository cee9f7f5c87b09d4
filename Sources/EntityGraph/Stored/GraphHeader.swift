/// The first 32 bytes of a stored graph.
///
/// A stored graph is this header; a byte an entity, its type, and zeros to a multiple of eight; 24 bytes a link: source,
/// target, strength, from, to (32 bits each), kind, origin (8 bits each) and two zero bytes; and the ``Checksum`` of all
/// that. Numbers are little-endian. The rows are made anew when it is read: nothing in a file is taken on trust.
struct GraphHeader {
    static let mark = Array("KITHGRPH".utf8)
    static let version: UInt64 = 1
    static let size = 32

    let entityCount: Int
    let linkCount: Int

    var typeBytes: Int { (entityCount + 7) / 8 * 8 }
    /// How many bytes there are in all.
    var totalSize: Int { GraphHeader.size + typeBytes + linkCount * MemoryLayout<LinkRecord>.stride + 8 }

    init(entityCount: Int, linkCount: Int) {
        self.entityCount = entityCount
        self.linkCount = linkCount
    }

    /// - Throws: `damaged` where the bytes are no header of a graph with so many bytes in all.
    init(_ bytes: [UInt8], totalSize: Int) throws(GraphError) {
        guard bytes.starts(with: GraphHeader.mark) else { throw GraphError(.damaged, "this is no stored graph") }
        let numbers = bytes.withUnsafeBytes { bytes in
            stride(from: 8, to: 32, by: 8).map {
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
            }
        }
        guard numbers[0] == GraphHeader.version else {
            throw GraphError(.damaged, "the stored graph is of another version; build it again")
        }
        guard numbers[1] < 1 << 32, numbers[2] < 1 << 31 else { throw GraphError.damagedGraph }
        self.init(entityCount: Int(numbers[1]), linkCount: Int(numbers[2]))
        guard self.totalSize == totalSize else { throw GraphError.damagedGraph }
    }

    var bytes: [UInt8] {
        [GraphHeader.version, UInt64(entityCount), UInt64(linkCount)].reduce(into: GraphHeader.mark) { bytes, number in
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }
}

extension GraphError {
    static var damagedGraph: GraphError {
        GraphError(.damaged, "the stored graph is damaged or not whole; build it again")
    }
}
