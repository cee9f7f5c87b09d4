/// The hash of a blocking key for each distinct value of a field; 0 where the value yields no key.
enum KeyHashes {
    /// By code, for all values of a field or for those after the first `known`.
    static func hashes(_ field: EncodedField, _ transform: BlockingTransform, known: [UInt64] = [0]) -> [UInt64] {
        var result = known
        result.reserveCapacity(field.values.count + 1)
        field.values.bytes.withUnsafeBufferPointer { bytes in
            for code in known.count..<(field.values.count + 1) {
                let value = UnsafeBufferPointer(rebasing: bytes[field.values.range(UInt32(code))])
                result.append(hash(value, field.field.kind, transform))
            }
        }
        return result
    }

    /// The hash of one value's key.
    static func hash(_ value: UnsafeBufferPointer<UInt8>, _ kind: FieldKind, _ transform: BlockingTransform) -> UInt64 {
        if transform == .exact { return value.isEmpty ? 0 : hashBytes(value) | 1 }
        let key = key(value[...], kind, transform)
        return key.isEmpty ? 0 : key.withUnsafeBufferPointer(hashBytes) | 1
    }

    private static func key(
        _ value: Slice<UnsafeBufferPointer<UInt8>>, _ kind: FieldKind, _ transform: BlockingTransform
    ) -> [UInt8] {
        let bytes = Array(value)[...]
        let number = kind == .date || kind == .year ? ValueLevels.number(UnsafeBufferPointer(rebasing: value)) : 0
        let date =
            kind == .date ? CalendarDate(packed: Int32(number)) : CalendarDate(year: Int(number), month: 0, day: 0)
        switch transform {
        case .exact: return Array(bytes)
        case .phonetic:
            let words = bytes.split(separator: 32)
            return words.max { $0.count < $1.count }.map { Phonetics.key($0) } ?? []
        case .variant:
            let word = bytes.split(separator: 32).first ?? []
            if let group = NameVariants.groups(of: Array(word)).first {
                return [1, UInt8(group >> 8), UInt8(group & 255)]
            }
            return Phonetics.key(word)
        case .initial: return Array(bytes.prefix(1))
        case .prefix3: return Array(bytes.prefix(3))
        case .prefix5: return Array(bytes.prefix(5))
        case .firstWord: return Array(bytes.prefix { $0 != 32 })
        case .lastWord: return Array(bytes.split(separator: 32).last ?? [])
        case .year: return date.year == 0 ? [] : digits(date.year)
        case .yearMonth: return date.month == 0 ? [] : digits(date.year * 100 + date.month)
        case .dayMonth:
            return date.day == 0 || (date.day == 1 && date.month == 1) ? [] : digits(date.month * 100 + date.day)
        case .dateSwapped:
            if date.day == 0 || date.month == 0 { return [] }
            return digits(date.year * 10_000 + min(date.day, date.month) * 100 + max(date.day, date.month))
        case .postcodeDistrict: return Array(bytes.prefix(PostalCode(bytes).districtLength))
        case .postcodeSector: return Array(bytes.prefix(PostalCode(bytes).sectorLength))
        case .localPart: return Array(bytes.prefix { $0 != 0x40 })
        }
    }

    private static func digits(_ number: Int) -> [UInt8] { Array(String(number).utf8) }
}
