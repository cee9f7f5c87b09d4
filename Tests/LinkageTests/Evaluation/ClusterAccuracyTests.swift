import Foundation
import Linkage
import Testing

@Suite struct ClusterAccuracyTests {
    @Test func countsPairsAndAveragesRecords() {
        let accuracy = ClusterAccuracy(predicted: [0, 0, 0, 1], truth: [5, 5, 6, 6])
        #expect(accuracy.predictedPairs == 3)
        #expect(accuracy.truePairs == 2)
        #expect(accuracy.sharedPairs == 1)
        #expect(abs(accuracy.bCubed.precision - (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4) < 1e-12)
        #expect(abs(accuracy.bCubed.recall - (1 + 1 + 0.5 + 0.5) / 4) < 1e-12)
    }

    @Test func accuracyIsReadFromTheJSONThatItWrites() throws {
        let accuracy = Accuracy(precision: 0.5, recall: 1)
        let json = try JSONEncoder().encode(accuracy)
        #expect(String(decoding: json, as: UTF8.self).contains("\"f1\":0.666"))
        #expect(try JSONDecoder().decode(Accuracy.self, from: json) == accuracy)
    }
}
