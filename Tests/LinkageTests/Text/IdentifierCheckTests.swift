import Foundation
import Linkage
import Testing

struct IdentifierCheckTests {
    @Test(arguments: [
        (IdentifierCheck.nhsNumber, "943 476 5919", "943 476 5918"), (.nhsNumber, "9434765870", "9434765807"),
        (.upn, "B801200005001", "B801200005010"), (.nino, "AB 12 34 56 C", "BG 12 34 56 C"),
        (.nino, "CE123456", "DE123456"), (.luhn, "79927398713", "79927398710"),
        (.iso7064Mod11, "0000-0001-2146-438X", "0000-0001-2146-4381"), (.iso7064Mod97, "79444", "79445"),
    ])
    func aSlipIsSeen(_ check: IdentifierCheck, _ right: String, _ wrong: String) {
        #expect(check.passes(right))
        #expect(!check.passes(wrong))
        #expect(!check.passes(""))
    }

    /// People with NHS numbers, of which a few are mistyped; two namesakes, and a stand-in for "not known".
    private func people() -> (table: Table, numbers: [String]) {
        var numbers = MadeNumbers(3)
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "nhs_number"])
        var given: [String] = []
        for person in 0..<300 {
            var number = ""
            repeat {
                number = String(4_000_000_000 + numbers.next(below: 900_000_000))
            } while !IdentifierCheck.nhsNumber.passes(number)
            given.append(number)
            let name = ["ann", "ben", "cas", "dot", "eve", "fay"][person % 6]
            let born = "19\(50 + person % 40)-0\(1 + person % 9)-1\(person % 10)"
            builder.appendRow(["a\(person)", name, "fam\(person / 3)", born, number])
            builder.appendRow(["b\(person)", name, "fam\(person / 3)", born, person % 20 == 0 ? "4999999999" : number])
        }
        return (builder.table(), given)
    }

    @Test func aColumnWhoseValuesPassIsRecognisedAndItsLevelsSayWhetherTheyDo() throws {
        let (table, _) = people()
        let linker = try Linker(table: table)
        let field = try #require(linker.fields.first { $0.kind == .identifier })
        #expect(field.check == .nhsNumber)
        let comparison = try #require(linker.comparisons.firstIndex { $0.method == .checkedIdentifier })
        let model = try linker.train()
        func level(_ one: Int, _ other: Int) throws -> String {
            try linker.explain(one, other, with: model).steps[comparison].level
        }
        #expect(try level(2, 3) == "same")
        #expect(try level(1, 41) == "same, and the check fails")
        #expect(try level(0, 1) == "different, and a check fails")
        #expect(try level(2, 4) == "different")
        let weights = Dictionary(
            uniqueKeysWithValues: model.comparisons[comparison].levels.map { ($0.name, $0.matchWeight) })
        #expect(try #require(weights["same"]) > 5)
        #expect(
            try #require(weights["different"]) < (try #require(weights["different, and a check fails"])),
            "two numbers that pass and differ say more than a slip does")
        let decoded = try JSONDecoder().decode(LinkageModel.self, from: JSONEncoder().encode(model))
        #expect(decoded == model)
    }

    @Test func onlyValuesThatPassKeepRecordsApart() throws {
        let (table, _) = people()
        var settings = LinkageSettings()
        settings.exclusiveFields = ["nhs_number"]
        let linker = try Linker(table: table, settings: settings)
        let result = try linker.link(linker.train())
        #expect(result.clusterOfRecord[0] == result.clusterOfRecord[1], "a stand-in tells nobody apart")
        #expect(result.clusterOfRecord[2] != result.clusterOfRecord[4])
    }
}
