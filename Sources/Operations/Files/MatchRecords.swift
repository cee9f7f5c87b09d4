import Extracts
import Foundation
import Linkage

/// Finds which records of an index are of the same person as single records.
public struct MatchRecords: Sendable {
    /// A record of the index, by id, that may be the one looked for.
    public struct Match: Encodable, Sendable {
        public let id: String
        public let cluster: Int64
        public let matchWeight: Double
        public let matchProbability: Double
    }

    public var index: String
    public var limit: Int
    public var least: Double
    public var threads: Int?

    public init(in index: String, limit: Int = 10, least: Double = 0.01, threads: Int? = nil) {
        self.index = index
        self.limit = limit
        self.least = least
        self.threads = threads
    }

    /// Matches one record.
    ///
    /// - Parameter values: by column of the index.
    /// - Throws: ``OperationError`` when the index cannot be read or has no such column.
    public func run(_ values: [String: String]) throws(OperationError) -> [Match] {
        let search = try Search(self)
        for column in values.keys.sorted() { try search.check(column, in: index) }
        return search.matches(values)
    }

    /// Matches each row of a file and writes `row,ID,cluster_id,match_weight,match_probability`, the likeliest first
    /// within each row.
    ///
    /// - Returns: the rows read, those that have a match, and what the user should know.
    /// - Throws: ``OperationError`` naming file and row.
    public func run(file: String, out: String) throws(OperationError) -> (rows: Int, matched: Int, remarks: [String]) {
        let search = try Search(self)
        do {
            var reader = try ExtractReader(path: file)
            let known = reader.header.filter { search.columns.contains($0) }
            if known.isEmpty {
                throw OperationError(
                    .dataRefused,
                    "\(file): shares no column with the index, which has: \(search.columns.joined(separator: ", ")).")
            }
            var table = try TableFile(
                path: out, columns: ["row", search.idName, "cluster_id", "match_weight", "match_probability"],
                formulas: .kept)
            var isWhole = false
            defer { if !isWhole { table.abandon() } }
            var row = Row()
            var counts = (rows: 0, matched: 0, remarks: [String]())
            while try reader.next(&row) {
                if let problem = row.problem {
                    throw OperationError(.dataRefused, "\(file): row \(row.number): \(problem.reason).")
                }
                var values: [String: String] = [:]
                for (field, name) in reader.header.enumerated() { values[name] = row[field] }
                let matches = search.matches(values)
                counts.rows += 1
                if !matches.isEmpty { counts.matched += 1 }
                for match in matches {
                    try table.append([
                        String(row.number), match.id, String(match.cluster),
                        String(format: "%.4f", locale: nil, match.matchWeight),
                        String(format: "%.6f", locale: nil, match.matchProbability),
                    ])
                }
            }
            try table.finish()
            isWhole = true
            counts.remarks = table.formulaRemarks
            return counts
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch {
            throw OperationError(.dataRefused, "\(file): \(error)")
        }
    }

    private struct Search {
        let index: LinkageIndex
        let matcher: Matcher
        let idColumn: Int
        let limit: Int
        let least: Double

        var columns: [String] { index.table.columns.map(\.name) }
        var idName: String { columns[idColumn] }

        init(_ request: MatchRecords) throws(OperationError) {
            index = try IndexFile(path: request.index).read(threads: request.threads)
            matcher = index.matcher()
            idColumn = try index.idColumn(in: request.index)
            limit = request.limit
            least = request.least
        }

        func check(_ column: String, in path: String) throws(OperationError) {
            if columns.contains(column) { return }
            throw OperationError(
                .wrongUsage, "\(path): has no column '\(column)'; it has: \(columns.joined(separator: ", ")).")
        }

        func matches(_ values: [String: String]) -> [Match] {
            matcher.matches(values, limit: limit, least: least).map {
                Match(
                    id: index.table.text($0.record, column: idColumn), cluster: $0.cluster,
                    matchWeight: $0.matchWeight, matchProbability: $0.probability)
            }
        }
    }
}
