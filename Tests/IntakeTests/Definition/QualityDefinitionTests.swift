import Intake
import Records
import Testing

@Suite("What a source's batches are held to")
struct QualityDefinitionTests {
    @Test("has defaults")
    func defaults() throws {
        let source = try MadeBatch.source()
        #expect(source.quality == QualityDefinition() && source.freshness == nil)
        #expect(source.quality.hold == QualityDefinition.HoldLimits())
        #expect(source.file.replaces == .sameName)
    }

    @Test("is written as people write shares")
    func shares() throws {
        let written = #""quality": {"hold": {"volume": "75%", "empty": "10 points", "invalid": 0.05}}"#
        let hold = try MadeBatch.source(written).quality.hold
        #expect(hold == QualityDefinition.HoldLimits(volume: 0.75, empty: 0.1, invalid: 0.05))
        #expect(try MadeBatch.source(#""quality": {"hold": "never"}"#).quality.hold == nil)
    }

    static let refusals = [
        (#""quality": {"hold": "always"}"#, "say never"),
        (#""quality": {"hold": {"volume": "much"}}"#, "quality.hold.volume: expected a share"),
        (#""quality": {"hold": {"empty": "300%"}}"#, "quality.hold.empty: expected a share"),
        (#""quality": {"holds": "never"}"#, "did you mean 'hold'"),
        (#""freshness": {"due": "montly"}"#, "monthly"),
        (#""freshness": {"due": "0 days"}"#, "is not an interval"),
        (#""freshness": {"due": "monthly", "grace": -1}"#, "expected days"),
    ]

    @Test("refuses what it cannot mean", arguments: refusals)
    func refused(_ written: String, _ said: String) {
        let refusal = SourceDefinition.refusal(of: MadeBatch.definition.replacing("QUALITY", with: ", \(written)"))
        #expect(refusal?.contains(said) == true, "\(refusal ?? "taken")")
    }

    @Test("tells when the next file is due, and by how much it is late")
    func freshness() throws {
        func due(_ text: String) throws -> FreshnessDefinition {
            try MadeBatch.source(#""freshness": \#(text)"#).freshness.unwrapped
        }
        let last = try Day.iso("2026-01-31")
        #expect(try due(#"{"due": "monthly"}"#).dueDay(after: last) == Day.iso("2026-02-28"))
        #expect(try due(#"{"due": "termly"}"#).dueDay(after: last) == Day.iso("2026-05-31"))
        #expect(try due(#"{"due": "quarterly"}"#).dueDay(after: last) == Day.iso("2026-04-30"))
        #expect(try due(#"{"due": "yearly"}"#).dueDay(after: last) == Day.iso("2027-01-31"))
        #expect(try due(#"{"due": "weekly"}"#).dueDay(after: last) == Day.iso("2026-02-07"))
        let late = try due(#"{"due": "45 days", "grace": 10}"#)
        #expect(late.dueDay(after: last) == (try Day.iso("2026-03-17")))
        #expect(late.daysLate(after: last, on: try Day.iso("2026-03-27")) == nil)
        #expect(late.daysLate(after: last, on: try Day.iso("2026-03-28")) == 11)
    }
}
