import Extracts
import Foundation
import Linkage

/// The columns of several files under one set of names: those of the first file. A column of a later file that the
/// first does not have is taken for the first file's column of the same role, where each file has one alone.
struct ColumnMapping {
    /// The columns of all files together.
    private(set) var columns: [String] = []
    /// By file: the column each of its own goes to.
    private(set) var places: [[Int]] = []
    /// What was taken for what, for the terminal.
    private(set) var remarks: [String] = []

    /// Rows looked at to recognise what a column holds.
    private static let sample = 2_000

    /// - Parameter id: the column that names each record, when it was said.
    init(_ files: [String], id: String?) throws(OperationError) {
        var headers: [[String]] = []
        for file in files { headers.append(try RecordTable.open(file).header) }
        let isShared = headers.allSatisfy { $0 == headers[0] }
        var known: (header: [String], roles: ColumnRoles)?
        for (file, header) in zip(files, headers) {
            // Only headings that differ ask what the columns hold.
            let roles = isShared ? ColumnRoles() : try Self.roles(in: file, id: id)
            let first = known ?? (header, roles)
            known = first
            places.append(
                header.map { name in
                    let shared = Self.counterpart(of: name, header, roles, first) ?? name
                    if shared != name {
                        let base = URL(filePath: files[0]).lastPathComponent
                        remarks.append(
                            "\(file): its column '\(name)' is taken as '\(shared)' of \(base); rename it if that is wrong"
                        )
                    }
                    if let place = columns.firstIndex(of: shared) { return place }
                    columns.append(shared)
                    return columns.count - 1
                })
        }
    }

    /// The column of the first file that is of the same role as a later file's, when it is the one of its role in both
    /// files and neither has the other's name.
    private static func counterpart(
        of name: String, _ header: [String], _ roles: ColumnRoles, _ first: (header: [String], roles: ColumnRoles)
    ) -> String? {
        if first.header.contains(name) { return nil }
        guard let role = roles[name], ![.ignored, .text, .category].contains(role) else { return nil }
        let own = header.filter { roles[$0] == role }
        let theirs = first.header.filter { first.roles[$0] == role }
        guard own.count == 1, theirs.count == 1, !header.contains(theirs[0]) else { return nil }
        return theirs[0]
    }

    private static func roles(in file: String, id: String?) throws(OperationError) -> ColumnRoles {
        var reader = try RecordTable.open(file)
        do {
            var builder = TableBuilder(columns: reader.header)
            var row = Row()
            while builder.count < sample, try reader.next(&row) {
                if row.problem != nil { continue }
                for field in 0..<min(row.count, reader.header.count) {
                    builder.append(row.bytes.span.extracting(row.range(of: field)), to: field)
                }
                builder.endRow()
            }
            let table = builder.table()
            var roles = ColumnRecogniser().roles(of: table)
            if let id, reader.header.contains(id) {
                for name in reader.header where roles[name] == .recordID { roles[name] = .ignored }
                roles[id] = .recordID
            }
            if !reader.header.contains(where: { roles[$0] == .recordID }) { takeKey(of: table, as: &roles) }
            return roles
        } catch {
            throw OperationError(.dataRefused, error.description)
        }
    }

    /// Roles that a column of references may be taken for: `rec-12-org` reads like a line of an address.
    private static let uncertain: [ColumnRole?] = [nil, .ignored, .text, .category, .addressLine]

    /// Takes the first column that has another value in every row, and no surer role, for the one that names the records.
    private static func takeKey(of table: Table, as roles: inout ColumnRoles) {
        let key = table.columns.first { column in
            Self.uncertain.contains(roles[column.name]) && column.values.count == table.count
        }
        if let key, table.count > 0 { roles[key.name] = .recordID }
    }
}
