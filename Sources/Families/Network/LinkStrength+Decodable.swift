import Records

extension LinkStrength: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case most, least, first, more
        case halvesAfter = "halves_after_days"
    }

    public init(from decoder: any Decoder) throws {
        if let number = try? decoder.singleValueContainer().decode(Double.self) {
            guard number > 0, number <= 1 else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath, debugDescription: "expected a number above 0 and at most 1"))
            }
            self = .constant(number)
            return
        }
        let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
        func share(_ key: CodingKeys, _ usual: Double) throws -> Double {
            let share = try values.decodeIfPresent(Double.self, forKey: key) ?? usual
            guard share > 0, share <= 1 else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: values, debugDescription: "expected a number above 0 and at most 1")
            }
            return share
        }
        if values.contains(.halvesAfter) {
            for key in [CodingKeys.first, .more] where values.contains(key) {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: values, debugDescription: "'\(key.rawValue)' does not go with 'halves_after_days'")
            }
            let days = try values.decode(Int.self, forKey: .halvesAfter)
            let (most, least) = (try share(.most, 1), try share(.least, 0.1))
            guard (1...36_525).contains(days), least <= most else {
                throw DecodingError.dataCorruptedError(
                    forKey: .halvesAfter, in: values,
                    debugDescription: "expected days from 1 to 36525, and 'least' no more than 'most'")
            }
            self = .recency(most: most, least: least, halvesAfter: days)
        } else {
            guard values.contains(.first), !values.contains(.least) else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: decoder.codingPath,
                        debugDescription:
                            "expected a number, {most, least, halves_after_days} or {first, more, most}"))
            }
            let (first, more, most) = (try share(.first, 0.5), try share(.more, 0.1), try share(.most, 1))
            guard first <= most else {
                throw DecodingError.dataCorruptedError(
                    forKey: .most, in: values, debugDescription: "expected no less than 'first'")
            }
            self = .statements(first: first, more: more, most: most)
        }
    }
}
