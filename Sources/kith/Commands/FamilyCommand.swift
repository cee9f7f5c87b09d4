import Access
import ArgumentParser
import Families
import Identity
import Operations
import Records

struct FamilyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "family", abstract: "Decide by hand who belongs to a family.",
        discussion: """
            A decision takes effect at once and binds every later `kith link` until it is undone. It needs a reason, which is
            kept with it; name nobody in it.
            """,
        subcommands: [Confirm.self, Add.self, Remove.self, Undo.self, Decisions.self])

    struct Member: ParsableArguments {
        @Argument(help: "The family's id.")
        var family: Int64

        @Argument(help: "The person's id.")
        var person: Int64

        @OptionGroup var options: WorkspaceOptions

        func decide(_ kind: FamilyDecision.Kind, role: FamilyRole? = nil, period: Period = .unbounded) async throws {
            try await DecideFamilyMember(kind, PersonID(person), of: FamilyID(family), role: role, period: period)
                .run(in: try options.context(for: .linkageQuality))
        }
    }

    struct Bond: ParsableArguments {
        @Option(help: "What the person is: \(FamilyRole.allCases.map(\.rawValue).joined(separator: ", ")).")
        var role: String?

        @Option(help: "The first day of the bond, YYYY-MM-DD.")
        var from: String?

        @Option(help: "The last day of the bond, YYYY-MM-DD.")
        var to: String?

        func validate() throws {
            if let role, FamilyRole(rawValue: role) == nil {
                let known = FamilyRole.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--role must be one of \(known).")
            }
            for day in [from, to].compactMap(\.self) where Day(iso: day) == nil {
                throw ValidationError("A day is written YYYY-MM-DD.")
            }
        }

        var familyRole: FamilyRole? { role.flatMap(FamilyRole.init(rawValue:)) }
        var period: Period { Period(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) }) }
    }

    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The person belongs to the family, whatever the evidence.")

        @OptionGroup var member: Member
        @OptionGroup var bond: Bond

        func run() async throws {
            try await member.decide(.confirm, role: bond.familyRole, period: bond.period)
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a person who is no member.")

        @OptionGroup var member: Member
        @OptionGroup var bond: Bond

        func validate() throws {
            if bond.role == nil { throw ValidationError("Say with --role what the person is in the family.") }
        }

        func run() async throws { try await member.decide(.add, role: bond.familyRole, period: bond.period) }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The person does not belong to the family; to others they still may.")

        @OptionGroup var member: Member

        func run() async throws { try await member.decide(.remove) }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take the decision on a person back.")

        @OptionGroup var member: Member

        func run() async throws { try await member.decide(.withdraw) }
    }

    struct Decisions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What was decided, newest first.")

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let decisions = try await ListFamilyDecisions().run(in: try options.context(for: .linkageQuality))
            if options.json { return try Terminal.printJSON(decisions) }
            for one in decisions {
                let role = one.role.map { " as \($0.rawValue)" } ?? ""
                print(
                    "\(one.on)  family \(one.family)  person \(one.person)  \(one.kind.rawValue)\(role)  \(one.by): \(one.reason)"
                )
            }
        }
    }
}
