import Foundation

/// How long a link is to whoever walks it: what makes one path shorter than another.
public enum LinkLength: String, Sendable, CaseIterable {
    /// Each link is one step.
    case steps
    /// Each link is −log₂ of its strength, so that the shortest path is the one whose strengths multiply to the most.
    /// Of equally strong paths the ones with the fewest links are the shortest: links of strength 1 have no length.
    case weakness
    /// One step and −log₂ of its strength: each halving of strength is worth one more link.
    case stepsAndWeakness
}

/// The lengths of a graph's links as whole numbers, so that paths of equal length are equal in whatever order they are
/// added up.
struct LinkLengths: Sendable {
    /// One a link; empty where each link is one step.
    let ofLinks: [Int]
    /// What one is: a length of 1 is so many.
    let unit: Double
    /// What a link adds to the count of links that decides between paths of equal length: 0 where it does not decide.
    let tie: Int32

    var areSteps: Bool { ofLinks.isEmpty }

    /// A unit is cut into as many parts, at most 2⁴⁸, as let the longest path there could be fit into 62 bits.
    init(_ graph: LinkGraph, by length: LinkLength) {
        tie = length == .weakness ? 1 : 0
        guard length != .steps, graph.linkCount > 0 else {
            ofLinks = []
            unit = 1
            return
        }
        let base: Double = length == .weakness ? 0 : 1
        let lengths = (0..<graph.linkCount).map { base - log2(Double(graph.link($0).strength)) }
        let longest = (lengths.max() ?? 0) * Double(graph.entityCount + 1)
        let bits = min(48, 62 - Int(log2(max(1, longest)).rounded(.up)))
        let unit = Double(1 << bits)
        self.unit = unit
        ofLinks = lengths.map { Int(($0 * unit).rounded()) }
    }
}
