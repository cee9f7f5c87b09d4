import Extracts
import Foundation

/// The `truth/` folder of a made-up council.
struct CouncilTruth {
    struct Mention: Hashable {
        let file: String
        let row: Int
        let mention: String
    }

    struct Criterion {
        let family: String
        let programme: String
        let criterion: String
        let answer: String
    }

    /// A person as they truly are.
    struct Life {
        let given: String
        let family: String
        let birth: String
    }

    let lives: [String: Life]
    /// Whom each mention in the extracts is of.
    let people: [Mention: String]
    /// The families that each person is in.
    let families: [String: Set<String>]
    let memberships: [TrueMembership]
    let criteria: [Criterion]

    init(in folder: URL) throws(OperationError) {
        var people: [Mention: String] = [:]
        try Self.read("records.csv", in: folder, columns: ["file", "row", "mention", "person"]) { fields in
            people[Mention(file: fields[0], row: Int(fields[1]) ?? 0, mention: fields[2])] = fields[3]
        }
        var lives: [String: Life] = [:]
        try Self.read("people.csv", in: folder, columns: ["person", "given_name", "family_name", "birth"]) { fields in
            lives[fields[0]] = Life(given: fields[1], family: fields[2], birth: fields[3])
        }
        var families: [String: Set<String>] = [:]
        var memberships: [TrueMembership] = []
        try Self.read("families.csv", in: folder, columns: ["person", "family", "role"], optional: ["kind", "also"]) {
            fields in
            families[fields[0], default: []].insert(fields[1])
            let kind = fields[3].isEmpty ? "not_known" : fields[3]
            memberships.append(
                TrueMembership(person: fields[0], family: fields[1], role: fields[2], kind: kind, also: fields[4]))
        }
        var criteria: [Criterion] = []
        try Self.read("criteria.csv", in: folder, columns: ["family", "programme", "criterion", "answer"]) { fields in
            criteria.append(
                Criterion(family: fields[0], programme: fields[1], criterion: fields[2], answer: fields[3]))
        }
        self.lives = lives
        self.people = people
        self.families = families
        self.memberships = memberships
        self.criteria = criteria
    }

    /// The home that each mention in the extracts is given, and what was written wrongly.
    static func addresses(in folder: URL) throws(OperationError) -> [Mention: (uprn: Int64, slips: String)] {
        var homes: [Mention: (uprn: Int64, slips: String)] = [:]
        try read("addresses.csv", in: folder, columns: ["file", "row", "mention", "uprn", "slips"]) { fields in
            homes[Mention(file: fields[0], row: Int(fields[1]) ?? 0, mention: fields[2])] = (
                Int64(fields[3]) ?? 0, fields[4]
            )
        }
        return homes
    }

    /// - Parameter optional: columns that older truths lack; their fields are empty there.
    private static func read(
        _ name: String, in folder: URL, columns: [String], optional: [String] = [], each: ([String]) -> Void
    ) throws(OperationError) {
        let path = folder.appending(path: name).path
        do {
            var reader = try ExtractReader(path: path)
            let places = columns.compactMap { reader.header.firstIndex(of: $0) }
            guard places.count == columns.count else {
                throw OperationError(.dataRefused, "\(path): needs the columns \(columns.joined(separator: ", ")).")
            }
            var row = Row()
            let more = optional.map { reader.header.firstIndex(of: $0) }
            while try reader.next(&row) { each(places.map { row[$0] } + more.map { $0.map { row[$0] } ?? "" }) }
        } catch let error as OperationError {
            throw error
        } catch let error as ExtractError {
            throw OperationError(.dataRefused, error.description)
        } catch {
            throw OperationError(.dataRefused, "\(path): cannot be read.")
        }
    }
}
