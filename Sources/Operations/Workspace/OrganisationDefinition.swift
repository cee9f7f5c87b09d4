import Extracts
import Foundation
import Identity
import Records

/// One entry of `organisations/*.yaml`, or one row of `organisations/*.csv`.
struct OrganisationDefinition: Decodable {
    let organisation: Organisation

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, kind, name, codes, uprn, address, postcode, from, to
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String? {
            if let number = try? container.decodeIfPresent(Int64.self, forKey: key) { return String(number) }
            return try container.decodeIfPresent(String.self, forKey: key)
        }
        var fields: [String: String] = [:]
        for key in CodingKeys.allCases where key != .codes { fields[key.rawValue] = try text(key) }
        let codes = try container.decodeIfPresent([String].self, forKey: .codes) ?? []
        let made = Self.made(fields, codes: codes)
        if let problem = made.problem, let key = CodingKeys(rawValue: problem.field) {
            throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: problem.words)
        }
        guard let organisation = made.organisation else {
            throw DecodingError.dataCorruptedError(
                forKey: .id, in: container, debugDescription: "expected an organisation")
        }
        self.organisation = organisation
    }

    /// The columns of a CSV file; `codes` are parted by spaces or semicolons.
    static let columns = CodingKeys.allCases.map(\.rawValue)

    struct Problem {
        let field: String
        let words: String
    }

    static func made(_ fields: [String: String], codes: [String]) -> (organisation: Organisation?, problem: Problem?) {
        func filled(_ name: String) -> String? {
            fields[name].flatMap { text in
                let trimmed = text.trimmingCharacters(in: .whitespaces)
                return trimmed.isEmpty ? nil : trimmed
            }
        }
        guard let id = filled("id") else { return (nil, Problem(field: "id", words: "an organisation needs an id")) }
        guard let name = filled("name") else {
            return (nil, Problem(field: "name", words: "an organisation needs a name"))
        }
        let kinds = Organisation.Kind.allCases.map(\.rawValue)
        guard let word = filled("kind"), let kind = Organisation.Kind(rawValue: word) else {
            return (nil, Problem(field: "kind", words: "expected a kind, one of \(kinds.joined(separator: ", "))"))
        }
        var uprn: Int64?
        if let text = filled("uprn") {
            guard let number = PropertyNumber.parse(text) else {
                return (nil, Problem(field: "uprn", words: "this is no UPRN: expected one to twelve digits"))
            }
            uprn = number
        }
        var days: [Day?] = []
        for key in ["from", "to"] {
            let day = filled(key).flatMap { Day(iso: $0) }
            if filled(key) != nil, day == nil {
                return (nil, Problem(field: key, words: "expected a day, YYYY-MM-DD"))
            }
            days.append(day)
        }
        if let from = days[0], let to = days[1], to < from {
            return (nil, Problem(field: "to", words: "the last day is before the first"))
        }
        let lines = filled("address").map { $0.split(separator: ",").map(String.init) } ?? []
        var address = lines.isEmpty ? nil : Address.parse(lines: lines, postcode: filled("postcode"))
        address?.uprn = uprn
        return (
            Organisation(
                id: OrganisationID(id), kind: kind, name: name, codes: codes, uprn: uprn, address: address,
                period: Period(from: days[0], to: days[1]), basis: .declared), nil
        )
    }
}

/// Reads the organisations that a workspace declares.
enum OrganisationFiles {
    /// Those of `organisations/*.yaml`, each a list, and `organisations/*.csv`, in order of file and line.
    ///
    /// - Throws: ``OperationError`` naming file and line or row, and what was expected.
    static func all(in directory: URL) throws(OperationError) -> [Organisation] {
        let folder = directory.appending(path: "organisations")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        var found: [Organisation] = []
        for name in names {
            let (file, shown) = (folder.appending(path: name), "organisations/\(name)")
            if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                found += try DefinitionReader(file: file, named: shown).decode([OrganisationDefinition].self)
                    .map(\.organisation)
            } else if name.hasSuffix(".csv") {
                found += try rows(of: file.path, named: shown)
            }
        }
        var seen: Set<OrganisationID> = []
        for one in found where !seen.insert(one.id).inserted {
            throw OperationError(
                .dataRefused, "organisations/: two organisations are called '\(one.id)'; rename or remove one.")
        }
        return found
    }

    private static func rows(of path: String, named name: String) throws(OperationError) -> [Organisation] {
        do {
            var reader = try ExtractReader(path: path)
            let header = reader.header.map { $0.lowercased() }
            for needed in ["id", "kind", "name"] where !header.contains(needed) {
                throw OperationError(
                    .dataRefused,
                    "\(name): has no column '\(needed)'; it has the columns \(OrganisationDefinition.columns.joined(separator: ", "))."
                )
            }
            var found: [Organisation] = []
            var row = Row()
            var number = 0
            while try reader.next(&row) {
                number += 1
                if let problem = row.problem {
                    throw OperationError(.dataRefused, "\(name) row \(number): \(problem).")
                }
                var fields: [String: String] = [:]
                for (index, column) in header.enumerated() { fields[column] = row[index] }
                let codes = (fields["codes"] ?? "").split { $0 == ";" || $0 == " " }.map(String.init)
                let made = OrganisationDefinition.made(fields, codes: codes)
                if let problem = made.problem {
                    throw OperationError(
                        .dataRefused, "\(name) row \(number), column \(problem.field): \(problem.words).")
                }
                if let organisation = made.organisation { found.append(organisation) }
            }
            return found
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch {
            throw OperationError(.dataRefused, "\(name): cannot be read.")
        }
    }
}
