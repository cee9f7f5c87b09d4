import Access
import Foundation
import Identity
import Records
import Storage

/// Takes every person record out, standardised, as one CSV: for linkage elsewhere, and for holding Kith against others.
public struct ExportRecords: Sendable {
    public var out: String
    /// Where `record_id,person_id` goes. The default, nil, writes none.
    public var people: String?
    /// Where `record_id,entity_id` from a made-up council's truth goes. The default, nil, writes none.
    public var truth: String?

    public init(to out: String, people: String? = nil, truth: String? = nil) {
        self.out = out
        self.people = people
        self.truth = truth
    }

    private static let columns = [
        "record_id", "source", "given_name", "middle_name", "family_name", "other_family_name", "birth_date", "sex",
        "flat", "house_number", "street", "town", "postcode", "uprn", "phone", "email", "nhs_number", "upn", "nino",
    ]

    /// The owner of the files alone may read them; what is there is written over.
    ///
    /// - Throws: ``OperationError`` when the policy denies it; the standard policy asks for a reason.
    public func run(in context: OperationContext) async throws(OperationError) {
        let input = try await context.performing {
            try await context.store.exportRecords(under: try await context.grant(.export, on: .list(of: .record)))
        }
        var file = try TableFile(path: out, columns: Self.columns, isPrivate: true)
        for record in input.records { try file.append(Self.fields(of: record)) }
        try file.finish()
        if let people {
            var file = try TableFile(path: people, columns: ["record_id", "person_id"], isPrivate: true)
            for record in input.records {
                try file.append([record.id.description, input.people[record.id]?.description ?? "none-\(record.id)"])
            }
            try file.finish()
        }
        if let truth { try await writeTruth(to: truth, of: input.records, in: context) }
    }

    private static func fields(of record: PersonRecord) -> [String] {
        func identifier(_ kind: IdentifierKind) -> String {
            record.identifiers.first { $0.kind == kind && $0.validity != .invalid }?.value ?? ""
        }
        let birth = record.birth.flatMap { $0.whole?.description ?? String($0.year) } ?? ""
        let address = record.address
        return [
            record.id.description, record.source.rawValue, record.name.given ?? "", record.name.middle ?? "",
            record.name.family ?? "", record.otherNames.lazy.compactMap(\.family).first ?? "", birth,
            record.sex?.rawValue ?? "", address?.flat ?? "", address?.number ?? address?.building ?? "",
            address?.street ?? "", address?.town ?? "", address?.postcode ?? "", address?.uprn.map(String.init) ?? "",
            record.phone ?? "", record.email ?? "", identifier(.nhsNumber), identifier(.upn), identifier(.nino),
        ]
    }

    private func writeTruth(
        to path: String, of records: [PersonRecord], in context: OperationContext
    ) async throws(OperationError) {
        let known = try CouncilTruth(in: context.workspace.directory.appending(path: "truth"))
        let batches = try await ListBatches().run(in: context)
        let files = Dictionary(batches.map { ($0.id, $0.fileName) }, uniquingKeysWith: { first, _ in first })
        var file = try TableFile(path: path, columns: ["record_id", "entity_id"], isPrivate: true)
        for record in records {
            let origin = record.id.origin
            let mention = CouncilTruth.Mention(
                file: files[origin.batch] ?? "", row: origin.row, mention: record.mention)
            guard let person = known.people[mention] else { continue }
            try file.append([record.id.description, person])
        }
        try file.finish()
    }
}
