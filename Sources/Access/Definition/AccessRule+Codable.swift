extension AccessRule: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, effect, roles, purposes, actions, resources
        case sensitivityFrom = "sensitivity_from"
        case sensitivityUpTo = "sensitivity_up_to"
        case caseload, agency, agreement, reason, hides, because
    }

    public init(from decoder: any Decoder) throws {
        let values = try StrictContainer<CodingKeys>(decoder, of: "a rule")
        id = try values.text(.id)
        effect = try values.word(.effect)
        roles = try values.textsIfPresent(.roles)?.map(Role.init(rawValue:))
        purposes = try values.textsIfPresent(.purposes)?.map(Purpose.init(rawValue:))
        actions = try values.wordsIfPresent(.actions)
        resources = try values.wordsIfPresent(.resources)
        sensitivityFrom = try values.wordIfPresent(.sensitivityFrom)
        sensitivityUpTo = try values.wordIfPresent(.sensitivityUpTo)
        caseload = try values.wordIfPresent(.caseload)
        agency = try values.wordIfPresent(.agency)
        agreement = try values.wordIfPresent(.agreement)
        reason = try values.wordIfPresent(.reason)
        hides = try values.wordsIfPresent(.hides) ?? []
        because = try values.textIfPresent(.because)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(effect, forKey: .effect)
        try container.encodeIfPresent(roles, forKey: .roles)
        try container.encodeIfPresent(purposes, forKey: .purposes)
        try container.encodeIfPresent(actions, forKey: .actions)
        try container.encodeIfPresent(resources, forKey: .resources)
        try container.encodeIfPresent(sensitivityFrom, forKey: .sensitivityFrom)
        try container.encodeIfPresent(sensitivityUpTo, forKey: .sensitivityUpTo)
        try container.encodeIfPresent(caseload, forKey: .caseload)
        try container.encodeIfPresent(agency, forKey: .agency)
        try container.encodeIfPresent(agreement, forKey: .agreement)
        try container.encodeIfPresent(reason, forKey: .reason)
        if !hides.isEmpty { try container.encode(hides, forKey: .hides) }
        try container.encodeIfPresent(because, forKey: .because)
    }
}
