import Extracts
import Foundation
import Identity
import Records

/// Matches the addresses of a file to a gazetteer of UPRNs. Reads and writes the files it is given, and nothing else.
public struct MatchAddresses: Sendable {
    public var file: String
    public var gazetteer: String
    /// Where `id,uprn,band,level,score,candidates,second_uprn,second_score,note` goes. The default, nil, writes none.
    public var out: String?
    /// The column that names each row. The default, nil, is recognised by its heading; without one, the row's number.
    public var id: String?
    /// A YAML file that says which columns hold the address. The default, nil, recognises them by their headings.
    public var columns: String?
    /// A file with the columns id and uprn, to hold the result against. The default is none.
    public var truth: String?
    /// Whether UPRNs that the file states are left aside. The default is false.
    public var withholdsUPRNs: Bool
    private let progress: ProgressReport

    public init(
        _ file: String, gazetteer: String, out: String? = nil, id: String? = nil, columns: String? = nil,
        truth: String? = nil, withholdsUPRNs: Bool = false, progress: @escaping ProgressReport = { _ in }
    ) {
        self.file = file
        self.gazetteer = gazetteer
        self.out = out
        self.id = id
        self.columns = columns
        self.truth = truth
        self.withholdsUPRNs = withholdsUPRNs
        self.progress = progress
    }

    /// - Throws: ``OperationError`` naming file and column.
    public func run() throws(OperationError) -> AddressMatching {
        progress(OperationProgress("Reading \(URL(filePath: gazetteer).lastPathComponent)"))
        let listed = try GazetteerFile.read(gazetteer)
        let right = try truth.map { path throws(OperationError) in try Self.truth(path) }
        var report = AddressMatching(gazetteer: listed.count, isEvaluated: right != nil)
        report.gazetteerRowsLeftOut = listed.rowsLeftOut
        var table = try out.map { path throws(OperationError) in
            try TableFile(
                path: path,
                columns: [
                    "id", "uprn", "band", "level", "score", "candidates", "second_uprn", "second_score", "note",
                ])
        }
        progress(OperationProgress("Matching \(URL(filePath: file).lastPathComponent)"))
        let clock = ContinuousClock()
        let start = clock.now
        do {
            var reader = try ExtractReader(path: file)
            let places =
                if let columns { try AddressColumns(yaml: columns, header: reader.header, file: file, id: id) } else {
                    try AddressColumns(header: reader.header, file: file, id: id)
                }
            var row = Row()
            while try reader.next(&row) {
                report.rows += 1
                let name = places.id.map { row[$0] } ?? String(row.number)
                let match = row.problem == nil ? matched(row, places, in: listed) : nil
                report.count(match, truth: right?[name])
                try table?.append(Self.fields(name, match, isReadable: row.problem == nil))
            }
        } catch {
            table?.abandon()
            if let refusal = error as? OperationError { throw refusal }
            throw OperationError(.dataRefused, (error as? ExtractError)?.description ?? "\(file): cannot be read.")
        }
        report.seconds = (clock.now - start) / .seconds(1)
        try table?.finish()
        return report
    }

    /// Nil where the row gives no address.
    private func matched(_ row: Row, _ places: AddressColumns, in gazetteer: Gazetteer) -> AddressMatch? {
        let lines = places.lines.map { row[$0] }
        let stated = withholdsUPRNs ? nil : places.uprn.map { row[$0] }
        guard let address = Address.parse(lines: lines, postcode: places.postcode.map { row[$0] }, uprn: stated) else {
            return nil
        }
        return gazetteer.match(address)
    }

    private static func fields(_ name: String, _ match: AddressMatch?, isReadable: Bool) -> [String] {
        guard let match else {
            return [name, "", "none", "", "", "0", "", "", isReadable ? "no address" : "row cannot be read"]
        }
        let second = match.candidates.dropFirst().first
        var notes: [String] = []
        if match.isStated { notes.append("stated") }
        if let problem = match.statedProblem {
            notes.append(
                problem == .notInGazetteer ? "stated UPRN not in gazetteer" : "stated UPRN contradicts address")
        }
        if match.isInstitution { notes.append("no household") }
        return [
            name, match.best.map { String($0.uprn) } ?? "", match.band.rawValue,
            match.best == nil ? "" : match.level.rawValue,
            match.best.map { $0.score.fixed(3) } ?? "", String(match.candidates.count),
            second.map { String($0.uprn) } ?? "",
            second.map { $0.score.fixed(3) } ?? "", notes.joined(separator: "; "),
        ]
    }

    private static func truth(_ path: String) throws(OperationError) -> [String: Int64] {
        var right: [String: Int64] = [:]
        do {
            var reader = try ExtractReader(path: path)
            let names = reader.header.map { $0.lowercased() }
            guard let id = names.firstIndex(of: "id"), let uprn = names.firstIndex(of: "uprn") else {
                throw OperationError(.dataRefused, "\(path): needs the columns id and uprn.")
            }
            var row = Row()
            while try reader.next(&row) { right[row[id]] = PropertyNumber.parse(row[uprn]) }
        } catch let error as OperationError {
            throw error
        } catch {
            throw OperationError(.dataRefused, (error as? ExtractError)?.description ?? "\(path): cannot be read.")
        }
        return right
    }
}
