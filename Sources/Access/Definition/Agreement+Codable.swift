extension Agreement: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, parties, sources
        case legalGateway = "legal_gateway"
        case purposes, from, to
    }

    public init(from decoder: any Decoder) throws {
        let values = try StrictContainer<CodingKeys>(decoder, of: "an agreement")
        id = try values.text(.id)
        title = try values.textIfPresent(.title) ?? id
        parties = try values.texts(.parties)
        sources = try values.texts(.sources)
        legalGateway = try values.text(.legalGateway)
        purposes = try values.texts(.purposes).map(Purpose.init(rawValue:))
        from = try values.day(.from, text: values.text(.from))
        to = try values.textIfPresent(.to).map { try values.day(.to, text: $0) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(parties, forKey: .parties)
        try container.encode(sources, forKey: .sources)
        try container.encode(legalGateway, forKey: .legalGateway)
        try container.encode(purposes, forKey: .purposes)
        try container.encode(from.description, forKey: .from)
        try container.encodeIfPresent(to?.description, forKey: .to)
    }
}
