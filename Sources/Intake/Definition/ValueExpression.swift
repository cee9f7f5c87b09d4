public import Records

/// Where a value comes from: a column (`Term`), a column through a code map, a constant, or a sum of columns.
public struct ValueExpression: Decodable, Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        case column(String)
        case constant(String)
        /// Columns whose numbers are added; empty ones count as nought unless all are.
        case sum([String])
    }

    public let origin: Origin
    /// The name of a code map.
    public let codes: String?
    /// For a flag: true when the column has one of these values, compared without case.
    public let trueWhen: [String]?
    /// For codes: what stands between them in the column.
    public let split: String?
    /// The type, when the data dictionary does not give it.
    public let type: AttributeType?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case column, value, sum, codes, split, type
        case trueWhen = "is"
    }

    public init(from decoder: any Decoder) throws {
        if let scalar = try? ScalarText(from: decoder) {
            guard !scalar.text.isEmpty else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a column's name"))
            }
            origin = .column(scalar.text)
            codes = nil
            trueWhen = nil
            split = nil
            type = nil
            return
        }
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let origins: [Origin?] = [
            try container.text(.column).map { .column($0) }, try container.text(.value).map { .constant($0) },
            try container.texts(.sum).map { .sum($0) },
        ]
        let stated = origins.compactMap(\.self)
        guard let origin = stated.first, stated.count == 1 else {
            throw container.refusal(.column, "say one of: column, value, sum")
        }
        self.origin = origin
        codes = try container.text(.codes)
        trueWhen = try container.oneOrMore(.trueWhen)
        split = try container.text(.split)
        type = try container.word(AttributeType.self, .type)
        try refuseContradictions(container)
    }

    private func refuseContradictions(_ container: KeyedDecodingContainer<CodingKeys>) throws {
        if case .column = origin {
            if trueWhen != nil, codes != nil || split != nil || (type ?? .flag) != .flag {
                throw container.refusal(.trueWhen, "'is' makes a flag, which has no codes, split or other type")
            }
            if split != nil, (type ?? .codes) != .codes {
                throw container.refusal(.split, "'split' makes a list of codes, not another type")
            }
            if split == "" { throw container.refusal(.split, "say what stands between the codes") }
        } else if codes != nil || trueWhen != nil || split != nil {
            throw container.refusal(.column, "codes, is and split need a column")
        }
        if case .sum(let columns) = origin {
            if columns.isEmpty { throw container.refusal(.sum, "name the columns to add") }
            if let type, type != .number { throw container.refusal(.type, "a sum is a number") }
        }
    }

    /// The columns that it reads.
    var columns: [String] {
        switch origin {
        case .column(let name): [name]
        case .constant: []
        case .sum(let names): names
        }
    }
}
