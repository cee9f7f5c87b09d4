import Access
import ArgumentParser
import Families
import Identity
import Operations
import Storage

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Why, down to the source rows.",
        subcommands: [PersonWhy.self, FamilyWhy.self, PlaceWhy.self, PairWhy.self, FindingWhy.self])

    struct PersonWhy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "person", abstract: "Which records made a person, and what joined them.")

        @Argument(help: "The person's id.")
        var id: Int64

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let story = try await ExplainPerson(PersonID(id)).run(in: context)
            if options.json { try Terminal.printJSON(story) } else { print(story.text) }
        }
    }

    struct FamilyWhy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "family", abstract: "Who is in a family, and why each is.")

        @Argument(help: "The family's id.")
        var id: Int64

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let story = try await ExplainFamily(FamilyID(id)).run(in: context)
            if options.json { try Terminal.printJSON(story) } else { print(story.text) }
        }
    }

    struct PlaceWhy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "place", abstract: "Which addresses were read as a place, and who lived there.")

        @Argument(help: "The place's id.")
        var id: Int64

        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let story = try await ExplainPlace(PlaceID(id)).run(in: context)
            if options.json { try Terminal.printJSON(story) } else { print(story.text) }
        }
    }

    struct PairWhy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pair", abstract: "The match weights of two records, comparison by comparison.")

        @Argument(help: "Two record ids, A-B.")
        var pair: String

        @OptionGroup var options: WorkspaceOptions

        func validate() throws {
            if PairID(pair) == nil { throw ValidationError("A pair is two record ids, A-B.") }
        }

        func run() async throws {
            guard let pair = PairID(pair) else { return }
            let context = try options.context(for: .linkageQuality)
            let story = try await ExplainPair(pair).run(in: context)
            if options.json { try Terminal.printJSON(story) } else { print(story.text) }
        }
    }

    struct FindingWhy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "finding", abstract: "What bears a finding out, and what is missing.")

        @Argument(help: "FAMILY/PROGRAMME/CRITERION, as the family page shows it.")
        var id: String

        @OptionGroup var options: WorkspaceOptions

        func validate() throws {
            if FindingID(id) == nil { throw ValidationError("A finding is FAMILY/PROGRAMME/CRITERION.") }
        }

        func run() async throws {
            guard let finding = FindingID(id) else { return }
            let context = try options.context(for: .linkageQuality)
            let story = try await ExplainFinding(finding).run(in: context)
            if options.json { try Terminal.printJSON(story) } else { print(story.text) }
        }
    }
}
