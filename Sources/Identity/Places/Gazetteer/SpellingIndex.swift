/// Finds the names that are spelt like a given one, by what both are when a letter is left out.
///
/// Two texts one change apart agree once a letter is left out of either; so do many that are two apart (Garbe's
/// symmetric delete). Candidates still have to be compared.
struct SpellingIndex: Sendable {
    private let hashes: [UInt32]
    private let codes: [Int32]

    /// - Complexity: O(total length · log) time and 8 bytes a letter.
    init(_ names: [String]) {
        var pairs: [UInt64] = []
        for (code, name) in names.enumerated() {
            for hash in Self.deletions(Array(name.utf8)) { pairs.append(UInt64(hash) << 32 | UInt64(code)) }
        }
        pairs.sort()
        hashes = pairs.map { UInt32(truncatingIfNeeded: $0 >> 32) }
        codes = pairs.map { Int32(truncatingIfNeeded: $0) }
    }

    /// Codes of the names that may be near, without repeats, at most `limit`.
    func candidates(_ name: String, limit: Int = 64) -> [Int32] {
        var found: [Int32] = []
        for hash in Self.deletions(Array(name.utf8.prefix(64))) {
            var low = 0
            var high = hashes.count
            while low < high {
                let middle = (low + high) / 2
                if hashes[middle] < hash { low = middle + 1 } else { high = middle }
            }
            while low < hashes.count, hashes[low] == hash, found.count < limit {
                if !found.contains(codes[low]) { found.append(codes[low]) }
                low += 1
            }
        }
        return found
    }

    /// The text and the text without each of its letters, hashed (FNV-1a).
    private static func deletions(_ bytes: [UInt8]) -> [UInt32] {
        func hash(without skipped: Int) -> UInt32 {
            var value: UInt32 = 2_166_136_261
            for (index, byte) in bytes.enumerated() where index != skipped {
                value = (value ^ UInt32(byte)) &* 16_777_619
            }
            return value
        }
        return (-1..<bytes.count).map { hash(without: $0) }
    }
}
