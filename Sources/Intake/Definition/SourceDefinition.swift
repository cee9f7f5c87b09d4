public import Records

/// How one agency's extract becomes person records, relationships and events: `sources/<id>.yaml`.
///
/// Decoding checks the definition as a whole: unknown keys, mentions, roles, attributes, code maps and contradictions
/// are `DecodingError`s whose coding path says where; ``IntakeError/init(_:file:)`` puts them in one line.
public struct SourceDefinition: Decodable, Hashable, Sendable {
    public let source: SourceID
    public let title: String
    public let agency: String
    /// The agreement under which the extract is held: `agreements/<id>.yaml`.
    public let agreement: String?
    public let file: FileDefinition
    /// The formats that the source's dates are tried in. The default is `dd/MM/yyyy` and `yyyy-MM-dd`; a workbook's
    /// and JSON's dates are read as `yyyy-MM-dd` whatever stands here.
    public let dates: [DateFormat]
    /// What stands for no value, compared without case. The default is the empty text alone.
    public let notKnown: [String]
    /// What the extract speaks for. The default is nil: not stated.
    public private(set) var period: Period?
    /// Where a file says by its name what it speaks for; ``speaking(ofFile:)`` then gives ``period``. The default is nil.
    public let periodInFileName: FileNamePeriod?
    /// The default is those with a record in it.
    public let coverage: Coverage
    /// The share of rows that may be quarantined, 0 to 1. The default is 0.02.
    public let toleratedBadRows: Double
    public let codes: [String: CodeMap]
    public let people: [PersonDefinition]
    public let relationships: [RelationshipDefinition]
    public let events: [EventMapping]
    public let checks: [CheckDefinition]
    /// What holds a batch back, and how often a file is due.
    public let quality: QualityDefinition
    public let freshness: FreshnessDefinition?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case source, title, agency, agreement, file, dates
        case notKnown = "not_known"
        case period, coverage
        case toleratedBadRows = "tolerated_bad_rows"
        case codes, people, relationships, events, checks, quality, freshness
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        source = try container.decode(SourceID.self, forKey: .source)
        title = try container.text(.title) ?? source.rawValue
        agency = try container.text(.agency) ?? ""
        agreement = try container.text(.agreement)
        file = try container.decodeIfPresent(FileDefinition.self, forKey: .file) ?? FileDefinition()
        dates = try Self.dateFormats(container, file: file)
        notKnown = try container.texts(.notKnown) ?? [""]
        switch try container.decodeIfPresent(PeriodDefinition.self, forKey: .period) {
        case .fixed(let stated): (period, periodInFileName) = (stated, nil)
        case .fileName(let fileName): (period, periodInFileName) = (nil, fileName)
        case nil: (period, periodInFileName) = (nil, nil)
        }
        coverage = try container.decodeIfPresent(Coverage.self, forKey: .coverage) ?? Coverage()
        toleratedBadRows = try Self.share(container)
        codes = try container.decodeIfPresent([String: CodeMap].self, forKey: .codes) ?? [:]
        people = try container.decode([PersonDefinition].self, forKey: .people)
        relationships = try container.decodeIfPresent([RelationshipDefinition].self, forKey: .relationships) ?? []
        events = try container.decodeIfPresent([EventMapping].self, forKey: .events) ?? []
        checks = try container.decodeIfPresent([CheckDefinition].self, forKey: .checks) ?? []
        quality = try container.decodeIfPresent(QualityDefinition.self, forKey: .quality) ?? QualityDefinition()
        freshness = try container.decodeIfPresent(FreshnessDefinition.self, forKey: .freshness)
        try DefinitionValidation(self, path: container.codingPath).validate()
    }

    private static func dateFormats(
        _ container: KeyedDecodingContainer<CodingKeys>, file: FileDefinition
    ) throws -> [DateFormat] {
        var formats: [DateFormat] = []
        for pattern in try container.oneOrMore(.dates) ?? ["dd/MM/yyyy", "yyyy-MM-dd"] {
            guard let format = DateFormat(pattern) else {
                throw container.refusal(
                    .dates,
                    "'\(pattern)' is not a date format; use yyyy or yy, MM, M or MMM, dd or d, and HH, mm, ss, each "
                        + "once, with a year among them")
            }
            formats.append(format)
        }
        if file.format != .csv, !formats.contains(.iso) { formats.append(.iso) }
        return formats
    }

    /// `2%` or `0.02`.
    private static func share(_ container: KeyedDecodingContainer<CodingKeys>) throws -> Double {
        guard let text = try container.text(.toleratedBadRows) else { return 0.02 }
        let isPercentage = text.hasSuffix("%")
        let number = Double(isPercentage ? String(text.dropLast()).trimmingSpaces() : text)
        guard let number, case let share = isPercentage ? number / 100 : number, (0...1).contains(share) else {
            throw container.refusal(.toleratedBadRows, "expected a share such as 2% or 0.02")
        }
        return share
    }

    /// The definition for a file of this name: its period is the one that the name says, where that is how it is told.
    ///
    /// Throws ``IntakeError`` `.wrongFile` when the name does not say.
    public func speaking(ofFile name: String) throws(IntakeError) -> SourceDefinition {
        guard let periodInFileName else { return self }
        guard let period = periodInFileName.period(ofFile: name) else {
            throw IntakeError(
                .wrongFile,
                "\(source): the name does not say what the file speaks for; the definition expects "
                    + "\(periodInFileName.pattern), with a period such as 2025-09, 2025 Q3 or Autumn 2025 in its place")
        }
        var definition = self
        definition.period = period
        return definition
    }

    /// Every column that the definition names, in the order of its first mention, once.
    public var columns: [String] {
        var all: [String] = []
        for person in people { all += person.columns }
        for relationship in relationships { all += relationship.columns }
        for event in events { all += event.columns }
        for check in checks { all += check.columns }
        all += quality.key
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }
    }
}
