import Extracts
import Foundation

/// Holds clusters against the truth: two files, each with an id and the group that it belongs to.
public struct EvaluateClusters: Sendable {
    public var clusters: String
    public var truth: String

    public init(_ clusters: String, truth: String) {
        self.clusters = clusters
        self.truth = truth
    }

    /// - Throws: ``OperationError`` naming the file that cannot be used.
    public func run() throws(OperationError) -> ClusterEvaluation {
        let found = try Memberships(file: clusters)
        let right = try Memberships(file: truth)
        guard found.groups.keys.contains(where: { right.groups[$0] != nil }) else {
            throw OperationError(
                .dataRefused,
                "\(clusters) and \(truth) share no id; check that the first columns hold the same ids.")
        }
        return ClusterEvaluation(found: found.groups, truth: right.groups)
    }
}

/// Which groups each id belongs to, as a file of two columns says.
struct Memberships {
    private(set) var groups: [String: Set<String>] = [:]

    /// The first column is the id; the group is `cluster_id`, `entity_id`, `cluster` or `entity`, else the second.
    init(file: String) throws(OperationError) {
        do {
            var reader = try ExtractReader(path: file)
            guard reader.header.count >= 2 else {
                throw OperationError(
                    .dataRefused, "\(file): needs two columns, an id and its group; it has \(reader.header.count).")
            }
            let names = reader.header.map { $0.lowercased() }
            let group =
                ["cluster_id", "entity_id", "cluster", "entity"].compactMap { names.firstIndex(of: $0) }
                .first { $0 > 0 } ?? 1
            var row = Row()
            while try reader.next(&row) {
                if let problem = row.problem {
                    throw OperationError(.dataRefused, "\(file): row \(row.number): \(problem.reason)")
                }
                guard !row.isEmpty(0), !row.isEmpty(group) else {
                    throw OperationError(
                        .dataRefused,
                        "\(file): row \(row.number): the id or its group is empty; fill it or remove the row.")
                }
                groups[row[0], default: []].insert(row[group])
            }
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch {
            throw OperationError(.dataRefused, "\(file): cannot be read.")
        }
    }
}
