import Linkage
import Testing

@Suite struct PhoneticsTests {
    private static func key(_ word: String) -> [UInt8] { Phonetics.key(ArraySlice(word.utf8)) }

    @Test(arguments: [
        ("smith", "smyth"), ("catherine", "kathryn"), ("philip", "filip"), ("knight", "nite"), ("wright", "rite"),
        ("macdonald", "mcdonald"), ("thomson", "tomson"), ("stephen", "steven"), ("dickson", "dixon"),
        ("schmidt", "shmit"), ("hughes", "hues"), ("cecily", "sesily"),
    ])
    func namesThatSoundAlikeShareAKey(_ one: String, _ other: String) {
        #expect(Self.key(one) == Self.key(other))
    }

    @Test(arguments: [("smith", "jones"), ("barker", "parkes"), ("anna", "mary"), ("khan", "hussain")])
    func namesThatDoNotSoundAlikeDoNot(_ one: String, _ other: String) {
        #expect(Self.key(one) != Self.key(other))
    }

    @Test func keysAreThoseOfThePlainWay() {
        var numbers = MadeNumbers(7)
        let pieces =
            "a e i o u y h w b c d f g k l m n p r s t x z ch sh sch tsch tch gh ght ph th ck dg mac mc kn gn wr ps pn ce ci cy ge q"
            .split(separator: " ")
        for _ in 0..<20_000 {
            let word = (0...numbers.next(below: 7)).map { _ in pieces[numbers.next(below: pieces.count)] }.joined()
            #expect(Self.key(word) == PlainSound.key(Array(word.utf8)), "\(word)")
            #expect(Self.key(word).count <= 5)
        }
    }

    @Test func otherScriptsKeepTheirFirstBytes() {
        #expect(Self.key("محمد") == Array("محمد".utf8.prefix(8)))
        #expect(Self.key("") == [])
    }
}
