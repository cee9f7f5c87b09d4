import Foundation
import Linkage
import Testing

@Suite struct WrongModelTests {
    private static let table = MadePeople(people: 60, errors: 5, seed: 33).table

    private static func model() throws -> LinkageModel { try Linker(table: table).train() }

    @Test func aModelWhoseColumnsAreNotThereNamesThem() throws {
        var builder = TableBuilder(columns: ["forename", "town"])
        builder.appendRow(["ann", "leeds"])
        let model = try Self.model()
        #expect {
            _ = try Linker(table: builder.table(), model: model)
        } throws: { error in
            let said = (error as? LinkageError)?.description ?? ""
            return said.contains("first_name") && said.contains("forename, town")
        }
    }

    @Test func aModelOfAnotherVersionIsRefused() throws {
        var model = try Self.model()
        model.version = LinkageModel.currentVersion + 1
        #expect(throws: LinkageError(.invalidModel, "")) { _ = try Linker(table: Self.table, model: model) }
        let linker = try Linker(table: Self.table)
        #expect(throws: LinkageError(.invalidModel, "")) { _ = try linker.link(model) }
    }

    @Test func aModelForOtherComparisonsIsRefused() throws {
        var model = try Self.model()
        let linker = try Linker(table: Self.table)
        model.comparisons.removeLast()
        #expect(throws: LinkageError(.invalidModel, "")) { _ = try linker.link(model) }
        model = try Self.model()
        model.comparisons[0].levels.removeLast()
        #expect(throws: LinkageError(.invalidModel, "")) { _ = try linker.link(model) }
        #expect(throws: LinkageError(.invalidModel, "")) { _ = try linker.explain(0, 1, with: model) }
    }

    /// Cut anywhere, a model's file is no model: never half of one.
    @Test func aTruncatedModelIsRefused() throws {
        let whole = try JSONEncoder().encode(Self.model())
        for length in stride(from: 0, to: whole.count - 1, by: max(1, whole.count / 200)) {
            #expect(throws: (any Error).self) {
                _ = try JSONDecoder().decode(LinkageModel.self, from: whole.prefix(length))
            }
        }
    }

    /// A comparison by a method that its field's kind cannot serve is refused, not crashed on.
    @Test(arguments: ComparisonMethod.allCases) func aMethodNeedsAFieldOfItsKind(_ method: ComparisonMethod) throws {
        for kind in FieldKind.allCases {
            let settings = LinkageSettings(
                fields: [Field("only", kind, columns: ["dob"])],
                comparisons: [Comparison("by", method, fields: ["only"])],
                blocking: [BlockingRule("initial", [BlockingKey("only", .initial)])])
            do {
                let linker = try Linker(table: Self.table, settings: settings)
                _ = try linker.link(linker.train())
            } catch {
                #expect(error.code == .invalidSettings && error.description.contains("only"))
            }
        }
    }
}
