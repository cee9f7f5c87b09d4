import Access
import Audit
import Families
import Foundation
import Identity
import Operations
import Records
import Storage
import Testing

/// The network taken out: under a grant of its own, holding what the view holds.
@Suite struct ExportNetworkTests {
    /// The cells of a CSV file; no field of these has a line break.
    private func table(_ text: String) -> [[String]] {
        text.split(separator: "\r\n").map { line in
            var cells: [String] = [""]
            var isQuoted = false
            for letter in line {
                if letter == "\"" {
                    isQuoted.toggle()
                } else if letter == ",", !isQuoted {
                    cells.append("")
                } else {
                    cells[cells.count - 1].append(letter)
                }
            }
            return cells
        }
    }

    @Test func theFilesHoldWhatTheViewHolds() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        let out = try Folder()
        let written = try await ExportNetwork(
            around: [council.centre], graphML: out.path("network.graphml"), csv: out.path("tables")
        ).run(in: manager)
        let view = council.view
        #expect(written == view)
        let entities = table(try out.read("tables/entities.csv"))
        #expect(entities.dropFirst().map { $0[1] } == view.entities.map(\.id.description))
        let words = NetworkWords(
            council.context.workspace, asAt: council.context.workspace.settings.asAt ?? Day(number: 20_000))
        #expect(entities.dropFirst().map { $0[3] } == view.entities.map(words.label))
        let links = table(try out.read("tables/links.csv")).dropFirst()
        #expect(
            links.map { "\(entities[1 + (Int($0[1]) ?? -2)][1]) \($0[3]) \(entities[1 + (Int($0[2]) ?? -2)][1])" }
                == view.links.map { "\($0.first) \($0.kind.kind) \($0.second)" })
        let xml = try out.read("network.graphml")
        #expect(xml.components(separatedBy: "<node ").count == view.entities.count + 1)
        #expect(xml.components(separatedBy: "<edge ").count == view.links.count + 1)
        for (name, mode) in [
            ("network.graphml", 0o600), ("tables", 0o700), ("tables/entities.csv", 0o600), ("tables/links.csv", 0o600),
        ] {
            let found = try FileManager.default.attributesOfItem(atPath: out.path(name))[.posixPermissions]
            #expect((found as? NSNumber)?.intValue == mode, "\(name)")
        }
        // The same again is the same bytes.
        _ = try await ExportNetwork(around: [council.centre], graphML: out.path("again.graphml")).run(in: manager)
        #expect(try out.read("again.graphml") == xml)
        let log = try await SearchAudit(.init(principal: "data.manager", limit: 200)).run(
            in: try council.acting("governance.lead", .governance))
        #expect(
            log.contains {
                $0.action == "export" && $0.resourceKind == "network" && $0.reason == "seen on the file"
                    && Set(view.entities.map(\.id.description)).isSubset(of: $0.resourceIDs)
            })
    }

    @Test func nothingIsWrittenOverAndNothingHalf() async throws {
        let council = try await NetworkCouncil.shared.value
        let manager = try council.acting("data.manager", .linkageQuality)
        let out = try Folder()
        try out.write("mine", to: "links.csv")
        var error = await #expect(throws: OperationError.self) {
            _ = try await ExportNetwork(
                around: [council.centre], graphML: out.path("n.graphml"), csv: out.url.path
            ).run(in: manager)
        }
        #expect(error?.code == .wrongUsage)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out.url.path) == ["links.csv"])
        #expect(try out.read("links.csv") == "mine")
        // The second file cannot be begun: the first is not left behind.
        try out.write("mine", to: "tables/entities.csv.partial")
        error = await #expect(throws: OperationError.self) {
            _ = try await ExportNetwork(
                around: [council.centre], graphML: out.path("n.graphml"), csv: out.path("tables")
            ).run(in: manager)
        }
        #expect(error?.code == .storage)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out.url.path).sorted() == ["links.csv", "tables"])
        #expect(try out.read("tables/entities.csv.partial") == "mine")
        error = await #expect(throws: OperationError.self) {
            _ = try await ExportNetwork(around: [council.centre]).run(in: manager)
        }
        #expect(error?.code == .wrongUsage)
    }

    @Test func itNeedsAReasonAndTheRightRoleAndADenialIsLogged() async throws {
        let council = try await NetworkCouncil.shared.value
        let out = try Folder()
        let export = ExportNetwork(around: [council.centre], graphML: out.path("n.graphml"), csv: out.path("t"))
        let silent = try council.acting("data.manager", .linkageQuality, because: nil)
        let unreasoned = await #expect(throws: OperationError.self) { _ = try await export.run(in: silent) }
        #expect(unreasoned?.denial?.needsReason == true)
        let worker = try council.acting("key.worker", .directSupport)
        let denied = await #expect(throws: OperationError.self) { _ = try await export.run(in: worker) }
        #expect(denied?.code == .denied)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out.url.path).isEmpty)
        let lead = try council.acting("governance.lead", .governance)
        for principal in ["data.manager", "key.worker"] {
            let log = try await SearchAudit(.init(principal: principal, outcome: .denied, limit: 50)).run(in: lead)
            #expect(
                log.contains {
                    $0.action == "export" && $0.resourceKind == "network"
                        && $0.resourceIDs == [council.centre.description]
                }, "\(principal)")
        }
    }

    @Test func whatIsHiddenFromTheReaderIsNotInTheFiles() async throws {
        let council = try await NetworkCouncil.shared.value
        let analyst = try council.acting("analyst", .programmeAnalysis)
        let out = try Folder()
        let view = try await ShowNetwork(around: [council.centre]).run(in: analyst)
        let written = try await ExportNetwork(
            around: [council.centre], graphML: out.path("n.graphml"), csv: out.url.path
        ).run(in: analyst)
        #expect(written == view)
        let rows = table(try out.read("entities.csv")).dropFirst()
        #expect(rows.map { $0[1] } == view.entities.map(\.id.description))
        for row in rows where row[2] == "person" || row[2] == "place" {
            #expect(row[3].lowercased() == row[1].replacing(":", with: " "))
        }
        // No name, street or postcode that the data manager sees around the same person is in any file.
        var told: Set<String> = []
        for entity in council.view.entities {
            switch entity.detail {
            case .person(let person): told.formUnion([person.name.given, person.name.family].compactMap(\.self))
            case .place(let place): told.formUnion([place.address.street, place.address.postcode].compactMap(\.self))
            case .event, .name: break
            }
        }
        told = told.filter { $0.count > 3 }
        #expect(told.count > 3)
        // An organisation may be named after a street or a saint: its name is no person's.
        let names = view.entities.compactMap { if case .name(let name) = $0.detail { name.uppercased() } else { nil } }
        for file in ["entities.csv", "links.csv", "n.graphml"] {
            let text = try out.read(file).uppercased()
            for word in told where !names.contains(where: { $0.contains(word.uppercased()) }) {
                #expect(!text.contains(word.uppercased()), "\(file)")
            }
        }
    }
}
