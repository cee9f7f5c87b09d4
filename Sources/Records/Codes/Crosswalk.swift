/// Agencies' usual codes, or their words, to those of a standard list: the NHS's ethnic categories to the Department for
/// Education's.
///
/// A source definition names one where it would otherwise write a code map: `{column: Eth, codes: nhs_ethnicity}`.
public struct Crosswalk: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let from: String
        /// A code of the standard list; empty where the agency's code says that there is no value.
        public let to: String
        /// Why, where it is not plain.
        public let note: String?
    }

    /// `nhs_ethnicity`: the name of its file, and in source definitions.
    public let name: String
    public let title: String
    /// Where it was found.
    public let citation: String
    public let asAt: Day
    public let version: Int
    /// The standard list whose codes it takes, all of them; nil where it takes codes and words in common use.
    public let from: String?
    /// The standard list whose codes it gives.
    public let to: String
    /// In the order in which the file gives them.
    public let entries: [Entry]
    private let targets: [String: String]

    /// Reads a crosswalk from its file's bytes: comment lines, among them `to` and perhaps `from`, then
    /// `from,to[,note]`.
    ///
    /// Throws ``StandardTableError``, which names the line, for one that is malformed or has a code twice, compared
    /// without case.
    public init(name: String, csv bytes: [UInt8]) throws(StandardTableError) {
        let table = try StandardTable(bytes, columns: ["from", "to", "note"], needed: 1, notes: ["from", "to"])
        guard let to = table.notes["to"] else { throw StandardTableError(line: 1, "say '# to', the standard list") }
        var targets: [String: String] = [:]
        for row in table.rows where targets.updateValue(row["to"], forKey: row["from"].lowercased()) != nil {
            throw StandardTableError(line: row.line, "the code stands twice")
        }
        self.name = name
        title = table.title
        citation = table.source
        asAt = table.asAt
        version = table.version
        from = table.notes["from"]
        self.to = to
        entries = table.rows.map { row in
            Entry(from: row["from"], to: row["to"], note: row["note"].isEmpty ? nil : row["note"])
        }
        self.targets = targets
    }

    /// The standard code for one written in any case: empty where it says that there is no value, nil where the
    /// crosswalk does not have it.
    ///
    /// - Complexity: O(1)
    public func target(of written: String) -> String? { targets[written.lowercased()] }

    /// What a standard code stands for on the other side, in the file's order: several where it is the broader one.
    public func sources(of code: String) -> [String] { entries.filter { $0.to == code }.map(\.from) }
}

extension Crosswalk {
    /// The built-in crosswalks, in alphabetical order.
    public static let standard = [
        Crosswalk(builtIn: "asb_qualifier_letter", PackageResources.asb_qualifier_letter_csv),
        Crosswalk(builtIn: "census_ethnicity", PackageResources.census_ethnicity_csv),
        Crosswalk(builtIn: "cin_sex", PackageResources.cin_sex_csv),
        Crosswalk(builtIn: "dwp_benefit", PackageResources.dwp_benefit_csv),
        Crosswalk(builtIn: "nhs_ethnicity", PackageResources.nhs_ethnicity_csv),
        Crosswalk(builtIn: "nhs_sex", PackageResources.nhs_sex_csv),
        Crosswalk(builtIn: "police_asb_type", PackageResources.police_asb_type_csv),
        Crosswalk(builtIn: "police_ethnicity", PackageResources.police_ethnicity_csv),
        Crosswalk(builtIn: "police_offence_group", PackageResources.police_offence_group_csv),
        Crosswalk(builtIn: "register_gender", PackageResources.register_gender_csv),
        Crosswalk(builtIn: "school_enrolment", PackageResources.school_enrolment_csv),
        Crosswalk(builtIn: "school_exclusion", PackageResources.school_exclusion_csv),
        Crosswalk(builtIn: "school_relationship", PackageResources.school_relationship_csv),
        Crosswalk(builtIn: "written_ethnicity", PackageResources.written_ethnicity_csv),
        Crosswalk(builtIn: "written_relationship", PackageResources.written_relationship_csv),
        Crosswalk(builtIn: "written_sex", PackageResources.written_sex_csv),
        Crosswalk(builtIn: "youth_disposal", PackageResources.youth_disposal_csv),
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: standard.map { ($0.name, $0) })

    /// The built-in crosswalk of that name; nil when there is none.
    public static func named(_ name: String) -> Crosswalk? { byName[name] }

    private init(builtIn name: String, _ bytes: [UInt8]) {
        do {
            try self.init(name: name, csv: bytes)
        } catch {
            preconditionFailure("the built-in crosswalk '\(name)' is malformed: \(error)")
        }
    }
}
