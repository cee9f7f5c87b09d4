/// The answers: which person each mention is, which home each address is, who is in which family, what each family meets.
final class TruthFiles {
    private let records: TextFile
    private let addresses: TextFile
    let people: TextFile
    let families: TextFile
    let criteria: TextFile
    let residences: TextFile

    init(sink: any CouncilSink) throws {
        records = try TextFile(sink, "truth/records.csv", "file,row,mention,person")
        addresses = try TextFile(sink, "truth/addresses.csv", "file,row,mention,uprn,slips")
        people = try TextFile(
            sink, "truth/people.csv", "person,given_name,middle_name,family_name,former_family_name,birth,sex,married")
        families = try TextFile(sink, "truth/families.csv", "person,family,role,kind,also")
        residences = try TextFile(sink, "truth/residences.csv", "person,uprn,from,to")
        criteria = try TextFile(sink, "truth/criteria.csv", "family,programme,criterion,answer")
    }

    func record(file: String, row: Int, _ mention: ExtractRow.Mention) throws {
        let start = "\(file),\(row),\(mention.name),"
        try records.line(start + "P" + IdentifierMint.padded(mention.person, 7))
        if let home = mention.home {
            try addresses.line("\(start)\(home.uprn),\(home.slips.map(\.rawValue).joined(separator: " "))")
        }
    }

    func finish() throws {
        for file in [records, addresses, people, families, criteria, residences] { try file.finish() }
    }
}
