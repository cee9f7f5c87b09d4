import Foundation
import Yams

/// Reads a YAML definition into a value; an error names the file, the line and what was expected.
struct DefinitionReader {
    /// The path as errors name it.
    let path: String
    private let text: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    init(file: URL, named name: String) throws(OperationError) {
        do {
            self.init(path: name, text: try String(contentsOf: file, encoding: .utf8))
        } catch {
            throw OperationError(
                .dataRefused, "\(name): cannot be read as UTF-8 text; check that it is there and save it as UTF-8.")
        }
    }

    /// - Throws: ``OperationError`` naming file and line.
    func decode<Definition: Decodable>(_ type: Definition.Type = Definition.self) throws(OperationError) -> Definition {
        let root: Node
        do {
            guard let composed = try compose(yaml: text) else {
                throw OperationError(.dataRefused, "\(path): is empty; it must hold a definition.")
            }
            root = try RepeatedEntries(path: path).writtenOut(composed)
        } catch let error as OperationError {
            throw error
        } catch let error as YamlError {
            throw OperationError(.dataRefused, Self.sentence(error, path: path))
        } catch {
            throw OperationError(.dataRefused, "\(path): is not YAML.")
        }
        do {
            return try YAMLDecoder().decode(type, from: root)
        } catch let error as DecodingError {
            throw OperationError(.dataRefused, Self.sentence(error, in: root, path: path))
        } catch {
            throw OperationError(.dataRefused, "\(path): \(error)")
        }
    }

    /// What is wrong with a part of the definition that was read, found by what it is held against.
    ///
    /// - Parameter keys: where the part stands, from the root.
    func refusal(at keys: [String], _ reason: String) -> OperationError {
        let place = keys.joined(separator: ".")
        let line = (try? compose(yaml: text)).flatMap { $0 }.map { root in
            Self.line(of: keys.map(PlainKey.init), in: root)
        }
        return OperationError(.dataRefused, "\(path):\(line ?? 1): \(place): \(reason).")
    }

    private struct PlainKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static func sentence(_ error: YamlError, path: String) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "\(path):\(mark.line): is not well-formed YAML: \(problem)."
        case .duplicatedKeysInMapping(let duplicates, _):
            "\(path): the key \(duplicates.map { "'\($0)'" }.sorted().joined(separator: ", ")) stands twice."
        default: "\(path): is not well-formed YAML."
        }
    }

    private static func sentence(_ error: DecodingError, in root: Node, path: String) -> String {
        let (codingPath, problem): ([any CodingKey], String)
        switch error {
        case .keyNotFound(let key, let context):
            (codingPath, problem) = (context.codingPath, "the key '\(key.stringValue)' is missing")
        case .typeMismatch(let type, let context):
            (codingPath, problem) = (context.codingPath, "expected \(Self.plainName(type))")
        case .valueNotFound(let type, let context):
            (codingPath, problem) = (context.codingPath, "expected \(Self.plainName(type)), found nothing")
        case .dataCorrupted(let context):
            (codingPath, problem) = (context.codingPath, context.debugDescription)
        @unknown default:
            (codingPath, problem) = ([], "cannot be read")
        }
        let line = Self.line(of: codingPath, in: root)
        let place = codingPath.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }.joined(separator: ".")
        let end = problem.hasSuffix(".") || problem.hasSuffix("?") ? "" : "."
        return place.isEmpty ? "\(path):\(line): \(problem)\(end)" : "\(path):\(line): \(place): \(problem)\(end)"
    }

    private static func plainName(_ type: any Any.Type) -> String {
        switch String(describing: type) {
        case let name where name.hasPrefix("Array") || name == "Sequence": "a list"
        case let name where name.hasPrefix("Dictionary") || name == "Mapping": "a mapping (key: value)"
        case "String": "a text"
        case "Bool": "true or false"
        case let name where name.hasPrefix("Int") || name.hasPrefix("UInt"): "a whole number"
        case "Double", "Float": "a number"
        case let name: "a value of kind \(name)"
        }
    }

    /// The 1-based line of the deepest part of the path that stands in the file.
    private static func line(of codingPath: [any CodingKey], in root: Node) -> Int {
        var here = root
        var line = root.mark?.line ?? 1
        for key in codingPath {
            if let index = key.intValue, let items = here.sequence, items.indices.contains(index) {
                here = items[index]
            } else if let entry = here.mapping?.first(where: { $0.key.string == key.stringValue }) {
                line = entry.key.mark?.line ?? line
                here = entry.value
                if here.scalar == nil { continue }
            } else {
                break
            }
            line = here.mark?.line ?? line
        }
        return line
    }
}
