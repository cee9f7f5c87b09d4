import EntityGraph
import Testing

/// Every measure agrees with igraph to 1e-9 on some hundreds of random graphs, with networkx where igraph lacks it, and
/// both read what Kith exports.
@Suite(.enabled(if: Peers.areThere, "igraph and networkx are not there: run scripts/setup peers"))
struct OracleTests {
    /// Whether two figures are the same to 1e-9, of 1 or of themselves.
    static func agree(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
    }

    static func agree(_ ones: [Double?], _ others: [Double?]?) -> Bool {
        guard let others else { return false }
        return ones.count == others.count && zip(ones, others).allSatisfy { agree($0, $1) }
    }

    /// Every graph of the run with its answer, but those that are for communities alone.
    func cases() throws -> [(graph: NamedGraph, communities: [Communities], answer: OracleRun.Answer)] {
        let cases = try OracleRun.result.get().cases.filter { $0.graph.planted == nil }
        try #require(cases.count >= 300)
        return cases
    }

    @Test func degreesAndStrengthsAgree() throws {
        for (named, _, answer) in try cases() {
            let degrees = Degrees(of: named.graph)
            #expect(degrees.links == answer.degrees, "\(named)")
            #expect(Self.agree(degrees.strengths, answer.strengths), "\(named)")
            #expect(degrees.checkInvariants(of: named.graph), "\(named)")
        }
    }

    @Test(arguments: LinkLength.allCases) func betweennessAgrees(_ length: LinkLength) throws {
        for (named, _, answer) in try cases() {
            let found = try Betweenness(of: named.graph, by: length)
            #expect(Self.agree(found.entities, answer.betweenness?[length.rawValue]), "\(named)")
            #expect(Self.agree(found.links, answer.linkBetweenness?[length.rawValue]), "\(named)")
            #expect(found.checkInvariants(of: named.graph), "\(named)")
        }
    }

    @Test(arguments: LinkLength.allCases) func closenessAndHarmonicCentralityAgree(_ length: LinkLength) throws {
        var compared = 0
        for (named, _, answer) in try cases() {
            guard let expected = answer.closeness?[length.rawValue] else {
                #expect(length == .weakness)
                #expect(throws: GraphError.self) { try Closeness(of: named.graph, by: length) }
                #expect(throws: GraphError.self) { try HarmonicCentrality(of: named.graph, by: length) }
                continue
            }
            compared += 1
            let found = try Closeness(of: named.graph, by: length)
            let inWhole = try Closeness(of: named.graph, by: length, reach: .inWholeGraph)
            let harmonic = try HarmonicCentrality(of: named.graph, by: length)
            #expect(Self.agree(found.values, expected), "\(named)")
            #expect(Self.agree(inWhole.values, answer.closenessInWhole?[length.rawValue]), "\(named)")
            #expect(Self.agree(harmonic.values, answer.harmonic?[length.rawValue]), "\(named)")
            #expect(found.checkInvariants(of: named.graph) && inWhole.checkInvariants(of: named.graph), "\(named)")
            #expect(harmonic.checkInvariants(of: named.graph), "\(named)")
        }
        #expect(compared > 100)
    }

    @Test(arguments: [false, true]) func eigenvectorCentralityAgreesInEachComponent(_ isWeighted: Bool) throws {
        var leading = 0
        for (named, _, answer) in try cases() {
            let found = try EigenvectorCentrality(of: named.graph, isWeighted: isWeighted)
            let expected = try #require(answer.eigenvectors?[isWeighted ? "weighted" : "plain"])
            #expect(Self.agree(found.scoresInComponent, expected.scores), "\(named)")
            #expect(Self.agree(found.components.map(\.eigenvalue), expected.values), "\(named)")
            #expect(found.checkInvariants(of: named.graph, isWeighted: isWeighted), "\(named)")
            // igraph's answer for the whole is one only where one component leads.
            let values = found.components.map(\.eigenvalue).sorted(by: >)
            if !isWeighted, values.count == 1 || (values.count > 1 && values[1] < values[0] * 0.99) {
                leading += 1
                #expect(Self.agree(found.scores, answer.wholeEigenvector), "\(named)")
            }
        }
        #expect(isWeighted || leading > 100)
    }

    @Test func corenessAgrees() throws {
        for (named, _, answer) in try cases() {
            let cores = Cores(of: named.graph)
            #expect(cores.coreness == answer.coreness, "\(named)")
            #expect(cores.checkInvariants(of: named.graph), "\(named)")
        }
    }

    @Test func clusteringAgrees() throws {
        for (named, _, answer) in try cases() {
            let clustering = Clustering(of: named.graph)
            #expect(clustering.triangles == answer.triangles, "\(named)")
            #expect(Self.agree(clustering.coefficients, answer.coefficients), "\(named)")
            #expect(Self.agree(clustering.transitivity, answer.transitivity), "\(named)")
            #expect(clustering.checkInvariants(of: named.graph), "\(named)")
        }
    }

