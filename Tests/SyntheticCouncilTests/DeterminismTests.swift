import SyntheticCouncil
import Testing

struct DeterminismTests {
    @Test func theSameSeedWritesTheSameBytes() throws {
        let first = try MadeCouncil(people: 900, seed: 7)
        let second = try MadeCouncil(people: 900, seed: 7)
        #expect(first.files == second.files)
        #expect(first.summary == second.summary)
    }

    @Test func anotherSeedWritesOtherPeople() throws {
        let first = try MadeCouncil(people: 900, seed: 7)
        let second = try MadeCouncil(people: 900, seed: 8)
        for path in first.files.keys where path.hasPrefix("incoming/") || path.hasPrefix("truth/") {
            #expect(first.files[path] != second.files[path], "\(path)")
        }
    }

    @Test(arguments: [1, 13, 250, 3001]) func writesAsManyPeopleAsAsked(people: Int) throws {
        let council = try MadeCouncil(people: people)
        #expect(council.summary.people == people)
        #expect(try council.truth("people").count == people)
    }

    @Test func refusesOptionsThatMakeNoCouncil() {
        #expect(throws: CouncilError(.badOption, "")) {
            try CouncilWriter(options: CouncilOptions(people: 0)).write(to: MemorySink())
        }
        #expect(throws: CouncilError(.badOption, "")) {
            try CouncilWriter(options: CouncilOptions(difficulty: 9)).write(to: MemorySink())
        }
    }

    @Test func perfectClerksMakeNoMistakesWithIdentifiers() throws {
        let sink = MemorySink()
        let options = CouncilOptions(people: 1200, difficulty: 0)
        let summary = try CouncilWriter(options: options).write(to: sink)
        let real = try MadeCouncil(people: 1200).summary
        let wrong = summary.sources.reduce(0) { $0 + $1.wrongFields }
        #expect(wrong * 10 < real.sources.reduce(0) { $0 + $1.wrongFields })
    }
}
