import EntityGraph
import Foundation
import Testing

@Suite struct StoredGraphTests {
    static func sample() throws -> LinkGraph {
        var random = SplitMix(state: 11)
        return try Random.graph(&random, entities: 5...9, links: 8...12).built()
    }

    @Test func whatIsReadIsWhatWasWritten() throws {
        var random = SplitMix(state: 12)
        for _ in 0..<100 {
            let graph = try Random.graph(&random, entities: 0...12, links: 0...30).built()
            let read = try LinkGraph(graph.data())
            try read.checkInvariants()
            #expect(read.data() == graph.data())
            #expect((0..<read.linkCount).map(read.link) == (0..<graph.linkCount).map(graph.link))
            #expect((0..<read.entityCount).map(read.type) == (0..<graph.entityCount).map(graph.type))
        }
    }

    @Test func aFileHoldsTheSameBytes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "graph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "network.graph")
        let graph = try StoredGraphTests.sample()
        try graph.write(to: file)
        #expect(try Data(contentsOf: file) == graph.data())
        #expect(try LinkGraph(contentsOf: file).data() == graph.data())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["network.graph"])
        try graph.data().dropLast().write(to: file)
        #expect(throws: GraphError.damaged) { try LinkGraph(contentsOf: file) }
        #expect(throws: GraphError.file) { try LinkGraph(contentsOf: folder.appending(path: "none")) }
        #expect(throws: GraphError.file) { try graph.write(to: folder.appending(path: "none/network.graph")) }
        #expect(throws: GraphError.self) { try LinkGraph(contentsOf: folder) }
    }

    @Test func everyPrefixIsRefused() throws {
        let data = try StoredGraphTests.sample().data()
        for length in 0..<data.count {
            #expect(throws: GraphError.damaged) { try LinkGraph(data.prefix(length)) }
        }
        #expect(throws: GraphError.damaged) { try LinkGraph(data + [0]) }
    }

    @Test func everyFlippedBitIsRefused() throws {
        let data = try StoredGraphTests.sample().data()
        for position in data.indices {
            for bit in 0..<8 {
                var flipped = data
                flipped[position] ^= 1 << UInt8(bit)
                #expect(throws: GraphError.damaged) { try LinkGraph(flipped) }
            }
        }
    }

    /// As a file would be that somebody forged: the checksum right, the content not.
    @Test func whatCannotBeIsRefusedWhateverItsChecksum() throws {
        let data = try StoredGraphTests.sample().data()
        var random = SplitMix(state: 13)
        var refused = 0
        #expect(StoredChecksum.bytes(of: data.dropLast(8), like: data).elementsEqual(data.suffix(8)))
        for _ in 0..<3000 {
            var forged = data
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let position = Int.random(in: 8..<data.count - 8, using: &random)
                forged[position] = random.chance(0.3) ? 255 : UInt8.random(in: 0...255, using: &random)
            }
            forged.replaceSubrange(
                data.count - 8..<data.count, with: StoredChecksum.bytes(of: forged.dropLast(8), like: data))
            do throws(GraphError) {
                try LinkGraph(forged).checkInvariants()
            } catch {
                refused += 1
                #expect(error.kind == .damaged)
            }
        }
        #expect(refused > 1000)
    }

    @Test func countsBeyondTheFileAreRefusedBeforeAnythingIsKept() throws {
        var data = try StoredGraphTests.sample().data()
        for (position, byte) in [(16, 0xFF), (20, 1), (27, 0x7F), (31, 0xFF)] {
            var hostile = data
            hostile[position] = UInt8(byte)
            #expect(throws: GraphError.damaged) { try LinkGraph(hostile) }
        }
        data[8] = 2
        #expect(throws: GraphError.damaged) { try LinkGraph(data) }
    }
}

extension GraphError {
    static let damaged = GraphError(.damaged, "")
    static let file = GraphError(.file, "")
}

/// The checksum, worked out from its description.
enum StoredChecksum {
    static func bytes(of data: Data, like whole: Data) -> [UInt8] {
        let bytes = [UInt8](data)
        let types = (Int(whole[16]) + 7) / 8 * 8
        var lanes: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F, 0xC949_D7C7_509E_6557, 1]
        for section in [0..<32, 32..<32 + types, 32 + types..<bytes.count] {
            for (number, start) in stride(from: section.lowerBound, to: section.upperBound, by: 8).enumerated() {
                let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
                lanes[number % 4] = mixed(lanes[number % 4], word)
            }
        }
        let value = lanes.reduce(0, mixed)
        return (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B1_85EB_CA87
        return product << 29 | product >> 35
    }
}