    @Test func bridgesAndArticulationPointsAgree() throws {
        for (named, _, answer) in try cases() {
            let found = ArticulationPoints(of: named.graph)
            #expect(found.bridges == answer.bridges, "\(named)")
            #expect(found.entities == answer.cuts, "\(named)")
            #expect(found.checkInvariants(of: named.graph), "\(named)")
        }
    }

    @Test func modularityAgreesAndIsThatOfGoodCommunities() throws {
        for (named, communities, answer) in try OracleRun.result.get().cases {
            #expect(Self.agree(communities.map(\.modularity), answer.modularities), "\(named)")
            for found in communities { #expect(found.checkInvariants(of: named.graph), "\(named)") }
            guard let leiden = answer.leiden else { continue }
            #expect((communities[0].modularity ?? -1) >= leiden - 0.02, "\(named): \(leiden)")
        }
    }

    // MARK: Exchange

    @Test func igraphReadsTheGraphML() throws {
        let run = try OracleRun.result.get()
        for (reading, isDirected) in [(run.igraph, false), (run.igraphDirected, true)] {
            #expect(reading.isDirected == isDirected)
            // igraph has an empty text where there is no value, and reads no & in a name.
            expect(reading, hasIDs: true, absent: .text("")) { $0.replacing("&", with: "&#38;") }
            if isDirected { #expect(reading.ends == HostileExport.links.map { [$0.source, $0.target] }) }
        }
    }

    @Test func networkxReadsTheGraphML() throws {
        let reading = try OracleRun.result.get().networkx
        #expect(!reading.isDirected)
        expect(reading, hasIDs: false, absent: nil) { $0 }
    }

    @Test func bothReadTheCSV() throws {
        let reading = try OracleRun.result.get().csv
        #expect(reading.ends == HostileExport.links.map { [$0.source, $0.target].sorted() })
        for number in HostileExport.names.indices {
            expectCells(reading.entities[number], HostileExport.entityAttributes, HostileExport.entity(number))
        }
        for number in HostileExport.links.indices {
            expectCells(reading.links[number], HostileExport.linkAttributes, HostileExport.link(number))
        }
    }

    private func expectCells(
        _ row: [String: OracleRun.Cell], _ attributes: [ExportAttribute], _ values: [ExportValue?]
    ) {
        for (attribute, value) in zip(attributes, values) {
            // The guard against formulas is taken off as a reader who knows of it would.
            let name = attribute.name.hasPrefix("=") ? "'" + attribute.name : attribute.name
            guard case .text(let cell) = row[name] else {
                Issue.record("no cell \(name)")
                continue
            }
            switch value {
            case nil: #expect(cell.isEmpty)
            case .text(let text), .date(let text):
                #expect(cell.unicodeScalars.elementsEqual(text.unicodeScalars) || cell == "'" + text)
                #expect(!["=", "@", "+"].contains(cell.first), "a formula: \(cell)")
            case .integer(let integer): #expect(Int(cell) == integer)
            case .number(let number): #expect(Double(cell) == number)
            case .boolean(let boolean): #expect(cell == String(boolean))
            }
        }
    }

    private func expect(
        _ reading: OracleRun.Reading, hasIDs: Bool, absent: OracleRun.Cell?,
        name: (String) -> String
    ) {
        func cells(
            _ attributes: [ExportAttribute], _ values: [ExportValue?]
        ) -> [String: OracleRun.Cell] {
            var cells: [String: OracleRun.Cell] = [:]
            for (attribute, value) in zip(attributes, values) {
                switch value {
                case nil: cells[name(attribute.name)] = absent
                case .text(let text), .date(let text): cells[name(attribute.name)] = .text(text)
                case .integer(let value): cells[name(attribute.name)] = .number(Double(value))
                case .number(let value): cells[name(attribute.name)] = .number(value)
                case .boolean(let value): cells[name(attribute.name)] = .boolean(value)
                }
            }
            return cells
        }
        #expect(reading.entities.count == HostileExport.names.count)
        #expect(reading.links.count == HostileExport.links.count)
        for (number, row) in reading.entities.enumerated() {
            var expected = cells(HostileExport.entityAttributes, HostileExport.entity(number))
            if hasIDs { expected["id"] = .text("n\(number)") }
            #expect(row == expected)
        }
        for (number, row) in reading.links.enumerated() {
            // igraph 1.0 gives links the ids of entities.
            #expect(
                row.filter { $0.key != "id" } == cells(HostileExport.linkAttributes, HostileExport.link(number)))
        }
        #expect(
            reading.ends.map { $0.sorted() } == HostileExport.links.map { [$0.source, $0.target].sorted() })
    }
}
