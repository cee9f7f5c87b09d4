import Linkage
public import Records

/// The keys by which earlier records are searched for those that may be of one person with a new one: two records that
/// share a key are worth comparing.
///
/// They follow the blocking rules of a whole run, but for the widest: names alone find somebody only for a record without a
/// date of birth, and together with a year of birth for others. What an increment misses for that the next whole run finds.
///
/// Keeps the forms of names it has met; for one thread at a time.
public struct SearchKeys {
    private enum Rule: UInt64 {
        case identifier = 1, phone, email, homeAndGiven, homeAndFamily, homeAndBirth, birthAndGiven, birthAndFamily
        case namesAndYear, dayAndSector, familyAndPostcode, homeAndFamilyAlone, namesAlone
    }

    private struct Form {
        var variant: UInt64
        var sound: UInt64
        var initial: UInt64
    }

    private var forms: [String: Form] = [:]
    private var homes: [UInt64] = []

    public init() {}

    /// Which side of a search a record stands on.
    public enum Side: Sendable {
        /// Others are looked for that may be of one person with it.
        case sought
        /// It may be found.
        case standing
    }

    /// Appends the keys of a record, 64-bit hashes that mean something within one run only; some may repeat. A record that
    /// is sought and one that stands share a key when they are worth comparing.
    ///
    /// - Complexity: O(names + identifiers).
    public mutating func append(keysOf record: PersonRecord, as side: Side, to keys: inout [UInt64]) {
        for identifier in record.identifiers where identifier.validity != .temporary {
            var hash = KeyHash(Rule.identifier.rawValue)
            hash.add(identifier.kind.rawValue)
            hash.add(identifier.value)
            keys.append(hash.value)
        }
        if let email = record.email { keys.append(Self.key(.email, KeyHash.of(email))) }
        findHomes(of: record)
        let days = record.birth.flatMap { Self.swapped($0) }
        if let days { for home in homes { keys.append(Self.key(.homeAndBirth, home, days)) } }
        append(namesOf: record.name, record, birth: days, to: &keys)
        if side == .standing || record.birth == nil, let names = namesAlone(of: record) { keys.append(names) }
        appendFamilies(of: record, as: side, to: &keys)
        for other in record.otherNames {
            // Another name takes from the name what it does not state itself.
            let name = PersonName(given: other.given ?? record.name.given, family: other.family ?? record.name.family)
            append(namesOf: name, record, birth: days, to: &keys)
        }
    }

    private mutating func append(
        namesOf name: PersonName, _ record: PersonRecord, birth: UInt64?, to keys: inout [UInt64]
    ) {
        let given = name.given.map { form(of: $0) }
        let family = name.family.map { form(of: $0) }
        if let given {
            for home in homes { keys.append(Self.key(.homeAndGiven, home, given.variant)) }
            if let birth { keys.append(Self.key(.birthAndGiven, birth, given.variant)) }
            if let phone = record.phone { keys.append(Self.key(.phone, KeyHash.of(phone), given.initial)) }
        }
        guard let family else { return }
        if let birth { keys.append(Self.key(.birthAndFamily, birth, family.sound)) }
        guard let given else { return }
        for home in homes { keys.append(Self.key(.homeAndFamily, home, family.sound, given.initial)) }
        if let year = record.birth?.year {
            // Given and family name may be exchanged.
            let names = min(given.sound, family.sound) ^ (max(given.sound, family.sound) &* 31)
            keys.append(Self.key(.namesAndYear, names, UInt64(truncatingIfNeeded: year)))
        }
        guard let postcode = record.address?.postcode else { return }
        keys.append(Self.key(.familyAndPostcode, KeyHash.of(postcode), family.sound, given.initial))
        if let birth = record.birth, !birth.isDefault, let month = birth.month, let day = birth.day {
            let sector = KeyHash.of(postcode.dropLast(2))
            keys.append(Self.key(.dayAndSector, sector, given.variant, UInt64(month * 100 + day)))
        }
    }

    /// The key by which many may be found who have nothing to do with one another: of those that ``append(keysOf:as:to:)``
    /// gives, one to be followed only when few bear it. Nil for a record without both names.
    public mutating func namesAlone(of record: PersonRecord) -> UInt64? {
        guard let given = record.name.given.map({ form(of: $0) }), let family = record.name.family.map({ form(of: $0) })
        else { return nil }
        return Self.key(.namesAlone, given.variant, family.sound)
    }

    /// Of two records of one home, one without a given name may be of anybody of the family name.
    private mutating func appendFamilies(of record: PersonRecord, as side: Side, to keys: inout [UInt64]) {
        guard let family = record.name.family.map({ form(of: $0) }) else { return }
        let isNamed = record.name.given != nil
        let kinds: [UInt64] =
            switch side {
            case .standing: [isNamed ? 1 : 0]
            case .sought: isNamed ? [0] : [0, 1]
            }
        for home in homes {
            for kind in kinds { keys.append(Self.key(.homeAndFamilyAlone, home, family.sound, kind)) }
        }
    }

    /// The ways in which a record names its home: by UPRN, and by postcode with number, flat or name.
    private mutating func findHomes(of record: PersonRecord) {
        homes.removeAll(keepingCapacity: true)
        guard let address = record.address else { return }
        if let uprn = address.uprn { homes.append(Self.key(.homeAndBirth, UInt64(bitPattern: uprn), 1)) }
        guard let postcode = address.postcode, let door = address.number ?? address.flat ?? address.building else {
            return
        }
        homes.append(Self.key(.homeAndBirth, KeyHash.of(postcode), KeyHash.of(door), 2))
    }

    private mutating func form(of name: String) -> Form {
        if let known = forms[name] { return known }
        let bytes = Array(name.utf8)[...]
        let words = bytes.split(separator: 0x20)
        let lowered = words.map { word in word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
        let first = lowered.first ?? []
        let longest = lowered.max { $0.count < $1.count } ?? []
        let sound = KeyHash.of(Phonetics.key(longest[...]))
        let variant = NameVariants.groups(of: first).first.map { UInt64($0) } ?? KeyHash.of(Phonetics.key(first[...]))
        let form = Form(variant: variant, sound: sound, initial: first.first.map { UInt64($0) } ?? 0)
        forms[name] = form
        return form
    }

    /// The same number for a date and for that with day and month exchanged; nil where it is not whole or a default.
    private static func swapped(_ date: PartialDate) -> UInt64? {
        guard !date.isDefault, let month = date.month, let day = date.day else { return nil }
        return UInt64(truncatingIfNeeded: date.year * 10_000 + min(month, day) * 100 + max(month, day))
    }

    private static func key(_ rule: Rule, _ parts: UInt64...) -> UInt64 {
        var hash = KeyHash(rule.rawValue)
        for part in parts { hash.add(part) }
        return hash.value
    }
}

/// FNV-1a over bytes, mixed over words: http://www.isthe.com/chongo/tech/comp/fnv/
private struct KeyHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ rule: UInt64) { add(rule) }

    mutating func add(_ word: UInt64) {
        value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
    }

    mutating func add(_ text: String) { add(Self.of(text)) }

    static func of(_ text: some StringProtocol) -> UInt64 { of(text.utf8) }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
