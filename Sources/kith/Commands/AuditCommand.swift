import Access
import ArgumentParser
import Audit
import Foundation
import Operations
import Storage

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The log of every look.", subcommands: [Verify.self, Search.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check that nothing in the log was changed since it was written.")

        @Option(help: "A file of heads that a second custodian kept (a copy of store/audit-heads.log).")
        var witnessed: String?

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let heads = try witnessed.map { try WitnessedHeads(file: $0).heads } ?? []
            let context = try options.context(for: .governance)
            switch try await VerifyAudit(witnessed: heads).run(in: context) {
            case .intact(let size, let root, let unsigned):
                print("intact: \(size) entries, root \(root.hex), \(unsigned) since the last signed head")
            case .broken(let fault):
                throw OperationError(.dataRefused, "the audit log is broken: \(fault.text)")
            }
        }
    }

    struct Search: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Entries of the log, newest first.")

        @Option(help: "Only looks by this principal.")
        var principal: String?

        @Option(help: "Only looks at this kind of thing: person, family, record, …")
        var kind: String?

        @Option(help: "Only looks at the thing with this id.")
        var id: String?

        @Option(help: "At most so many entries.")
        var limit = 50

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let query = AuditQuery(
                principal: principal, kind: kind.map { .init(rawValue: $0) } ?? nil, id: id, limit: limit)
            let entries = try await SearchAudit(query).run(in: try options.context(for: .governance))
            for entry in entries { print(AuditLine(entry).text) }
        }
    }
}
