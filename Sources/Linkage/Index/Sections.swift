import Foundation

/// Lists of numbers written one after another: each with its length before it, little-endian, on eight-byte bounds.
struct SectionWriter {
    private var data: Data

    init(mark: [UInt8]) { data = Data(mark) }

    mutating func append<T: FixedWidthInteger>(_ list: [T]) {
        var count = UInt64(list.count).littleEndian
        withUnsafeBytes(of: &count) { data.append(contentsOf: $0) }
        let little = T.bitWidth == 8 || 1.littleEndian == 1 ? list : list.map(\.littleEndian)
        little.withUnsafeBytes { data.append(contentsOf: $0) }
        data.append(contentsOf: [UInt8](repeating: 0, count: (8 - data.count % 8) % 8))
    }

    /// The bytes with their hash at the end.
    consuming func finished() -> Data {
        var hash = data.withUnsafeBytes { hashBytes($0.bindMemory(to: UInt8.self)) }.littleEndian
        withUnsafeBytes(of: &hash) { data.append(contentsOf: $0) }
        return data
    }
}

/// Reads what ``SectionWriter`` wrote, once it has seen that all of it is there.
struct SectionReader {
    private let data: Data
    private let end: Int
    private var position: Int

    static var damaged: LinkageError {
        LinkageError(.invalidIndex, "the index is damaged or not whole; build it again")
    }

    init(_ data: Data, mark: [UInt8]) throws(LinkageError) {
        guard data.count >= mark.count + 8, data.starts(with: mark) else {
            throw LinkageError(.invalidIndex, "the file is not an index")
        }
        end = data.count - 8
        let found = data.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: $0.count - 8, as: UInt64.self))
        }
        let expected = data.dropLast(8).withUnsafeBytes { hashBytes($0.bindMemory(to: UInt8.self)) }
        guard found == expected else { throw SectionReader.damaged }
        self.data = data
        position = mark.count
    }

    mutating func next<T: FixedWidthInteger & BitwiseCopyable>() throws(LinkageError) -> [T] {
        guard position + 8 <= end else { throw SectionReader.damaged }
        let start = position
        let count = data.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        let width = MemoryLayout<T>.size
        guard count <= UInt64((end - start - 8) / width) else { throw SectionReader.damaged }
        let length = Int(count) * width
        let list = data.withUnsafeBytes { bytes in
            [T](unsafeUninitializedCapacity: Int(count)) { buffer, initialised in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[start + 8..<start + 8 + length]))
                initialised = Int(count)
            }
        }
        position = start + 8 + length + (8 - length % 8) % 8
        return 1.littleEndian == 1 ? list : list.map(T.init(littleEndian:))
    }
}
