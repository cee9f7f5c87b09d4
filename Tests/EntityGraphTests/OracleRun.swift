import EntityGraph
import Foundation

/// igraph and networkx, from the environment that `scripts/setup peers` makes: the judges of these tests and of nothing
/// that ships (docs/decisions/0009-igraph-is-an-oracle.md).
enum Peers {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let python = root.appending(path: ".build/peers/bin/python")
    static let areThere = FileManager.default.isExecutableFile(atPath: python.path)
}

/// One run of the judges over all graphs and files, made once for all tests.
struct OracleRun: Sendable {
    struct Question: Encodable {
        struct Grouping: Encodable {
            let groups: [Int]
            let isWeighted: Bool
            let resolution: Double
        }

        let count: Int
        let links: [[Int]]
        let strengths: [Double]
        let isDyadic: Bool
        let isCommunitiesOnly: Bool
        let partitions: [Grouping]
    }

    struct Answer: Decodable, Sendable {
        struct Eigenvectors: Decodable, Sendable {
            let scores: [Double]
            let values: [Double]
        }

        let leiden: Double?
        let modularities: [Double?]
        let degrees: [Int]?
        let strengths: [Double]?
        let betweenness: [String: [Double]]?
        let linkBetweenness: [String: [Double]]?
        let closeness: [String: [Double?]]?
        let closenessInWhole: [String: [Double]]?
        let harmonic: [String: [Double]]?
        let coreness: [Int]?
        let triangles: [Int]?
        let coefficients: [Double?]?
        let transitivity: Double?
        let bridges: [Int]?
        let cuts: [Int]?
        let eigenvectors: [String: Eigenvectors]?
        let wholeEigenvector: [Double]?
    }

    /// What a program read from an exchange file.
    struct Reading: Decodable, Sendable {
        let isDirected: Bool
        let entities: [[String: Cell]]
        let links: [[String: Cell]]
        let ends: [[Int]]
    }

    enum Cell: Decodable, Hashable, Sendable {
        case none, boolean(Bool), number(Double), text(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .none
            } else if let boolean = try? value.decode(Bool.self) {
                self = .boolean(boolean)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }
    }

    private struct Answers: Decodable {
        let versions: [String]
        let graphs: [Answer]
        let igraph: Reading
        let igraphDirected: Reading
        let networkx: Reading
        let csv: Reading
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let cases: [(graph: NamedGraph, communities: [Communities], answer: Answer)]
    let igraph: Reading
    let igraphDirected: Reading
    let networkx: Reading
    let csv: Reading

    static let result = Result { try OracleRun() }

    private init() throws {
        var random = RandomGraphs(seed: 5)
        let mixed = try RandomGraphs.mixed(360, seed: 1)
        let planted = try [(4, 32, 0.5, 0.01), (8, 25, 0.4, 0.02), (12, 30, 0.3, 0.02), (5, 60, 0.15, 0.04)].map {
            try random.planted($0.0, of: $0.1, within: $0.2, between: $0.3)
        }
        let graphs = mixed + planted
        let communities = try graphs.map { named in
            [
                try Communities(of: named.graph), try Communities(of: named.graph, resolution: 0.6, isWeighted: false),
                try Communities(of: named.graph, resolution: 1.7, seed: 9, tries: 1),
            ]
        }
        let questions = zip(graphs, communities).map { named, found in
            let links = (0..<named.graph.linkCount).map(named.graph.link)
            return Question(
                count: named.graph.entityCount, links: links.map { [$0.source, $0.target] },
                strengths: links.map { Double($0.strength) }, isDyadic: named.isDyadic,
                isCommunitiesOnly: named.planted != nil,
                partitions: found.map {
                    .init(groups: $0.of, isWeighted: $0.isWeighted, resolution: $0.resolution)
                })
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try JSONEncoder().encode(questions).write(to: folder.appending(path: "graphs.json"))
        try HostileExport.write(to: folder)
        let judges = Process()
        judges.executableURL = Peers.python
        let script = Peers.root.appending(path: "Tests/EntityGraphTests/Oracle/oracle.py")
        judges.arguments = ["-I", script.path, folder.path]
        try judges.run()
        judges.waitUntilExit()
        guard judges.terminationStatus == 0 else {
            throw Failure(description: "oracle.py ended with \(judges.terminationStatus); what it said stands above")
        }
        let answers = try JSONDecoder().decode(
            Answers.self, from: Data(contentsOf: folder.appending(path: "answers.json")))
        guard answers.graphs.count == graphs.count else { throw Failure(description: "an answer is missing") }
        cases = graphs.indices.map { (graphs[$0], communities[$0], answers.graphs[$0]) }
        igraph = answers.igraph
        igraphDirected = answers.igraphDirected
        networkx = answers.networkx
        csv = answers.csv
    }
}
