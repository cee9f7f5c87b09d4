/// The table of texts that a workbook's cells refer to by number: the one part that is held in memory.
struct SharedStrings {
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// A workbook without the table.
    init() {}

    init(part: ZipPart, limits: ExtractLimits) throws(ExtractError) {
        let pull = try XMLPull(part: part)
        var isText = false
        var isPhonetic = false
        var itemStart = 0
        while let event = try pull.next() {
            switch event {
            case .start(.t, let isEmpty): isText = !isEmpty && !isPhonetic
            case .end(.t): isText = false
            case .start(.rPh, let isEmpty): isPhonetic = !isEmpty
            case .end(.rPh): isPhonetic = false
            case .start(.si, isEmpty: true): ends.append(bytes.count)
            case .end(.si):
                EscapedText.unescape(&bytes, from: itemStart)
                itemStart = bytes.count
                ends.append(bytes.count)
            case .text: if isText { pull.appendText(to: &bytes) }
            default: break
            }
            if bytes.count + ends.count * MemoryLayout<Int>.stride > limits.sharedStringBytes {
                throw ExtractError(
                    .expandsTooFar,
                    "the workbook's shared texts take more than the limit of \(limits.sharedStringBytes) bytes; save the "
                        + "sheet as CSV",
                    file: part.archive.name)
            }
        }
    }

    /// The text's place in `bytes`; nil when the table has no such entry.
    func range(of index: Int) -> Range<Int>? {
        guard index >= 0, index < ends.count else { return nil }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }
}

/// The escapes `_x000D_` by which a workbook writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
    static func unescape(_ bytes: inout [UInt8], from start: Int) {
        guard let first = bytes[start...].firstIndex(of: UInt8(ascii: "_")) else { return }
        var target = first
        var index = first
        while index < bytes.count {
            if let unit = unit(in: bytes, at: index), unit < 0x80 {
                bytes[target] = UInt8(unit)
                index += 7
            } else {
                bytes[target] = bytes[index]
                index += 1
            }
            target += 1
        }
        bytes.removeLast(bytes.count - target)
    }

    private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt16 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
