import Foundation
import Testing

/// A load that is killed, or that fills the disk, leaves whole batches alone; the same command then completes it.
@Suite(.serialized, .enabled(if: Binary.isBuilt, "the kith binary is built beside the tests by `make test`"))
struct KillTests {
    static let moments = ProcessInfo.processInfo.environment["KITH_ASSURE"] == nil ? 8 : 200

    @Test("A kill at a random moment of a load leaves no part of a batch, and the command then completes")
    func kill() throws {
        let world = try LoadedWorkspace(people: 500, seed: 3)
        defer { world.remove() }
        var state: UInt64 = 17
        var interrupted = 0
        // The undisturbed load was timed once, perhaps on a busier machine: where a kill comes too late, it is tried again
        // earlier, and later moments with it.
        var duration = world.duration
        for moment in 0..<Self.moments {
            // One moment in each part of the load's duration, somewhere within the part.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let share = (Double(moment) + Double(state >> 40) / Double(1 << 24)) / Double(Self.moments)
            let workspace = world.folder.appending(path: "killed")
            defer { try? FileManager.default.removeItem(at: workspace) }
            for _ in 0..<8 {
                try? FileManager.default.removeItem(at: workspace)
                try FileManager.default.copyItem(at: world.fresh, to: workspace)
                if try Self.killLoad(of: workspace, after: share * duration) {
                    interrupted += 1
                    break
                }
                duration *= 0.8
            }
            let after = try world.faults(in: workspace)
            #expect(after.isEmpty, "killed after \(share) of the load: \(after)")
            let again = try Binary.run(["load", "-C", workspace.path])
            #expect(again.status == 0, "\(again.errors)")
            let differences = try world.differences(in: workspace)
            #expect(differences.isEmpty, "killed after \(share) of the load, then loaded: \(differences)")
        }
        #expect(interrupted == Self.moments, "only \(interrupted) of \(Self.moments) loads were still at work")
    }

    /// Whether the load was still at work when it was killed.
    private static func killLoad(of workspace: URL, after delay: TimeInterval) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: Binary.path)
        process.arguments = ["load", "-C", workspace.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: delay)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// Runs a script as root of a mount namespace of its own; nil where the system does not let it.
    private static func inMountNamespace(_ script: String) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unshare", "-m", "sh", "-c", script]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: said, as: UTF8.self) : nil
    }

    static let canMount: Bool = {
        let folder = FileManager.default.temporaryDirectory.path
        return (try? inMountNamespace("mount -t tmpfs -o size=1m tmpfs '\(folder)'")) != nil
    }()

    @Test(
        "A full disk is named, leaves no part of a batch, and the command completes once there is room",
        .enabled(if: canMount, "a small tmpfs can only be mounted by root"))
    func fullDisk() throws {
        let world = try LoadedWorkspace(people: 500, seed: 3)
        defer { world.remove() }
        let full = world.folder.appending(path: "full")
        let copy = world.folder.appending(path: "copy")
        for room in [900, 1_300, 2_000] {
            try FileManager.default.createDirectory(at: full, withIntermediateDirectories: true)
            let said = try Self.inMountNamespace(
                """
                set -e
                mount -t tmpfs -o size=64m tmpfs '\(full.path)'
                cp -r '\(world.fresh.path)/.' '\(full.path)'
                used=$(du -sk '\(full.path)' | cut -f1)
                mount -o remount,size=$((used + \(room)))k '\(full.path)'
                set +e
                '\(Binary.path)' load -C '\(full.path)' 2>&1
                echo "status $?"
                mount -o remount,size=64m '\(full.path)'
                cp -r '\(full.path)' '\(copy.path)'
                '\(Binary.path)' load -C '\(full.path)' >/dev/null 2>&1
                echo "again $?"
                cp -r '\(full.path)' '\(copy.path)-again'
                """)
            let output = try #require(said)
            #expect(output.contains("status 1") && output.contains("disk is full"), "\(room) kB: \(output)")
            #expect(output.contains("again 0"), "\(room) kB: \(output)")
            let after = try world.faults(in: copy)
            #expect(after.isEmpty, "\(room) kB: \(after)")
            let again = URL(filePath: copy.path + "-again")
            let differences = try world.differences(in: again)
            #expect(differences.isEmpty, "\(room) kB: \(differences)")
            for folder in [copy, again, full] { try FileManager.default.removeItem(at: folder) }
        }
    }
}
