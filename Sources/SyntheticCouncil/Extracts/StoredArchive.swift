/// A ZIP archive of stored entries, written as a stream: each entry's size and CRC-32 follow it in a data descriptor
/// (PKWARE APPNOTE 4.3.9).
struct StoredArchive {
    private struct Entry {
        var name: [UInt8]
        var offset: Int
        var size = 0
        var check: UInt32 = 0xFFFF_FFFF
    }

    private var entries: [Entry] = []
    private var written = 0

    private static let table: [UInt32] = (0..<256).map { value in
        (0..<8).reduce(UInt32(value)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }

    mutating func add(_ name: String, _ text: String, to output: inout [UInt8]) {
        begin(name, to: &output)
        append(Array(text.utf8), to: &output)
        endEntry(&output)
    }

    mutating func begin(_ name: String, to output: inout [UInt8]) {
        let entry = Entry(name: Array(name.utf8), offset: written)
        entries.append(entry)
        var header: [UInt8] = []
        Self.add4(0x0403_4B50, to: &header)
        header += Self.properties
        for _ in 0..<3 { Self.add4(0, to: &header) }
        Self.add2(entry.name.count, to: &header)
        Self.add2(0, to: &header)
        emit(header + entry.name, to: &output)
    }

    mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        let last = entries.count - 1
        var check = entries[last].check
        for byte in bytes { check = Self.table[Int((check ^ UInt32(byte)) & 0xFF)] ^ (check >> 8) }
        entries[last].check = check
        entries[last].size += bytes.count
        emit(bytes, to: &output)
    }

    mutating func endEntry(_ output: inout [UInt8]) {
        let last = entries.count - 1
        entries[last].check ^= 0xFFFF_FFFF
        var descriptor: [UInt8] = []
        Self.add4(0x0807_4B50, to: &descriptor)
        Self.addSizes(entries[last], to: &descriptor)
        emit(descriptor, to: &output)
    }

    mutating func end(_ output: inout [UInt8]) {
        let start = written
        for entry in entries {
            var header: [UInt8] = []
            Self.add4(0x0201_4B50, to: &header)
            Self.add2(20, to: &header)
            header += Self.properties
            Self.addSizes(entry, to: &header)
            Self.add2(entry.name.count, to: &header)
            header += [UInt8](repeating: 0, count: 12)
            Self.add4(UInt32(entry.offset), to: &header)
            emit(header + entry.name, to: &output)
        }
        var tail: [UInt8] = []
        let length = written - start
        Self.add4(0x0605_4B50, to: &tail)
        Self.add4(0, to: &tail)
        Self.add2(entries.count, to: &tail)
        Self.add2(entries.count, to: &tail)
        Self.add4(UInt32(length), to: &tail)
        Self.add4(UInt32(start), to: &tail)
        Self.add2(0, to: &tail)
        emit(tail, to: &output)
    }

    private mutating func emit(_ bytes: [UInt8], to output: inout [UInt8]) {
        output += bytes
        written += bytes.count
    }

    /// Version 2.0; sizes in the descriptor and names in UTF-8; stored; 31 August 2026, midnight.
    private static let properties: [UInt8] = [20, 0, 0x08, 0x08, 0, 0, 0, 0, 0x1F, 0x5D]

    private static func addSizes(_ entry: Entry, to bytes: inout [UInt8]) {
        add4(entry.check, to: &bytes)
        add4(UInt32(entry.size), to: &bytes)
        add4(UInt32(entry.size), to: &bytes)
    }

    private static func add2(_ value: Int, to bytes: inout [UInt8]) {
        bytes += [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    private static func add4(_ value: UInt32, to bytes: inout [UInt8]) {
        bytes += (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) }
    }
}
