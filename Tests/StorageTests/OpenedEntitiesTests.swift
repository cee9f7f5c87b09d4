import EntityGraph
import Families
import Storage
import Testing

/// A picture that the reader opens step by step: never more than a portion at a time, and never what is hidden.
@Suite struct OpenedEntitiesTests {
    /// A person (0) at a hostel (1) of 60 others (2...61), of whom the last has a home (62) with one more (63).
    static let graph: LinkGraph? = {
        let (person, place) = (EntityType.person.code, EntityType.place.code)
        let types = [person, place] + [UInt8](repeating: person, count: 60) + [place, person]
        let links = [Link(0, 1), Link(61, 62), Link(62, 63)] + (2..<62).map { Link($0, 1) }
        return try? LinkGraph(entityTypes: types, links: links)
    }()

    static func picture(
        opening opened: [Int], limit: Int = 300, hidden: [Int] = []
    ) throws -> OpenedEntities {
        let graph = try #require(graph)
        let filter = LinkFilter(hubDegree: 25, hidden: EntitySet(hidden))
        let around = try graph.neighbourhood(of: [0], depth: 2, limit: 150, through: filter)
        return try OpenedEntities(around, opening: opened, limit: limit, in: graph, through: filter)
    }

    @Test func aHubUnfoldsAPortionAtATime() throws {
        let closed = try Self.picture(opening: [])
        #expect(closed.found.map(\.position) == [0, 1] && closed.folds == [1: [.person: 60]])
        let once = try Self.picture(opening: [1])
        #expect(once.found.map(\.position) == Array(0...26) && once.folds[1] == [.person: 35])
        #expect(once.found.last?.distance == 2 && !once.isCut)
        let twice = try Self.picture(opening: [1, 1])
        #expect(twice.found.count == 52 && twice.folds[1] == [.person: 10])
        let all = try Self.picture(opening: [1, 1, 1, 1])
        #expect(all.found.count == 62 && all.folds == [61: [.place: 1]])
    }

    @Test func whatIsNotThereYetOpensNothing() throws {
        #expect(try Self.picture(opening: [61, 62]).found.count == 2)
        // In order: the home is there once the one who lives in it is.
        let all = try Self.picture(opening: [1, 1, 1, 61, 62])
        #expect(all.found.suffix(2).map(\.position) == [62, 63] && all.found.last?.distance == 4)
        #expect(all.folds.isEmpty)
    }

    @Test func whatIsHiddenIsNeitherShownNorCounted() throws {
        let hidden = Array(2..<32)
        let closed = try Self.picture(opening: [], hidden: hidden)
        #expect(closed.folds == [1: [.person: 30]])
        let opened = try Self.picture(opening: [1], hidden: hidden)
        #expect(Set(opened.found.map(\.position)).isDisjoint(with: hidden) && opened.found.count == 27)
    }

    @Test func thereIsALimit() throws {
        let cut = try Self.picture(opening: [1, 1], limit: 30)
        #expect(cut.found.count == 30 && cut.isCut && cut.folds[1] == [.person: 32])
    }
}
