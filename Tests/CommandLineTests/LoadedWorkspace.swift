import Foundation

/// A made-up council's workspace and what an undisturbed load of it gives: what interrupted loads are held against.
struct LoadedWorkspace {
    /// What `kith status --json` says.
    struct Status: Decodable, Equatable {
        struct Counts: Decodable, Equatable {
            let batches: Int
            let events: Int
            let quarantined: Int
            let records: Int
            let relationships: Int
        }

        struct Source: Decodable, Equatable {
            struct Period: Decodable, Equatable { let from, to: String? }
            let id: String
            let periods: [Period]
        }

        let counts: Counts
        let sources: [Source]

        /// The sources of which something is loaded.
        var loaded: [String] { sources.filter { !$0.periods.isEmpty }.map(\.id) }
    }

    private struct Load: Decodable {
        struct File: Decodable {
            let source: String
            let records: Int
            let events: Int
            let quarantined: Int
        }
        let loaded: [File]
    }

    /// Holds `fresh`, the workspace before the load.
    let folder: URL
    /// How long the undisturbed load took.
    let duration: TimeInterval
    let status: Status
    /// Every record that was loaded, as the export has it.
    let export: Data
    private let files: [String: Load.File]

    var fresh: URL { folder.appending(path: "fresh") }

    init(people: Int, seed: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kith-kill-\(UUID().uuidString)")
        let fresh = folder.appending(path: "fresh")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try Self.succeed(["synth", fresh.path, "--people", "\(people)", "--seed", "\(seed)"])
        let whole = folder.appending(path: "whole")
        try FileManager.default.copyItem(at: fresh, to: whole)
        let began = Date()
        let report = try Self.succeed(["load", "-C", whole.path, "--json"])
        duration = Date().timeIntervalSince(began)
        let load = try JSONDecoder().decode(Load.self, from: Data(report.utf8))
        files = Dictionary(uniqueKeysWithValues: load.loaded.map { ($0.source, $0) })
        status = try Self.status(of: whole)
        export = try Self.export(of: whole)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// What is wrong with a store in which a load was interrupted: nothing when it holds whole batches alone.
    func faults(in workspace: URL) throws -> [String] {
        var faults: [String] = []
        let seen = try Self.status(of: workspace)
        let whole = seen.loaded.compactMap { files[$0] }
        if whole.count != seen.loaded.count || whole.count != seen.counts.batches {
            faults.append("\(seen.counts.batches) batches of the sources \(seen.loaded)")
        }
        if seen.counts.records != whole.reduce(0, { $0 + $1.records }) { faults.append("part of a batch's records") }
        if seen.counts.events != whole.reduce(0, { $0 + $1.events }) { faults.append("part of a batch's events") }
        let audit = try Binary.run(["audit", "verify", "-C", workspace.path])
        if audit.status != 0 || !audit.output.hasPrefix("intact") {
            faults.append("audit: \(audit.output)\(audit.errors)")
        }
        return faults
    }

    /// What is wrong with a store in which an interrupted load was run again: nothing when nobody could tell.
    func differences(in workspace: URL) throws -> [String] {
        var faults = try faults(in: workspace)
        if try Self.status(of: workspace) != status { faults.append("status") }
        if try Self.export(of: workspace) != export { faults.append("records") }
        let copies = try FileManager.default.contentsOfDirectory(
            atPath: workspace.appending(path: "store/batches").path)
        if copies.count != files.count { faults.append("\(copies.count) copies of \(files.count) files") }
        return faults
    }

    private static func status(of workspace: URL) throws -> Status {
        try JSONDecoder().decode(Status.self, from: Data(try succeed(["status", "-C", workspace.path, "--json"]).utf8))
    }

    private static func export(of workspace: URL) throws -> Data {
        let out = workspace.appending(path: "export.csv")
        defer { try? FileManager.default.removeItem(at: out) }
        _ = try succeed(["export", "records", "-C", workspace.path, "--out", out.path, "--reason", "a test"])
        return try Data(contentsOf: out)
    }

    static func succeed(_ arguments: [String]) throws -> String {
        let run = try Binary.run(arguments)
        if run.status != 0 { throw Failed(what: "kith \(arguments): \(run.status) \(run.errors)") }
        return run.output
    }

    struct Failed: Error { let what: String }
}
