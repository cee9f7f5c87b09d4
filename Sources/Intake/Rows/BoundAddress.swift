import Records

/// An address's columns, and the addresses parsed already: households repeat theirs.
struct BoundAddress {
    private struct Parsed {
        let address: Address?
        let isPostcodeInvalid: Bool
        let isPropertyNumberInvalid: Bool
    }

    /// How many parsed addresses are kept before all are let go.
    private static let memory = 32_768

    private let lines: [Int]
    private let postcode: Int?
    private let uprn: Int?
    private let columns: [Int]
    private var parsed: [String: Parsed] = [:]

    init?(_ definition: AddressDefinition?, header: HeaderIndex) {
        guard let definition else { return nil }
        lines = definition.lines.map { header[$0] }
        postcode = definition.postcode.map { header[$0] }
        uprn = definition.uprn.map { header[$0] }
        columns = lines + [postcode, uprn].compactMap(\.self)
    }

    mutating func read(_ view: CellView, _ findings: inout RowFindings) -> Address? {
        var key: [UInt8] = []
        var isBlank = true
        for column in columns {
            let place = view.cells[column]
            if !place.isEmpty {
                isBlank = false
                key.append(contentsOf: view.bytes[place])
            }
            key.append(0x1F)
        }
        if isBlank { return nil }
        let text = String(decoding: key, as: UTF8.self)
        let result = parsed[text] ?? parse(view, key: text)
        if result.isPostcodeInvalid, let postcode { findings.note(.invalidPostcode, column: postcode) }
        if result.isPropertyNumberInvalid, let uprn { findings.note(.invalidPropertyNumber, column: uprn) }
        return result.address
    }

    private mutating func parse(_ view: CellView, key: String) -> Parsed {
        let statedPostcode = postcode.flatMap { view.text($0) }
        let statedNumber = uprn.flatMap { view.text($0) }
        let result = Parsed(
            address: Address.parse(
                lines: lines.compactMap { view.text($0) }, postcode: statedPostcode, uprn: statedNumber),
            isPostcodeInvalid: statedPostcode.map { Postcode($0) == nil } ?? false,
            isPropertyNumberInvalid: statedNumber.map { PropertyNumber.parse($0) == nil } ?? false)
        if parsed.count >= Self.memory { parsed.removeAll(keepingCapacity: true) }
        parsed[key] = result
        return result
    }
}
