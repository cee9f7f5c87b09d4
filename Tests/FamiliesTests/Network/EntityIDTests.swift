import Families
import Testing

@Suite struct EntityIDTests {
    @Test func anIDIsReadAsItIsWritten() {
        for text in ["person:12", "place:3", "event:68719476752", "organisation:5", "programme:9"] {
            #expect(EntityID(text)?.description == text)
        }
        for text in [
            "", "person", "person:", "person:0", "person:-1", "person:1:2", "family:1", "Person:1", "person:x",
        ] {
            #expect(EntityID(text) == nil, "\(text)")
        }
    }

    @Test func aNameHasOneNumberThatJavaScriptReadsExactly() {
        let number = EntityID(.organisation, named: "Hill  Top School").number
        #expect(number == EntityID(.organisation, named: "hill top SCHOOL").number)
        #expect(number > 0 && number < 1 << 53)
        #expect(number != EntityID(.organisation, named: "Hill Top Schools").number)
    }
}
