import Audit
import Foundation
import Operations

/// Signed heads that a second custodian kept: one JSON object a line, as in `store/audit-heads.log`.
struct WitnessedHeads {
    let heads: [SignedTreeHead]

    init(file: String) throws(OperationError) {
        guard let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
            throw OperationError(.dataRefused, "\(file): cannot be read.")
        }
        var read: [SignedTreeHead] = []
        for (index, line) in text.split(separator: "\n").enumerated() {
            guard let head = try? JSONDecoder().decode(SignedTreeHead.self, from: Data(line.utf8)) else {
                throw OperationError(
                    .dataRefused, "\(file):\(index + 1): is not a signed head; give a copy of store/audit-heads.log.")
            }
            read.append(head)
        }
        heads = read
    }
}
