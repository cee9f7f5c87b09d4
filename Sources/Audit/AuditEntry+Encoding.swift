/// The canonical bytes of an entry, version 1. All numbers are big-endian; a text is its length in two bytes, then UTF-8:
///
///     version 1 · sequence 8 · milliseconds since 1970 8 · outcome 1 · record count 4
///     principal · role · purpose · action · resource kind · decision id · reason
///     number of resource ids 4 · each resource id
///
/// One entry has one encoding, and one encoding is one entry: `init(decoding:)` refuses everything else.
extension AuditEntry {
    static let version: UInt8 = 1
    /// The most bytes of one text.
    public static let longestText = 4_096
    /// The most resource ids of one entry; a longer list takes several entries.
    public static let mostResourceIDs = 100_000

    /// Throws `too_long` when a text or the list of ids is longer than the encoding allows.
    public func encoded() throws(AuditError) -> [UInt8] {
        guard resourceIDs.count <= Self.mostResourceIDs else {
            throw AuditError(
                .tooLong, "An audit entry names at most \(Self.mostResourceIDs) ids; write several entries.")
        }
        var bytes: [UInt8] = [Self.version]
        bytes.reserveCapacity(256)
        Self.append(sequence, to: &bytes)
        Self.append(UInt64(bitPattern: Self.milliseconds(of: at)), to: &bytes)
        bytes.append(outcome.rawValue)
        Self.append(recordCount, to: &bytes)
        for text in [principal, role, purpose, action, resourceKind, decisionID, reason] {
            try Self.append(text, to: &bytes)
        }
        Self.append(UInt32(resourceIDs.count), to: &bytes)
        for id in resourceIDs { try Self.append(id, to: &bytes) }
        return bytes
    }

    /// Reads an entry back; throws `unreadable` unless the bytes are exactly an encoding of version 1.
    public init(decoding bytes: [UInt8]) throws(AuditError) {
        var reader = EntryReader(bytes)
        guard try reader.number(UInt8.self) == Self.version else {
            throw AuditError(.unreadable, "An audit entry is of a version that this program does not know.")
        }
        let sequence = try reader.number(UInt64.self)
        let milliseconds = Int64(bitPattern: try reader.number(UInt64.self))
        guard let outcome = Outcome(rawValue: try reader.number(UInt8.self)) else { throw EntryReader.refusal }
        let recordCount = try reader.number(UInt32.self)
        let principal = try reader.text()
        let role = try reader.text()
        let purpose = try reader.text()
        let action = try reader.text()
        let resourceKind = try reader.text()
        let decisionID = try reader.text()
        let reason = try reader.text()
        let count = try reader.number(UInt32.self)
        guard count <= Self.mostResourceIDs else { throw EntryReader.refusal }
        var ids: [String] = []
        for _ in 0..<count { ids.append(try reader.text()) }
        guard reader.isAtEnd else { throw EntryReader.refusal }
        self.init(
            sequence: sequence, at: Self.instant(milliseconds: milliseconds), principal: principal, role: role,
            purpose: purpose, action: action, resourceKind: resourceKind, resourceIDs: ids, decisionID: decisionID,
            outcome: outcome, recordCount: Int(recordCount), reason: reason)
        guard Self.milliseconds(of: at) == milliseconds else { throw EntryReader.refusal }
    }

    /// The place in the log that encoded bytes claim, without reading the rest; nil when they are no entry.
    static func sequence(of encoded: [UInt8]) -> UInt64? {
        guard encoded.count > 8, encoded[0] == version else { return nil }
        return (1...8).reduce(0) { $0 << 8 | UInt64(encoded[$1]) }
    }

    private static func append(_ number: some FixedWidthInteger & UnsignedInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) throws(AuditError) {
        guard text.utf8.count <= longestText else {
            throw AuditError(.tooLong, "A text of an audit entry has at most \(longestText) bytes; shorten it.")
        }
        append(UInt16(text.utf8.count), to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }
}
