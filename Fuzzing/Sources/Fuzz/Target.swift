import Extracts
import Foundation
import Intake
import Records
import Yams

/// What is fuzzed. Each takes any bytes and must neither crash, nor hang, nor take memory without measure; and what it
/// promises of its results is checked.
enum Target: String, CaseIterable {
    case csv, json, ndjson, fixedWidth = "fixed-width"
    /// The bytes of a ZIP file; the XML of one part of a workbook that is otherwise in order.
    case zip, workbook
    /// A source definition; the rows of an extract that goes with one.
    case definition, rows
    case address, name, date, identifier

    func read(_ bytes: [UInt8]) {
        switch self {
        case .csv, .json, .ndjson, .fixedWidth: readExtract(bytes)
        case .zip: readRows(bytes, name: "f.zip", format: format(options: 0))
        case .workbook:
            readRows(WorkbookAround(bytes).bytes, name: "f.xlsx", format: format(options: bytes.first ?? 0))
        case .definition:
            let text = String(decoding: bytes, as: UTF8.self)
            guard let node = try? compose(yaml: text) else { return }
            _ = try? YAMLDecoder().decode(SourceDefinition.self, from: node)
        case .rows: SampleSource.interpret(bytes)
        case .address, .name, .date, .identifier: parse(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The first byte chooses among the settings; the rest is the file.
    private func readExtract(_ bytes: [UInt8]) {
        guard let options = bytes.first else { return }
        var format = format(options: options)
        switch self {
        case .csv: format.kind = .csv
        case .json: format.kind = .json
        case .ndjson: format.kind = .ndjson
        default:
            format.kind = .fixedWidth([FixedWidthColumn(name: "a", width: 1), FixedWidthColumn(name: "b", width: 5)])
        }
        readRows(Array(bytes.dropFirst()), name: "f", format: format)
    }

    private func format(options: UInt8) -> ExtractFormat {
        var format = ExtractFormat()
        if options & 1 != 0 { format.limits.fieldCharacters = 20 }
        if options & 2 != 0 { format.limits.lineBytes = 200 }
        if options & 4 != 0 { format.headerRow = 2 }
        if options & 8 != 0 { format.sheets = ["*"] }
        if options & 16 != 0 { format.merged = .fill }
        if options & 32 != 0 { format.allowsShortRows = true }
        if options & 64 != 0 {
            format.encoding = TextEncoding.allCases[Int(options >> 1) % TextEncoding.allCases.count]
        }
        return format
    }

    private func readRows(_ bytes: [UInt8], name: String, format: ExtractFormat) {
        guard var reader = try? ExtractReader(bytes: bytes, name: name, format: format) else { return }
        precondition(!reader.header.isEmpty && Set(reader.header).count == reader.header.count)
        var row = Row()
        var number = 0
        while (try? reader.next(&row)) == true {
            number += 1
            precondition(row.number == number && row.line >= 1)
            precondition(row.problem != nil || row.count == reader.header.count)
            var last = 0
            for field in 0..<row.count {
                let place = row.range(of: field)
                precondition(place.lowerBound == last)
                last = place.upperBound
            }
            precondition(last == row.bytes.count)
            if row.problem == nil { precondition(String(validating: row.bytes, as: UTF8.self) != nil) }
        }
    }

    private func parse(_ text: String) {
        switch self {
        case .address:
            let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            _ = Address.parse(lines: parts, postcode: parts.last, uprn: parts.first)
            _ = Address.parse(lines: [text])
        case .name:
            for order in [PersonName.Order.givenFirst, .familyFirst] { _ = PersonName(full: text, order: order) }
            _ = PersonName(standardisingTitle: text, given: text, middle: text, family: text, suffix: text)
            _ = EmailAddress.parse(text)
            _ = PhoneNumber.parse(text)
            _ = Postcode(text)
        case .date:
            let halves = text.split(separator: "\n", maxSplits: 1).map(String.init)
            let formats = ["dd/MM/yyyy", "yyyy-MM-dd", "d MMM yy", halves.first ?? ""].compactMap { DateFormat($0) }
            if let date = PartialDate.parse(halves.last ?? "", formats: formats) {
                precondition((1...9_999).contains(date.year))
            }
            _ = Day(iso: text)
        default:
            for kind in IdentifierKind.allCases {
                guard let found = Identifier.parse(kind: kind, text: text), found.validity == .valid else { continue }
                // What is valid stays so when it is written and read again.
                precondition(Identifier.parse(kind: kind, text: found.value)?.value == found.value)
            }
        }
    }
}
