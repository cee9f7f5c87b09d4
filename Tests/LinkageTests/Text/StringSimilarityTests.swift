import Linkage
import Testing

@Suite struct StringSimilarityTests {
    typealias Text = [UInt8]

    private static func jaroWinkler(_ a: Text, _ b: Text) -> Double {
        a.withUnsafeBufferPointer { x in b.withUnsafeBufferPointer { y in StringSimilarity.jaroWinkler(x, y) } }
    }

    private static func edits(_ a: Text, _ b: Text, limit: Int) -> Int {
        a.withUnsafeBufferPointer { x in
            b.withUnsafeBufferPointer { y in StringSimilarity.damerauLevenshtein(x, y, limit: limit) }
        }
    }

    /// A random word of a small alphabet and one a few changes away.
    private static func words(_ numbers: inout MadeNumbers, longest: Int = 12) -> (Text, Text) {
        let letters = 2 + numbers.next(below: 5)
        func letter() -> UInt8 { UInt8(97 + numbers.next(below: letters)) }
        let one = (0..<numbers.next(below: longest)).map { _ in letter() }
        if numbers.isChosen(30) { return (one, (0..<numbers.next(below: longest)).map { _ in letter() }) }
        var other = one
        for _ in 0..<numbers.next(below: 4) {
            let place = numbers.next(below: other.count + 1)
            switch numbers.next(below: 4) {
            case 0: other.insert(letter(), at: place)
            case 1: if place < other.count { other.remove(at: place) }
            case 2: if place < other.count { other[place] = letter() }
            default: if place > 0, place < other.count { other.swapAt(place, place - 1) }
            }
        }
        return (one, other)
    }

    /// Winkler (1994), table of examples, in three places as printed there.
    @Test(arguments: [
        ("SHACKLEFORD", "SHACKELFORD", 0.982), ("DUNNINGHAM", "CUNNIGHAM", 0.896), ("NICHLESON", "NICHULSON", 0.956),
        ("JONES", "JOHNSON", 0.832), ("MASSEY", "MASSIE", 0.933), ("ABROMS", "ABRAMS", 0.922),
        ("JERALDINE", "GERALDINE", 0.926), ("MARHTA", "MARTHA", 0.961), ("MICHELLE", "MICHAEL", 0.921),
        ("JULIES", "JULIUS", 0.933), ("TANYA", "TONYA", 0.880), ("DWAYNE", "DUANE", 0.840), ("SEAN", "SUSAN", 0.805),
        ("JON", "JOHN", 0.933), ("DIXON", "DICKSONX", 0.813),
    ])
    func jaroWinklerOfPublishedExamples(_ one: String, _ other: String, _ expected: Double) {
        #expect(abs(Self.jaroWinkler(Text(one.utf8), Text(other.utf8)) - expected) < 0.0006)
    }

    @Test func jaroWinklerIsThatOfTheTextbook() {
        var numbers = MadeNumbers(5)
        for _ in 0..<20_000 {
            let (one, other) = Self.words(&numbers, longest: numbers.isChosen(3) ? 90 : 12)
            let similarity = Self.jaroWinkler(one, other)
            #expect(abs(similarity - PlainSimilarity.jaroWinkler(one, other)) < 1e-12, "\(one) \(other)")
            #expect((0...1).contains(similarity))
            #expect(similarity == Self.jaroWinkler(other, one), "\(one) \(other)")
        }
    }

    @Test func damerauLevenshteinIsThatOfTheTextbookUpToItsLimit() {
        var numbers = MadeNumbers(6)
        for _ in 0..<20_000 {
            let (one, other) = Self.words(&numbers)
            let limit = numbers.next(below: 6)
            let expected = min(PlainSimilarity.edits(one, other), limit + 1)
            #expect(Self.edits(one, other, limit: limit) == expected, "\(one) \(other)")
            #expect(Self.edits(other, one, limit: limit) == expected, "\(one) \(other)")
        }
    }

    @Test func valuesLongerThanSixtyFourBytesAreCutAndDoNoHarm() {
        let long = Text(repeating: 97, count: 5_000)
        #expect(Self.jaroWinkler(long, long) == 1)
        #expect(Self.jaroWinkler(long, Text(repeating: 98, count: 5_000)) == 0)
        #expect(Self.edits(long, long + [98], limit: 1) == 1)
        #expect(Self.edits(long, Text(repeating: 98, count: 5_000), limit: 2) == 3)
    }
}
