import Access
import ArgumentParser
import Foundation
import Identity
import Operations
import Records
import Storage

struct BlockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block", abstract: "Keep people apart for good: they are never linked. Takes --reason.",
        discussion: """
            Each argument is a side, and no record of one side is ever one person with a record of another. A side is a
            person's id, which stands for all its records now and later ones of the same keys; or records, as record:ID or
            SOURCE:KEY, several joined with +. It holds above every judgement and identifier, until `kith person lift`.
            """)

    @Argument(help: "Two sides or more: 4 9, or record:68719476752+record:68719476768 school_census:A123.")
    var sides: [String]

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if sides.count < 2 { throw ValidationError("A block needs two sides or more.") }
        for side in sides where Self.members(side) == nil {
            throw ValidationError("'\(side)' is no side: give a person's id, record:ID or SOURCE:KEY, joined with +.")
        }
    }

    func run() async throws {
        let context = try options.context(for: .governance)
        let block = try await BlockLinking(sides.compactMap(Self.members)).run(in: context)
        if options.json { return try Terminal.printJSON(block) }
        print("Block \(block.id) is in force.")
        for merge in block.undoneMerges {
            print(
                "Decision \(merge) had joined them, and is undone: records that no side names are linked by weights again."
            )
        }
        if block.waitsForLinking {
            print(
                "One person holds records of two sides: nothing of that person is shown until `kith link` has parted them."
            )
        }
    }

    static func members(_ side: String) -> [BlockMember]? {
        var members: [BlockMember] = []
        for part in side.split(separator: "+", omittingEmptySubsequences: false) {
            if let person = Int64(part), person > 0 {
                members.append(.person(PersonID(person)))
            } else if part.hasPrefix("record:"), let record = Int64(part.dropFirst(7)), record > 0 {
                members.append(.record(RecordID(rawValue: record)))
            } else if let mark = part.firstIndex(of: ":"), mark > part.startIndex,
                part.index(after: mark) < part.endIndex
            {
                members.append(.key(SourceID(String(part[..<mark])), String(part[part.index(after: mark)...])))
            } else {
                return nil
            }
        }
        return members
    }
}

struct LiftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: "Take a block back. Takes --reason.")

    @Argument(help: "The block's number.")
    var block: Int64

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.context(for: .governance)
        let lifted = try await LiftBlock(block).run(in: context)
        if options.json { return try Terminal.printJSON(lifted) }
        print("Block \(lifted.id) is lifted. The next link run decides by weights and judgements again.")
    }
}

struct BlocksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blocks", abstract: "List the blocks, those lifted too.")

    @OptionGroup var options: WorkspaceOptions

    func run() async throws {
        let context = try options.context(for: .governance)
        let blocks = try await ListBlocks().run(in: context)
        if options.json { return try Terminal.printJSON(blocks) }
        for block in blocks {
            let sides = block.sides.map { side in
                let people = side.people.map { "person \($0)" }.joined(separator: ", ")
                let records = side.records == 1 ? "1 record" : "\(side.records) records"
                let later = side.notLoaded > 0 ? ", \(side.notLoaded) not loaded" : ""
                return "\(people.isEmpty ? "nobody" : people) (\(records)\(later))"
            }
            let standing =
                block.lift.map { "lifted \(Day($0.at)) by \($0.by): \($0.reason)" }
                ?? (block.waitsForLinking ? "waits for the next link run" : "in force")
            print("\(block.id)  \(Day(block.at))  \(sides.joined(separator: " | "))  \(standing)")
            print("    by \(block.by): \(block.reason)")
        }
        if blocks.isEmpty { print("There is no block.") }
    }
}
