import Extracts
import Foundation
import Identity
import Records
import Storage

/// How well the addresses of a made-up council are matched to its gazetteer when their UPRNs are withheld.
public struct AddressEvaluation: Sendable, Encodable {
    /// Addresses that extracts give, each mention once.
    public var addresses = 0
    /// Entries of the gazetteer.
    public var gazetteer = 0
    /// Addresses whose text names their home: all but the three kinds below.
    public var parsable = 0
    public var right = 0
    public var wrong = 0
    /// The clerk wrote another number: what is written may be somebody else's home, and nothing shows it.
    public var otherNumber = 0
    public var otherNumberWrong = 0
    /// The clerk left the flat out.
    public var withoutFlat = 0
    public var withoutFlatWrong = 0
    /// A postcode alone.
    public var namesNone = 0

    public var rightShare: Double { parsable > 0 ? Double(right) / Double(parsable) : 0 }
    public var wrongShare: Double { parsable > 0 ? Double(wrong) / Double(parsable) : 0 }

    init(
        _ records: [PersonRecord], files: [BatchID: String],
        truth: [CouncilTruth.Mention: (uprn: Int64, slips: String)], gazetteer: Gazetteer
    ) {
        self.gazetteer = gazetteer.count
        var known: [Address: Int64?] = [:]
        for record in records {
            guard var address = record.address else { continue }
            let origin = record.id.origin
            let mention = CouncilTruth.Mention(
                file: files[origin.batch] ?? "", row: origin.row, mention: record.mention)
            guard let (uprn, slips) = truth[mention] else { continue }
            addresses += 1
            address.uprn = nil
            let found: Int64?
            if let seen = known[address] {
                found = seen
            } else {
                found = gazetteer.match(address).uprn
                known[address] = .some(found)
            }
            count(address, found: found, truth: uprn, slips: Set(slips.split(separator: " ")))
        }
    }

    private mutating func count(_ address: Address, found: Int64?, truth: Int64, slips: Set<Substring>) {
        let isWrong = found != nil && found != truth
        if address.number == nil, address.building == nil, address.flat == nil {
            namesNone += 1
        } else if slips.contains("number") {
            otherNumber += 1
            if isWrong { otherNumberWrong += 1 }
        } else if slips.contains("no_flat") {
            withoutFlat += 1
            if isWrong { withoutFlatWrong += 1 }
        } else {
            parsable += 1
            if found == truth { right += 1 }
            if isWrong { wrong += 1 }
        }
    }
}
