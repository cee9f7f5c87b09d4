import Access
import Extracts
public import Foundation
import Intake
import Records
import Storage

/// Validates source definitions and says what a load of their extracts would do, without loading anything.
public struct CheckSource: Sendable {
    /// Ids of `sources/`, or paths of definitions; empty for every one of the workspace.
    public var names: [String]
    /// An extract to check against, instead of those in `incoming/`.
    public var file: String?
    /// How many rows are shown before and after.
    public var rows: Int
    private let directory: URL

    public init(_ names: [String] = [], file: String? = nil, rows: Int = 10, in directory: URL) {
        self.names = names
        self.file = file
        self.rows = rows
        self.directory = directory
    }

    /// Values are shown as shapes.
    ///
    /// - Throws: ``OperationError`` when a definition is not there or cannot be decoded. What speaks against a load of
    ///   its extract stands in the report.
    public func run() throws(OperationError) -> [SourceCheck] {
        try checks(showsValues: false)
    }

    /// The rows' values are shown: for `.load` on each source, with an entry in the audit log before anything is read.
    ///
    /// - Throws: ``OperationError`` also when the policy denies it.
    public func run(showingValuesIn context: OperationContext) async throws(OperationError) -> [SourceCheck] {
        let wanted = try targets()
        return try await context.performing {
            for (definition, _) in wanted {
                let grant = try await context.grant(
                    .load,
                    on: Resource(
                        .source, id: definition.source.rawValue,
                        attributes: ResourceAttributes(
                            agency: definition.agency, sources: [definition.source.rawValue])))
                try await context.store.recordPreview(rows: rows, under: grant)
            }
            return try checks(showsValues: true)
        }
    }

    private func checks(showsValues: Bool) throws(OperationError) -> [SourceCheck] {
        var checks: [SourceCheck] = []
        for (definition, path) in try targets() {
            let files = file.map { [$0] } ?? extracts(of: definition)
            if files.isEmpty {
                var check = SourceCheck(source: definition.source, definition: path)
                check.refusals = agreementProblems(definition, path)
                checks.append(check)
            }
            for file in files {
                var check = try check(definition, path: path, file: file, showsValues: showsValues)
                if self.file == nil, let rival = rival(of: definition, path, for: file) { check.refusals.append(rival) }
                checks.append(check)
            }
        }
        return checks
    }

    // MARK: Definitions

