import Linkage
import Operations
import Testing

@Suite struct ClusterEvaluationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let found: [String: Set<String>]
        let truth: [String: Set<String>]
        let precision: Double
        let recall: Double
        let bCubedPrecision: Double
        let bCubedRecall: Double
    }

    static let cases = [
        Case(
            testDescription: "as it is", found: ["a": ["1"], "b": ["1"], "c": ["2"]],
            truth: ["a": ["x"], "b": ["x"], "c": ["y"]], precision: 1, recall: 1, bCubedPrecision: 1, bCubedRecall: 1),
        Case(
            testDescription: "all in one", found: ["a": ["1"], "b": ["1"], "c": ["1"]],
            truth: ["a": ["x"], "b": ["x"], "c": ["y"]], precision: 1.0 / 3, recall: 1,
            bCubedPrecision: (2.0 / 3 + 2.0 / 3 + 1.0 / 3) / 3, bCubedRecall: 1),
        Case(
            testDescription: "all alone", found: ["a": ["1"], "b": ["2"], "c": ["3"]],
            truth: ["a": ["x"], "b": ["x"], "c": ["y"]], precision: 1, recall: 0, bCubedPrecision: 1,
            bCubedRecall: (0.5 + 0.5 + 1) / 3),
        Case(
            testDescription: "an item that was not found is alone", found: ["a": ["1"], "c": ["2"]],
            truth: ["a": ["x"], "b": ["x"], "c": ["y"]], precision: 1, recall: 0, bCubedPrecision: 1,
            bCubedRecall: (0.5 + 0.5 + 1) / 3),
        Case(
            testDescription: "a child in two families, found in one",
            found: ["mother": ["1"], "child": ["1"], "father": ["2"]],
            truth: ["mother": ["m"], "child": ["m", "f"], "father": ["f"]], precision: 1, recall: 0.5,
            bCubedPrecision: 1, bCubedRecall: (1 + 2.0 / 3 + 0.5) / 3),
    ]

    @Test(arguments: cases) func countsPairsAndItems(_ given: Case) {
        let evaluation = ClusterEvaluation(found: given.found, truth: given.truth)
        #expect(abs(evaluation.pairwise.precision - given.precision) < 1e-12)
        #expect(abs(evaluation.pairwise.recall - given.recall) < 1e-12)
        #expect(abs(evaluation.bCubed.precision - given.bCubedPrecision) < 1e-12)
        #expect(abs(evaluation.bCubed.recall - given.bCubedRecall) < 1e-12)
    }

    /// A pair that two groups share counts once, and so does one that the truth states twice.
    @Test func overlappingGroupsAreUnitedIntoPairs() {
        let evaluation = ClusterEvaluation(
            found: ["0": ["a"], "1": ["a"], "2": ["a", "b"], "3": ["b"]],
            truth: ["0": ["w"], "1": ["w", "x"], "2": ["x", "y", "z"], "3": ["y", "z"]])
        #expect(abs(evaluation.pairwise.precision - 3.0 / 4) < 1e-12)
        #expect(evaluation.pairwise.recall == 1)
    }

    @Test func itemsWithoutTruthAreCountedAndLeftOut() {
        let evaluation = ClusterEvaluation(
            found: ["a": ["1"], "b": ["1"], "z": ["1"]], truth: ["a": ["x"], "b": ["x"]])
        #expect(evaluation.withoutTruth == 1)
        #expect(evaluation.pairwise == Accuracy(precision: 1, recall: 1))
    }

    @Test func pairsSharedByTwoGroupsCountOnce() {
        let evaluation = ClusterEvaluation(
            found: ["a": ["1", "2"], "b": ["1", "2"]], truth: ["a": ["x"], "b": ["x"]])
        #expect(evaluation.pairwise == Accuracy(precision: 1, recall: 1))
    }

    @Test func theLargestClusterIsTold() {
        let evaluation = ClusterEvaluation(
            found: ["a": ["1"], "b": ["1"], "c": ["1"], "d": ["2"]],
            truth: ["a": ["x"], "b": ["x"], "c": ["y"], "d": ["z"]])
        #expect(evaluation.largestCluster == 3)
    }

    /// 200 entities of two items, every tenth found apart: the recall is 0.9, and its standard error
    /// sqrt(0.9 · 0.1 / 200) = 0.021.
    @Test func intervalsHoldTheFiguresAndAreAsWideAsChanceMakesThem() {
        var found: [String: Set<String>] = [:]
        var truth: [String: Set<String>] = [:]
        for entity in 0..<200 {
            for item in 0..<2 {
                truth["\(entity)-\(item)"] = ["\(entity)"]
                found["\(entity)-\(item)"] = [entity % 10 == 0 ? "\(entity)-\(item)" : "\(entity)"]
            }
        }
        let evaluation = ClusterEvaluation(found: found, truth: truth)
        let intervals = evaluation.intervals
        #expect(evaluation.pairwise.recall == 0.9)
        #expect(abs(intervals.recall.low - (0.9 - 1.96 * 0.021)) < 0.01, "\(intervals.recall)")
        #expect(abs(intervals.recall.high - (0.9 + 1.96 * 0.021)) < 0.01, "\(intervals.recall)")
        #expect(intervals.precision == .init(low: 1, high: 1))
        #expect(intervals.f1.low < evaluation.pairwise.f1 && evaluation.pairwise.f1 < intervals.f1.high)
        #expect(ClusterEvaluation(found: found, truth: truth).intervals == intervals)
    }
}
