import Foundation

/// Which columns of a file hold the address, by their headings or as a YAML file says.
struct AddressColumns {
    var id: Int?
    /// In the order in which they make up the address.
    var lines: [Int] = []
    var postcode: Int?
    var uprn: Int?

    private struct Definition: Decodable {
        var id: String?
        var lines: [String]
        var postcode: String?
        var uprn: String?
    }

    private static let ids: Set<String> = ["id", "recordid", "uniqueid", "ref", "reference", "key", "rowid"]
    private static let postcodes: Set<String> = ["postcode", "pcode", "postcd", "postalcode", "zip"]
    private static let parts = [
        "flat", "subbuilding", "saon", "unit", "apartment", "buildingname", "housename", "building", "housenumber",
        "buildingnumber", "number", "paon", "street", "streetname", "road", "thoroughfare", "locality", "district",
        "village",
        "town", "city", "posttown", "townname",
    ]

    /// Recognises the columns by their headings.
    ///
    /// - Throws: ``OperationError`` when no column looks like an address.
    init(header: [String], file: String, id named: String?) throws(OperationError) {
        // Of several addresses in a row, those of the first: `C2_AddressLine1` is somebody else's.
        var owner: Substring?
        var parted: [(rank: Int, column: Int)] = []
        for (column, heading) in header.enumerated() {
            let word = String(heading.lowercased().filter { $0.isLetter || $0.isNumber })
            if named == nil, id == nil, Self.ids.contains(word) { id = column }
            if Self.postcodes.contains(word) || word.hasSuffix("postcode") {
                postcode = postcode ?? column
            } else if word == "uprn" {
                uprn = column
            } else if let start = word.range(of: "addr")?.lowerBound, !word.contains("email"), !word.contains("ipaddr")
            {
                owner = owner ?? word[..<start]
                if word[..<start] == owner { lines.append(column) }
            } else if let rank = Self.parts.firstIndex(of: word) {
                parted.append((rank, column))
            }
        }
        // Lines hold number and street together; a town or locality beside them still belongs to the address.
        let rest = parted.sorted { $0.rank < $1.rank }
        let town = Self.parts.firstIndex(of: "locality") ?? 0
        lines += lines.isEmpty ? rest.map(\.column) : rest.filter { $0.rank >= town }.map(\.column)
        if let named {
            guard let column = header.firstIndex(of: named) else {
                throw OperationError(
                    .dataRefused,
                    "\(file): has no column '\(named)'; its columns are: \(header.joined(separator: ", ")).")
            }
            id = column
            lines.removeAll { $0 == column }
        }
        guard !lines.isEmpty else {
            throw OperationError(
                .dataRefused,
                "\(file): no column is headed as an address; say which with --columns FILE.yaml (lines: [A, B], postcode: C)."
            )
        }
    }

    /// Takes the columns from a YAML file: `lines: [Address 1, Address 2]`, `postcode`, `uprn`, `id`.
    ///
    /// - Throws: ``OperationError`` naming the file and the column that is not there.
    init(yaml: String, header: [String], file: String, id named: String?) throws(OperationError) {
        let definition: Definition = try DefinitionReader(file: URL(filePath: yaml), named: yaml).decode()
        func place(_ name: String) throws(OperationError) -> Int {
            guard let column = header.firstIndex(of: name) else {
                throw OperationError(
                    .dataRefused,
                    "\(yaml): \(file) has no column '\(name)'; its columns are: \(header.joined(separator: ", ")).")
            }
            return column
        }
        for line in definition.lines { lines.append(try place(line)) }
        if let name = definition.postcode { postcode = try place(name) }
        if let name = definition.uprn { uprn = try place(name) }
        if let name = named ?? definition.id { id = try place(name) }
    }
}
