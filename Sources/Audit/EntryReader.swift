/// Walks over the bytes of an encoded entry; every read is checked.
struct EntryReader {
    static let refusal = AuditError(.unreadable, "An audit entry's bytes are not an entry of version 1.")

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) throws(AuditError) -> Number {
        var number: Number = 0
        for byte in try take(Number.bitWidth / 8) { number = (Number.bitWidth > 8 ? number << 8 : 0) | Number(byte) }
        return number
    }

    mutating func text() throws(AuditError) -> String {
        let count = Int(try number(UInt16.self))
        guard count <= AuditEntry.longestText, let text = String(validating: try take(count), as: UTF8.self) else {
            throw Self.refusal
        }
        return text
    }

    private mutating func take(_ count: Int) throws(AuditError) -> ArraySlice<UInt8> {
        guard count <= bytes.count - position else { throw Self.refusal }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
