import Foundation
import Records

/// Builds the compact bytes in which the store keeps a value: numbers as variable-length quantities (LEB128, signed
/// ones zigzagged), text as its length and UTF-8, an optional as a flag in the value's leading bit set.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 192) { bytes.reserveCapacity(capacity) }

    var data: Data { Data(bytes) }

    /// Begins anew and keeps the room.
    mutating func reset() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(byte: UInt8) { bytes.append(byte) }

    mutating func append(unsigned value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(_ value: Int) { append(signed: Int64(value)) }

    mutating func append(signed value: Int64) {
        append(unsigned: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    mutating func append(_ value: Double) {
        let bits = value.bitPattern
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    }

    mutating func append(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func append(_ text: String) {
        append(unsigned: UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ day: Day) { append(signed: Int64(day.number)) }

    mutating func append<Value>(
        optional value: Value?, _ write: (inout ByteWriter, Value) -> Void
    ) {
        append(value != nil)
        if let value { write(&self, value) }
    }

    mutating func append<Value>(list: [Value], _ write: (inout ByteWriter, Value) -> Void) {
        append(unsigned: UInt64(list.count))
        for value in list { write(&self, value) }
    }
}
