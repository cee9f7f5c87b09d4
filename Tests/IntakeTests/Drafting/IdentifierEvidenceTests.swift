import Intake
import Records
import Testing

@Suite struct IdentifierEvidenceTests {
    @Test func nhsNumbersAreKnownByTheirCheckDigitsWhateverTheHeading() throws {
        var numbers = SeededNumbers(seed: 1)
        let values = (0..<100).map { _ in numbers.nhsNumber() }
        #expect(IdentifierEvidence.kind(of: values) == .nhsNumber)
        let draft = try DraftedExtract(["Surname", "Forename", "Num"], rows: 100) { ["Sykes", "Ann", values[$0]] }
        #expect(draft.has("identifiers: {nhs_number: Num}"))
    }

    @Test func telephoneNumbersOfTenDigitsAreNoNHSNumbers() throws {
        var numbers = SeededNumbers(seed: 2)
        let values = (0..<400).map { _ in "7" + numbers.digits(9) }
        #expect(IdentifierEvidence.kind(of: values) == nil)
        // About one in eleven passes by chance.
        let share = IdentifierEvidence.share(of: .nhsNumber, in: values)
        #expect(share > 0.03 && share < 0.16)
        let draft = try DraftedExtract(["Surname", "Forename", "Tel"], rows: 400) { ["Sykes", "Ann", values[$0]] }
        #expect(draft.has("phone: Tel"))
        #expect(!draft.yaml.contains("nhs_number"))
    }

    @Test func aNumericReferenceThatPassesNowAndThenIsNoNHSNumber() throws {
        var numbers = SeededNumbers(seed: 3)
        let values = (0..<300).map { _ in "4" + numbers.digits(9) }
        let draft = try DraftedExtract(["Surname", "Forename", "Client Ref"], rows: 300) {
            ["Sykes", "Ann", values[$0]]
        }
        #expect(!draft.yaml.contains("identifiers"))
        #expect(draft.has("key: Client Ref"))
    }

    @Test func aHeadingThatPromisesNHSNumbersIsNotBelievedOfOtherValues() throws {
        var numbers = SeededNumbers(seed: 4)
        let values = (0..<300).map { _ in numbers.digits(6) }
        let draft = try DraftedExtract(["Surname", "Forename", "NHS Number"], rows: 300) {
            ["Sykes", "Ann", values[$0]]
        }
        #expect(!draft.yaml.contains("nhs_number: NHS Number"))
        #expect(draft.isUnused("NHS Number") || draft.yaml.contains("key: NHS Number"))
    }

    @Test func referencesOfTwoLettersAndSixDigitsAreNoNationalInsuranceNumbers() {
        let values = (0..<200).map { "EH\(100_000 + $0 * 17)" }
        #expect(IdentifierEvidence.kind(of: values) == nil)
        let real = (0..<200).map { "AB\(100_000 + $0 * 17)C" }
        #expect(IdentifierEvidence.kind(of: real) == .nino)
    }

    @Test func fewValuesProveNothing() {
        #expect(IdentifierEvidence.kind(of: ["9434765919"]) == nil)
        #expect(IdentifierEvidence.kind(of: Array(repeating: "9434765919", count: 100)) == nil)
    }
}
