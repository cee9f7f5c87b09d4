import Records

/// An address's columns, and the addresses parsed already: households repeat theirs.
struct BoundAddress {
    private struct Parsed {
        let address: Address?
        let isPostcodeInvalid: Bool
        let isPropertyNumberInvalid: Bool
    }

    private let lines: [Int]
    private let postcode: Int?
    private let uprn: Int?
    private let columns: [Int]
    private let confidential: BoundOpenness
    /// The columns of one row, back to back.
    private var key: [UInt8] = []
    private var parsed = CellMemory<Parsed>(capacity: 32_768)

    init?(_ definition: AddressDefinition?, header: HeaderIndex) {
        guard let definition else { return nil }
        lines = definition.lines.map { header[$0] }
        postcode = definition.postcode.map { header[$0] }
        uprn = definition.uprn.map { header[$0] }
        columns = lines + [postcode, uprn].compactMap(\.self)
        confidential =
            switch definition.confidential {
            case .never: .never
            case .always: .always
            case .when(let condition): BoundCondition(condition, header: header).map { .when($0) } ?? .always
            }
    }

    mutating func read(_ view: CellView, _ findings: inout RowFindings) -> Address? {
        // Taken out for as long as the memory is asked about it.
        var key: [UInt8] = []
        swap(&key, &self.key)
        defer { swap(&key, &self.key) }
        key.removeAll(keepingCapacity: true)
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
        let result = parsed.value(of: key.span) ?? parse(view, key: key)
        if result.isPostcodeInvalid, let postcode { findings.note(.invalidPostcode, column: postcode) }
        if result.isPropertyNumberInvalid, let uprn { findings.note(.invalidPropertyNumber, column: uprn) }
        var address = result.address
        if confidential.holds(view) { address?.isConfidential = true }
        return address
    }

    private mutating func parse(_ view: CellView, key: [UInt8]) -> Parsed {
        let statedPostcode = postcode.flatMap { view.text($0) }
        let statedNumber = uprn.flatMap { view.text($0) }
        let result = Parsed(
            address: Address.parse(
                lines: lines.compactMap { view.text($0) }, postcode: statedPostcode, uprn: statedNumber),
            isPostcodeInvalid: statedPostcode.map { Postcode($0) == nil } ?? false,
            isPropertyNumberInvalid: statedNumber.map { PropertyNumber.parse($0) == nil } ?? false)
        parsed.remember(result, for: key.span)
        return result
    }
}
