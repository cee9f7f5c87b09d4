import Records

/// Reads what ``ByteWriter`` wrote. Bytes that end early or make no sense throw `damaged`; none can crash it.
struct ByteReader {
    private let bytes: [UInt8]
    private var place: Int
    private var end: Int
    /// The address read last, and where it stands: people of one row, and of one home, state the same one after the other.
    private var lastAddress: (place: Range<Int>, address: Address)?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = 0
        end = bytes.count
    }

    /// Goes on with some of the bytes, beside which others stand.
    mutating func turn(to own: Range<Int>) {
        place = own.lowerBound
        end = own.upperBound
    }

    static let damage = StorageError(
        .damaged, "A stored value cannot be read back. Restore the store from a backup, or load the extracts anew.")

    /// Whether nothing is left to read.
    var isAtEnd: Bool { place >= end }

    mutating func byte() throws(StorageError) -> UInt8 {
        guard place < end else { throw Self.damage }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func unsigned() throws(StorageError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 64 else { throw Self.damage }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    mutating func signed() throws(StorageError) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func integer() throws(StorageError) -> Int { Int(try signed()) }

    mutating func double() throws(StorageError) -> Double {
        var bits: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 8) { bits |= UInt64(try byte()) << UInt64(shift) }
        return Double(bitPattern: bits)
    }

    mutating func flag() throws(StorageError) -> Bool { try byte() != 0 }

    mutating func text() throws(StorageError) -> String {
        let count = try length()
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    mutating func day() throws(StorageError) -> Day {
        guard let number = Int32(exactly: try signed()) else { throw Self.damage }
        return Day(number: number)
    }

    /// An address that says the same as the one before is not made again, but shared.
    mutating func address() throws(StorageError) -> Address {
        if let (known, address) = lastAddress, known.count <= end - place,
            bytes[place..<place + known.count].elementsEqual(bytes[known])
        {
            place += known.count
            return address
        }
        let start = place
        let address = try Address(from: &self)
        lastAddress = (start..<place, address)
        return address
    }

    mutating func optional<Value>(
        _ read: (inout ByteReader) throws(StorageError) -> Value
    ) throws(StorageError) -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Value>(
        _ read: (inout ByteReader) throws(StorageError) -> Value
    ) throws(StorageError) -> [Value] {
        let count = try length()
        if count == 0 { return [] }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// A count of bytes, or of things of a byte or more each: never more than the bytes that are left.
    private mutating func length() throws(StorageError) -> Int {
        let count = try unsigned()
        guard count <= UInt64(end - place) else { throw Self.damage }
        return Int(count)
    }
}
