import Foundation
import Linkage
import Testing

@Suite struct ConfidenceIntervalTests {
    /// Worked values of Newcombe 1998, table I, method 3.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func wilsonIsAsPublished(_ count: Int, _ total: Int, _ low: Double, _ high: Double) {
        let interval = ConfidenceInterval.wilson(count, of: total)
        #expect(abs(interval.low - low) < 5e-5 && abs(interval.high - high) < 5e-5)
    }

    @Test func nothingCountedSaysNothing() {
        #expect(ConfidenceInterval.wilson(0, of: 0) == ConfidenceInterval(low: 0, high: 1))
        #expect(ConfidenceInterval.wilson(5, of: 5).high == 1)
    }

    @Test func anEmptyHistogramComesBack() throws {
        let empty = WeightHistogram()
        let json = try JSONEncoder().encode(empty)
        #expect(try JSONDecoder().decode(WeightHistogram.self, from: json) == empty)
        #expect(empty.byUnit.isEmpty)
    }
}