    private func targets() throws(OperationError) -> [(SourceDefinition, path: String)] {
        var found: [(SourceDefinition, path: String)] = []
        let folder = directory.appending(path: "sources")
        let known = known
        let wanted = names.isEmpty ? known.map { "sources/\($0)" } : names
        for name in wanted {
            if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                let here = URL(filePath: name)
                let inside = directory.appending(path: name)
                let url = FileManager.default.fileExists(atPath: here.path) ? here : inside
                found.append((try DefinitionReader(file: url, named: name).decode(), name))
                continue
            }
            guard let file = known.first(where: { $0.split(separator: ".").first.map(String.init) == name }) else {
                let ids = known.compactMap { $0.split(separator: ".").first.map(String.init) }
                throw OperationError(
                    .wrongUsage,
                    "\(directory.path)/sources has no '\(name)'; \(NearestWord.advice(for: name, among: ids)).")
            }
            let url = folder.appending(path: file)
            found.append((try DefinitionReader(file: url, named: "sources/\(file)").decode(), "sources/\(file)"))
        }
        if found.isEmpty {
            throw OperationError(
                .wrongUsage,
                "\(folder.path) has no definitions; name one, or a file: kith source check FILE.yaml --file EXTRACT.")
        }
        return found
    }

    /// The definitions' files in `sources/`.
    private var known: [String] {
        let folder = directory.appending(path: "sources")
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    }

    private func extracts(of definition: SourceDefinition) -> [String] {
        let folder = directory.appending(path: "incoming")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { !$0.hasPrefix(".") && definition.file.matches(fileName: $0) }
            .map { folder.appending(path: $0).path }
    }

    /// What `kith load` would say of a file that another source's pattern matches as well.
    private func rival(of definition: SourceDefinition, _ path: String, for file: String) -> String? {
        let folder = directory.appending(path: "sources")
        let name = URL(filePath: file).lastPathComponent
        for other in known where "sources/\(other)" != path {
            guard path.hasPrefix("sources/"),
                let rival = try? DefinitionReader(file: folder.appending(path: other), named: other).decode(
                    SourceDefinition.self), rival.file.matches(fileName: name)
            else { continue }
            return
                "incoming/\(name): the patterns of \(definition.source) and \(rival.source) both match; make file.pattern in sources/ tell them apart."
        }
        return nil
    }

    /// What `kith load` would say of a workspace's source that no agreement covers.
    private func agreementProblems(_ definition: SourceDefinition, _ path: String) -> [String] {
        let folder = directory.appending(path: "agreements")
        guard path.hasPrefix("sources/"), FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard let id = definition.agreement else {
            return ["\(path): names no agreement; add `agreement:` with an id of agreements/."]
        }
        let agreements = names.sorted().compactMap { name -> Agreement? in
            try? DefinitionReader(file: folder.appending(path: name), named: name).decode(Agreement.self)
        }
        guard let agreement = agreements.first(where: { $0.id == id }) else {
            let advice = NearestWord.advice(for: id, among: agreements.map(\.id))
            return ["\(path): agreement: agreements/ has no '\(id)'; \(advice)."]
        }
        return agreement.sources.contains(definition.source.rawValue)
            ? [] : ["agreements/: '\(id)' does not list the source '\(definition.source)'; add it under `sources:`."]
    }

    // MARK: Extracts

    private func check(
        _ definition: SourceDefinition, path: String, file: String, showsValues: Bool
    ) throws(OperationError) -> SourceCheck {
        var check = SourceCheck(source: definition.source, definition: path)
        check.file = file
        check.showsValues = showsValues
        check.refusals = agreementProblems(definition, path)
        do {
            try read(file, definition, into: &check)
        } catch let error as ExtractError {
            check.refusals.append(error.description)
        } catch let error as IntakeError {
            check.refusals.append("\(file): \(error.reason)")
        } catch {
            check.refusals.append("\(file): cannot be read (\(type(of: error))).")
        }
        return check
    }

    private func read(_ file: String, _ definition: SourceDefinition, into check: inout SourceCheck) throws {
        var reader = try ExtractReader(path: file, format: definition.file.extractFormat)
        var interpreter = try RowInterpreter(definition: definition, header: reader.header, batch: BatchID(1))
        let words = RowWords(showsValues: check.showsValues)
        let shown = reader.header.enumerated().filter { definition.columns.contains($0.element) }
        let mapped = reader.header.enumerated().filter { definition.mappedColumns.contains($0.element) }
        var codes: [String: CodeTally] = [:]
        var tally = BatchTally(definition)
        var row = Row()
        while try reader.next(&row) {
            let outcome = interpreter.interpret(row)
            tally.count(outcome)
            for (place, heading) in mapped where !row.isEmpty(place) {
                let text = row[place].trimmingSpaces()
                if definition.lacks(code: text, in: heading) {
                    codes[heading, default: CodeTally(isPersonal: definition.isPersonal(heading))].add(text)
                }
            }
            if check.previews.count < rows {
                let before = shown.filter { !row.isEmpty($0.offset) }.map { [$0.element, words.value(row[$0.offset])] }
                let after: [String] =
                    switch outcome {
                    case .interpreted(let made): words.lines(made)
                    case .quarantined(let faults): faults.map { "quarantined: \($0.description)" }
                    }
                check.previews.append(
                    SourceCheck.RowPreview(row: row.number, line: row.line, before: before, after: after))
            }
        }
        check.rows = tally.rows
        check.loaded = tally.loaded
        check.quarantined = tally.quarantined
        check.people = tally.people
        check.relationships = tally.relationships
        check.events = tally.events
        check.faults = tally.faultCounts
        check.problems = tally.problemCounts
        check.completeness = tally.fieldCounts
        let known = Set(definition.notKnown.map { $0.lowercased() })
        for (_, heading) in mapped {
            for (code, count) in codes[heading]?.shown ?? [] where !known.contains(code.lowercased()) {
                check.missingCodes.append(SourceCheck.MissingCode(column: heading, code: code, count: count))
            }
        }
        try tally.checkTolerance()
    }
}
