import Foundation

/// The built command, which lies beside the test bundle.
enum Binary {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "kith").path

    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// - Parameter input: what stands on standard input. The default, nil, is nothing.
    static func run(_ arguments: [String], input: String? = nil) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        let answers = Pipe()
        if input == nil { process.standardInput = FileHandle.nullDevice } else { process.standardInput = answers }
        try process.run()
        if let input {
            try answers.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try answers.fileHandleForWriting.close()
        }
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self))
    }

    struct Failed: Error {}

    /// Peak resident bytes of a run, as the kernel keeps them (`VmHWM`), read until the run ends.
    static func peakMemory(of arguments: [String]) throws -> Int {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        var peak = 0
        while process.isRunning {
            if let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8),
                let found = status.firstMatch(of: /VmHWM:\s+(\d+) kB/), let kilobytes = Int(found.1)
            {
                peak = max(peak, kilobytes << 10)
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
        guard process.terminationStatus == 0 else { throw Failed() }
        return peak
    }
}
