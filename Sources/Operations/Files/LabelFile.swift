import Extracts
public import Identity
public import Records

/// Judgements of pairs of a file's records as a CSV file, `id_l,id_r,verdict,by,on,reason`: a log to which lines are
/// added and in which none is changed. Of the lines of one pair the last is in force.
///
/// What begins as a spreadsheet's formula does has an apostrophe in front in the file, which reading takes off.
public struct LabelFile: Sendable {
    /// One line.
    public struct Label: Hashable, Sendable {
        /// The id of the one record; between two files, of the first file's.
        public var left: String
        public var right: String
        public var verdict: Judgement.Verdict
        /// Who decided.
        public var by: String
        public var on: Day
        public var reason: String?

        public init(
            _ left: String, _ right: String, verdict: Judgement.Verdict, by: String, on: Day, reason: String? = nil
        ) {
            self.left = left
            self.right = right
            self.verdict = verdict
            self.by = by
            self.on = on
            self.reason = reason
        }
    }

    public static let columns = ["id_l", "id_r", "verdict", "by", "on", "reason"]
    /// Problems named at once; the rest is counted.
    private static let mostProblems = 5

    public let path: String
    /// The file's columns in their order.
    public private(set) var header: [String] = []
    /// In the order of the lines: the label at `n` is data row `n + 1`.
    public internal(set) var labels: [Label] = []

    /// - Throws: ``OperationError`` naming row, column and rule of everything that is wrong; then nothing is read.
    public init(path: String) throws(OperationError) {
        self.path = path
        do {
            var reader = try ExtractReader(path: path)
            header = reader.header
            let places = Self.columns.map { reader.header.firstIndex(of: $0) }
            for (column, place) in zip(Self.columns, places) where place == nil && column != "reason" {
                throw OperationError(
                    .dataRefused,
                    "\(path): has no column '\(column)'; labels have the columns \(Self.columns.joined(separator: ","))."
                )
            }
            var problems: [String] = []
            var row = Row()
            while try reader.next(&row) {
                if let problem = row.problem {
                    problems.append("row \(row.number): \(problem.reason)")
                    continue
                }
                switch Self.label(places.map { $0.map { CSVField.withoutGuard(row[$0].trimmed) } ?? "" }) {
                case .success(let label): labels.append(label)
                case .failure(let fault): problems.append("row \(row.number), column '\(fault.column)': \(fault.rule)")
                }
            }
            if !problems.isEmpty { throw Self.refusal(path, problems) }
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch {
            throw OperationError(.dataRefused, "\(path): cannot be read.")
        }
    }

    private struct Fault: Error {
        let column: String
        let rule: String
    }

    private static func label(_ fields: [String]) -> Result<Label, Fault> {
        for index in [0, 1, 3] where fields[index].isEmpty {
            return .failure(Fault(column: columns[index], rule: "is empty"))
        }
        guard let verdict = Judgement.Verdict(rawValue: fields[2].lowercased()) else {
            let known = Judgement.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
            return .failure(Fault(column: columns[2], rule: "must be one of \(known)"))
        }
        guard let day = Day(iso: fields[4]) else {
            return .failure(Fault(column: columns[4], rule: "must be a date, yyyy-MM-dd"))
        }
        return .success(
            Label(
                fields[0], fields[1], verdict: verdict, by: fields[3], on: day,
                reason: fields[5].isEmpty ? nil : fields[5]))
    }

    private static func refusal(_ path: String, _ problems: [String]) -> OperationError {
        let rest = problems.count > mostProblems ? ["and \(problems.count - mostProblems) more"] : []
        return OperationError(
            .dataRefused,
            (problems.prefix(mostProblems) + rest).map { "\(path): \($0)" }.joined(separator: "\nkith: ")
                + "\nkith: No label was used; put the rows right, or remove them.")
    }
}

extension String {
    /// Without spaces at either end, as ids are read from tables.
    fileprivate var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
