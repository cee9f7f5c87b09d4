import Foundation
import Records
import SyntheticCouncil
import Testing

/// One council of the default size for all tests, with its files read.
struct MadeCouncil {
    let files: [String: [UInt8]]
    let summary: CouncilSummary

    init(people: Int = 20_000, seed: UInt64 = 1) throws {
        let sink = MemorySink()
        summary = try CouncilWriter(options: CouncilOptions(people: people, seed: seed)).write(to: sink)
        files = sink.files
    }

    static let standard = Result { try MadeCouncil() }

    func text(_ path: String) throws -> String {
        let bytes = try #require(files[path])
        if bytes.starts(with: [0xFF, 0xFE]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
            }
            return String(decoding: units, as: UTF16.self)
        }
        if let whole = String(validating: bytes, as: UTF8.self) {
            return whole.hasPrefix("\u{FEFF}") ? String(whole.unicodeScalars.dropFirst()) : whole
        }
        // Windows-1252, for the letters that the council writes.
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// The header and the rows of a delimited file.
    func table(_ path: String, delimiter: Character = ",") throws -> (header: [String], rows: [[String]]) {
        let lines = try DelimitedText.rows(text(path), delimiter: delimiter)
        return (lines[0], Array(lines.dropFirst()))
    }

    /// The rows of a truth file as dictionaries.
    func truth(_ name: String) throws -> [[String: String]] {
        let (header, rows) = try table("truth/\(name).csv")
        return rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}

/// A reader of quoted text, apart from the writer's code.
enum DelimitedText {
    static func rows(_ text: String, delimiter: Character) throws -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var isAfterQuote = false
        for character in text {
            if isQuoted {
                if character == "\"" {
                    isQuoted = false
                    isAfterQuote = true
                } else {
                    field.append(character)
                }
                continue
            }
            switch character {
            case "\"":
                if isAfterQuote { field.append(character) }
                isQuoted = true
                isAfterQuote = false
                continue
            case delimiter:
                row.append(field)
                field = ""
            case "\n", "\r\n":
                row.append(field)
                rows.append(row)
                row = []
                field = ""
            default: field.append(character)
            }
            isAfterQuote = false
        }
        return rows
    }
}
