import Foundation
import Operations

/// Bands of address matches as a small table.
enum AddressSummary {
    static func print(_ matching: AddressMatching) {
        let speed = matching.rowsPerSecond
        Swift.print(
            "\(matching.rows) rows against \(matching.gazetteer) addresses; \(String(format: "%.0f", locale: nil, speed)) rows/s"
        )
        Swift.print(matching.isEvaluated ? "  band       rows    right    wrong" : "  band       rows")
        for (name, tally) in [
            ("exact ", matching.exact), ("strong", matching.strong), ("weak  ", matching.weak),
            ("none  ", matching.none),
        ] {
            let start = "  \(name) \(padded(tally.rows))"
            Swift.print(matching.isEvaluated ? "\(start) \(padded(tally.right)) \(padded(tally.wrong))" : start)
        }
        if matching.gazetteerRowsLeftOut > 0 {
            Swift.print(
                "  \(matching.gazetteerRowsLeftOut) rows of the gazetteer hold no address with a UPRN, or delete one")
        }
        if matching.withoutAddress > 0 { Swift.print("  \(matching.withoutAddress) rows have no address") }
        if matching.stated > 0 {
            Swift.print(
                "  \(matching.stated) rows state their UPRN; \(matching.contradicted) of these contradict their address"
            )
        }
    }

    static func print(_ evaluation: AddressEvaluation) {
        Swift.print(
            "Addresses: \(evaluation.addresses) with their UPRNs withheld, against \(evaluation.gazetteer) of the gazetteer"
        )
        Swift.print(
            "  of \(evaluation.parsable) that name their home: right \(percent(evaluation.rightShare)), wrong \(percent(evaluation.wrongShare)), left open \(percent(1 - evaluation.rightShare - evaluation.wrongShare))"
        )
        Swift.print(
            "  left out of these: \(evaluation.otherNumber) with another house number (\(evaluation.otherNumberWrong) taken for that home), \(evaluation.withoutFlat) without their flat (\(evaluation.withoutFlatWrong) given a home), \(evaluation.namesNone) that name no home"
        )
    }

    private static func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, 8 - text.count)) + text
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f %%", locale: nil, share * 100) }
}
