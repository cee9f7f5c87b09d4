import Access
import Families
import Foundation
import Operations
import Storage
import Testing

/// The Python that has igraph and networkx.
enum GraphPeers {
    static let python = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/peers/bin/python")
    static let areThere = FileManager.default.isExecutableFile(atPath: python.path)
}

/// igraph and networkx read the network of a council as it is taken out.
@Suite(.enabled(if: GraphPeers.areThere, "igraph and networkx are not there: run scripts/setup peers"))
struct NetworkExchangeTests {
    private static let script = """
        import csv, json, sys
        import igraph, networkx
        folder = sys.argv[1]
        graph = igraph.Graph.Read_GraphML(folder + "/network.graphml")
        other = networkx.read_graphml(folder + "/network.graphml", force_multigraph=True)
        rows = lambda name: list(csv.DictReader(open(f"{folder}/{name}.csv", newline="", encoding="utf-8")))
        entities, links = rows("entities"), rows("links")
        joined = networkx.MultiGraph()
        joined.add_nodes_from(row["id"] for row in entities)
        joined.add_edges_from((row["source"], row["target"]) for row in links)
        entity = [data["entity"] for _, data in other.nodes(data=True)]
        print(json.dumps({
            "igraph": [graph.vcount(), graph.ecount()], "networkx": [len(other), other.number_of_edges()],
            "csv": [len(joined), joined.number_of_edges()],
            "entities": [graph.vs["entity"], entity, [row["entity"] for row in entities]],
            "kinds": [graph.es["kind"], [row["kind"] for row in links]],
            "betweenness": graph.betweenness(),
        }))
        """

    private struct Answer: Decodable {
        let igraph: [Int]
        let networkx: [Int]
        let csv: [Int]
        let entities: [[String]]
        let kinds: [[String]]
        let betweenness: [Double]
    }

    @Test func bothReadWhatIsTakenOut() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        let out = try Folder()
        let view = try await ExportNetwork(
            around: [council.centre], graphML: out.path("network.graphml"), csv: out.url.path
        ).run(in: manager)
        let peer = Process()
        peer.executableURL = GraphPeers.python
        peer.arguments = ["-I", "-c", Self.script, out.url.path]
        let pipe = Pipe()
        peer.standardOutput = pipe
        try peer.run()
        let told = try pipe.fileHandleForReading.readToEnd() ?? Data()
        peer.waitUntilExit()
        try #require(peer.terminationStatus == 0)
        let answer = try JSONDecoder().decode(Answer.self, from: told)
        let counts = [view.entities.count, view.links.count]
        #expect([answer.igraph, answer.networkx, answer.csv] == [counts, counts, counts])
        let ids = view.entities.map(\.id.description)
        #expect(answer.entities == [ids, ids, ids])
        let kinds = view.links.map(\.kind.kind)
        #expect(answer.kinds == [kinds, kinds])
        let measures = try await MeasureNetwork(around: [council.centre]).run(in: manager)
        for row in measures.rows {
            #expect(abs(row.betweenness - answer.betweenness[row.place]) <= 1e-9 * max(1, row.betweenness))
        }
    }
}
