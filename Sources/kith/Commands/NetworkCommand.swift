import Access
public import ArgumentParser
import Families
import Foundation
import Operations
import Pictures
import Records
public import Storage

struct NetworkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network", abstract: "Look at how people, places, events and organisations hang together.",
        discussion: """
            Entities are named by type and id: person:12, place:3, event:68719476752, organisation:…, programme:…; family:7
            stands for its members. `kith link` builds the network from the links that network.yaml declares.
            """,
        subcommands: [
            Show.self, Path.self, Connect.self, CommonNetwork.self, NetworkMeasureCommand.self,
            NetworkExportCommand.self,
        ])

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What is around entities or a family, hubs folded.")

        @Argument(help: "What to begin at, such as person:12 or family:7.")
        var centres: [NetworkCentre]

        @OptionGroup var look: NetworkOptions
        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let view = try await ShowNetwork(around: centres, try look.query).run(in: context)
            try look.tell(view, title: "Around \(centres.words)", context, json: options.json)
        }
    }

    struct Path: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ways from one entity to another.")

        @Argument(help: "From, such as person:12.")
        var from: NetworkCentre

        @Argument(help: "To, such as person:19.")
        var to: NetworkCentre

        @Option(help: "shortest, strongest, or dated (each link no earlier than the one before).")
        var by = PathKind.shortest

        @OptionGroup var look: NetworkOptions
        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let view = try await FindPath(from: from, to: to, by, try look.query).run(in: context)
            try look.tell(
                view, title: "From \(from) to \(to)", context, json: options.json,
                nothing: "No way of at most six links leads from \(from) to \(to) in what you may see and asked for.")
        }
    }

    struct Connect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What binds several entities.")

        @Argument(help: "Two or more, such as person:12 person:19.")
        var centres: [NetworkCentre]

        @OptionGroup var look: NetworkOptions
        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let view = try await ConnectPeople(centres, try look.query).run(in: context)
            try look.tell(
                view, title: "What binds \(centres.words)", context, json: options.json,
                nothing:
                    "No way of at most six links leads from one of them to another in what you may see and asked for.")
        }
    }

    struct CommonNetwork: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "common", abstract: "What several entities are all linked to.")

        @Argument(help: "Two or more, such as person:12 person:19.")
        var centres: [NetworkCentre]

        @OptionGroup var look: NetworkOptions
        @OptionGroup var options: WorkspaceOptions

        func run() async throws {
            let context = try options.context(for: .linkageQuality)
            let view = try await CommonLinks(of: centres, try look.query).run(in: context)
            try look.tell(
                view, title: "Common to \(centres.words)", context, json: options.json,
                nothing: "Nothing is linked to all of them in what you may see and asked for.")
        }
    }
}

extension [NetworkCentre] {
    fileprivate var words: String { map(\.description).joined(separator: ", ") }
}

extension NetworkCentre: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension PathKind: ExpressibleByArgument {}
