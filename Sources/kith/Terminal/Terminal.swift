import Foundation

/// Writing to the terminal: results to standard output, everything else to standard error.
enum Terminal {
    static func complain(_ message: String, prefixed: Bool = true) {
        FileHandle.standardError.write(Data((prefixed ? "kith: \(message)\n" : "\(message)\n").utf8))
    }

    /// A result that must be seen at once, also through a pipe, as before a server runs on.
    static func say(_ message: String) {
        FileHandle.standardOutput.write(Data("\(message)\n".utf8))
    }

    /// A line that is no result: progress, a remark.
    static func remark(_ message: String) {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
    }

    static let isInteractive = isatty(STDERR_FILENO) == 1

    /// Prints a value as one line of JSON with its keys in order, for machines.
    static func printJSON(_ value: some Encodable) throws { print(try json(value)) }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
