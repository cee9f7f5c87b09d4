import Records

/// A code map whose targets are days: a few codes that stand in every row, found without making text of them.
struct MappedDays {
    private let codes: CodeMap
    /// The codes that are plain ASCII, in lower case, with their days; those of one length stand together.
    private let plain: [[(code: [UInt8], day: Day?)]]

    init(_ codes: CodeMap) {
        self.codes = codes
        let entries = codes.sortedTargets.filter { $0.code != "*" && $0.code.utf8.allSatisfy { $0 < 0x80 } }
        var plain: [[(code: [UInt8], day: Day?)]] = []
        for (code, target) in entries {
            let bytes = Array(code.utf8)
            while plain.count <= bytes.count { plain.append([]) }
            plain[bytes.count].append((bytes, Day(iso: target)))
        }
        self.plain = plain
    }

    func reading(of written: Span<UInt8>, column: Int) -> DayReading {
        if written.count < plain.count {
            for entry in plain[written.count] where Self.isSame(entry.code, written) {
                return entry.day.map { .day($0) } ?? .none
            }
        }
        guard let target = codes.target(of: written.text) else { return .unmapped(column: column) }
        return Day(iso: target).map { .day($0) } ?? .none
    }

    private static func isSame(_ code: [UInt8], _ written: Span<UInt8>) -> Bool {
        for index in code.indices {
            let byte = written[index]
            let isCapital = byte >= 0x41 && byte <= 0x5A
            if code[index] != (isCapital ? byte | 0x20 : byte) { return false }
        }
        return true
    }
}

extension Span<UInt8> {
    /// The bytes as text.
    var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for index in 0..<count { bytes.append(self[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
