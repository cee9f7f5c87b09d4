import Extracts
public import Foundation
public import Intake
public import Records

/// Looks at an extract and drafts its source definition, which a person then corrects.
///
/// The draft decodes and loads the file that it was made from: what would not is left out and said. Where more rows are
/// bad by themselves than a definition tolerates, the draft says so. It shows codes of small sets, and of everything else
/// no value, only shapes.
public struct DraftSource: Sendable {
    public var file: String
    public var id: String?
    public var agency: String?
    public var sheet: String?

    public init(_ file: String, id: String? = nil, agency: String? = nil, sheet: String? = nil) {
        self.file = file
        self.id = id
        self.agency = agency
        self.sheet = sheet
    }

    /// A definition as it was drafted, and what it does with its file.
    public struct Draft: Sendable {
        public let source: SourceID
        public let yaml: String
        public let definition: SourceDefinition
        public let columns: Int
        public let columnsUsed: Int
        public let rows: Int
        public let quarantined: Int
        /// What a person should look at.
        public let advice: [String]
    }

    /// The id that the draft will have: the one given, or from the file's name.
    public var sourceID: String { id ?? FileNaming.id(of: file) }

    /// - Throws: ``OperationError`` when the file cannot be read, or holds nothing about people.
    public func run() throws(OperationError) -> Draft {
        do {
            return try draft()
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch let error as IntakeError {
            throw OperationError(.dataRefused, "\(file): \(error.reason)")
        } catch {
            throw OperationError(.dataRefused, "\(file): cannot be drafted (\(type(of: error))).")
        }
    }

    /// Drafts and writes `sources/<id>.yaml` of a workspace, or the file named.
    ///
    /// - Throws: ``OperationError`` also when the file to be written is there already.
    public func write(to path: URL) throws(OperationError) -> Draft {
        if FileManager.default.fileExists(atPath: path.path) {
            throw OperationError(
                .dataRefused,
                "\(path.path): is there already, and a definition is never written over; give another --id or --out.")
        }
        let draft = try run()
        do {
            try Data(draft.yaml.utf8).write(to: path, options: .withoutOverwriting)
        } catch {
            throw OperationError(
                .storage, "\(path.path): cannot be written; check that its folder is there and who may write in it.")
        }
        return draft
    }

    private func draft() throws -> Draft {
        if let id, id.isEmpty || !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) {
            throw OperationError(.wrongUsage, "An id has letters, digits and _ only, such as school_census.")
        }
        let layout = try ExtractLayout(path: file, sheet: sheet)
        var reader = try ExtractReader(path: file, format: layout.format)
        if reader.header.count(where: { ExtractLayout.looksLikeValue($0) }) * 3 > reader.header.count {
            throw OperationError(
                .dataRefused,
                "\(file): the first row looks like values, not headings. Add a row of headings, then draft again.")
        }
        let kind = reader.kind
        let profile = try ExtractProfile(&reader)
        if profile.rows == 0 {
            throw OperationError(.dataRefused, "\(file): has headings and no rows; draft from an extract with rows.")
        }
        var about = SourceDrafting.File(name: file.split(separator: "/").last.map(String.init) ?? file)
        about.format = Self.word(kind)
        about.sheet = layout.format.sheet
        about.headerRow = Self.headerRow(layout, reader)
        var drafting = SourceDrafting(profile, file: about, id: id.map { SourceID($0) }, agency: agency)
        guard drafting.mentionsPeople else {
            throw OperationError(
                .dataRefused,
                "\(file): none of its \(profile.columns.count) columns was recognised as a person's name, date of birth, number or reference\(Self.headings(profile)). Write the definition by hand (docs/how-to/add-a-source.md)."
            )
        }
        // What the file itself shows to be wrong is taken out, one thing at a time.
        for _ in 0..<20 {
            let text = drafting.yaml
            let definition: SourceDefinition = try DefinitionReader(path: "the draft", text: text).decode()
            let tally = try Self.tally(definition, file: file, format: layout.format)
            let isTolerated = Double(tally.quarantined) <= definition.toleratedBadRows * Double(max(tally.rows, 1))
            if !isTolerated {
                if tally.faultCounts.contains(where: { drafting.leaveOut($0) }) { continue }
                if tally.quarantined * 2 > tally.rows { break }
                drafting.warn(of: tally)
            }
            return Draft(
                source: definition.source, yaml: drafting.yaml, definition: definition, columns: profile.columns.count,
                columnsUsed: definition.columns.count, rows: tally.rows, quarantined: tally.quarantined,
                advice: drafting.draft.advice)
        }
        throw OperationError(
            .dataRefused,
            "\(file): no draft loads half of its rows; write the definition by hand (docs/how-to/add-a-source.md).")
    }

    /// The row of the headings, where it is not plainly the first: a title above it stands in the next extract as well.
    private static func headerRow(_ layout: ExtractLayout, _ reader: ExtractReader) -> Int? {
        if let given = layout.format.headerRow { return reader.headerLine ?? given }
        return reader.headerLine.flatMap { $0 > 1 ? $0 : nil }
    }

    /// The headings, unless one of them may be a value: the file's first row may be a person's.
    private static func headings(_ profile: ExtractProfile) -> String {
        if profile.columns.contains(where: { $0.values?[$0.heading] != nil }) { return "" }
        return ShownHeadings.text(profile.columns.map(\.heading)).map { ": \($0)" } ?? ""
    }

    private static func tally(
        _ definition: SourceDefinition, file: String, format: ExtractFormat
    ) throws -> BatchTally {
        var reader = try ExtractReader(path: file, format: format)
        var interpreter = try RowInterpreter(definition: definition, header: reader.header, batch: BatchID(1))
        var tally = BatchTally(definition)
        var row = Row()
        while try reader.next(&row) { tally.count(interpreter.interpret(row)) }
        return tally
    }

    private static func word(_ kind: ExtractFormat.Kind) -> String? {
        switch kind {
        case .csv: "csv"
        case .xlsx: "xlsx"
        case .ndjson: "ndjson"
        case .json: "json"
        case .fixedWidth: nil
        }
    }
}
