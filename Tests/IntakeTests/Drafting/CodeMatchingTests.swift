import Intake
import Records
import Testing

@Suite struct CodeMatchingTests {
    @Test(arguments: [
        ("SSO", "suspended_sentence"), ("CO", "community_order"), ("LIC", "licence"), ("CUST", "custody"),
        ("Community Order", "community_order"), ("suspended_sentence", "suspended_sentence"), ("XYZ", nil), ("C", nil),
    ])
    func ordersOfProbation(_ code: String, _ target: String?) {
        #expect(CodeMatching.target(of: code, in: .probationOrder) == target)
    }

    @Test(arguments: [
        ("SUSP", "suspension"), ("PERM", "permanent"), ("LNCH", "lunchtime"), ("FIXD", "suspension"), ("Q", nil),
    ])
    func exclusions(_ code: String, _ target: String?) {
        #expect(CodeMatching.target(of: code, in: .exclusionCategory) == target)
    }

    @Test func codesThatFitTwoMeaningsAlikeAreLeftForAPerson() throws {
        // Substance and self-harm would both begin so.
        let text = """
            # title: Test
            # source: made for the test
            # as_at: 2026-01-01
            # version: 1
            code,meaning
            a,Substance misuse
            b,Subsidence

            """
        let list = try CodeList(name: "test", csv: Array(text.utf8))
        #expect(CodeMatching.target(of: "SUBS", in: list) == nil)
        #expect(CodeMatching.target(of: "SM", in: list) == "a")
    }

    @Test(arguments: [
        ("WBRI", "WBRI"), ("White British", "WBRI"), ("White: British", "WBRI"),
        ("Asian or Asian British: Pakistani", "APKN"),
        ("Klingon", nil),
    ])
    func ethnicity(_ code: String, _ target: String?) {
        #expect(EthnicityCodes.target(of: code, isLetters: false) == target)
    }

    @Test func theLettersOfTheNHSAreReadOnlyWhereAllAreLetters() {
        #expect(EthnicityCodes.target(of: "A", isLetters: true) == "WBRI")
        #expect(EthnicityCodes.target(of: "A", isLetters: false) == nil)
    }

    @Test func anUnbornChildIsToldFromAnUnknownSex() {
        #expect(SexCodes.target(of: "U", withUnborn: true) == "unborn")
        #expect(SexCodes.target(of: "U", withUnborn: false) == "not_known")
        #expect(SexCodes.target(of: "Q", withUnborn: true) == nil)
    }

    @Test(arguments: [
        ("PAM", "parent", "female"), ("Step-father", "step_parent", "male"), ("Grandparent", "grandparent", nil),
    ])
    func relationships(_ word: String, _ kind: String, _ sex: String?) {
        #expect(RelationshipCodes.kind(of: word) == kind)
        #expect(RelationshipCodes.sex(of: word) == sex)
    }
}
