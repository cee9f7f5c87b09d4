public import Families
public import Identity
public import Records

/// What `kith.yaml` says about the workspace as a whole. Every key has a default but the name.
public struct WorkspaceSettings: Sendable, Equatable, Decodable {
    /// The council's name, as pages show it.
    public var name: String
    /// The day that programmes are assessed as at. The default, nil, is today.
    public var asAt: Day?
    public var link: Link
    /// The gazetteer that addresses are matched to, a CSV file, from the workspace. The default, nil, is `gazetteer.csv`
    /// where there is one.
    public var gazetteer: String?
    /// Who acts when a command is given at the terminal without `--as`. The default is `data.manager`.
    public var terminalPrincipal: String
    public var keys: Keys
    public var server: Server
    /// When two reports are of one event. The default is ``SameEventRule/standard``; rules declared here are asked first.
    public var sameEvent: [SameEventRule]
    public var confidential: Confidential
    /// Which values survive, as declared; ``Workspace/survivorship`` has it with the sources it names.
    var survivorship = SurvivorshipDefinition()
    /// How families are formed.
    public var families: FamilyRules

    /// Places whose address is never shown, listed or exported, whoever reports it.
    public struct Confidential: Sendable, Equatable {
        /// The default is none.
        public var uprns: Set<Int64> = []
        /// Canonical. The default is none.
        public var postcodes: Set<String> = []
    }

    public struct Link: Sendable, Equatable, Decodable {
        /// Match probability from which two records are one person, 0 to 1. The default, nil, is the engine's choice.
        public var threshold: Double?
        /// Sources with one row a person. The default is none.
        public var oneRowPerPerson: [SourceID]

        public init(threshold: Double? = nil, oneRowPerPerson: [SourceID] = []) {
            self.threshold = threshold
            self.oneRowPerPerson = oneRowPerPerson
        }
    }

    public struct Keys: Sendable, Equatable, Decodable {
        /// Where the key that signs the audit log's heads lies, from the workspace. The default is
        /// `store/audit-signing.key`; put it on another disk than the store for a stronger log.
        public var auditSigning: String

        public init(auditSigning: String = "store/audit-signing.key") { self.auditSigning = auditSigning }
    }

    public struct Server: Sendable, Equatable, Decodable {
        /// The address to listen on. The default is `127.0.0.1`: this machine only.
        public var host: String
        /// The default is 8080.
        public var port: Int
        /// Minutes without a request after which a session ends. The default is 30.
        public var sessionMinutes: Int

        public init(host: String = "127.0.0.1", port: Int = 8080, sessionMinutes: Int = 30) {
            self.host = host
            self.port = port
            self.sessionMinutes = sessionMinutes
        }
    }

    public init(name: String, asAt: Day? = nil) {
        self.name = name
        self.asAt = asAt
        link = Link()
        terminalPrincipal = Self.defaultPrincipal
        keys = Keys()
        server = Server()
        sameEvent = SameEventRule.standard
        confidential = Confidential()
        families = FamilyRules()
    }

    static let defaultPrincipal = "data.manager"
}

extension WorkspaceSettings {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, asAt = "as_at", link, gazetteer, terminalPrincipal = "terminal_principal", keys, server
        case sameEvent = "same_event"
        case confidential, survivorship, families
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init(name: try container.decode(String.self, forKey: .name))
        asAt = try container.decodeIfPresent(Day.self, forKey: .asAt)
        link = try container.decodeIfPresent(Link.self, forKey: .link) ?? link
        gazetteer = try container.decodeIfPresent(String.self, forKey: .gazetteer)
        terminalPrincipal = try container.decodeIfPresent(String.self, forKey: .terminalPrincipal) ?? terminalPrincipal
        keys = try container.decodeIfPresent(Keys.self, forKey: .keys) ?? keys
        server = try container.decodeIfPresent(Server.self, forKey: .server) ?? server
        sameEvent =
            try container.decodeIfPresent(SameEventDefinition.self, forKey: .sameEvent)?.rules ?? sameEvent
        confidential = try container.decodeIfPresent(Confidential.self, forKey: .confidential) ?? confidential
        survivorship =
            try container.decodeIfPresent(SurvivorshipDefinition.self, forKey: .survivorship) ?? survivorship
        families = try container.decodeIfPresent(FamilyRulesDefinition.self, forKey: .families)?.rules ?? families
    }
}

extension WorkspaceSettings.Link {
    private enum CodingKeys: String, CodingKey, CaseIterable { case threshold, oneRowPerPerson = "one_row_per_person" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        threshold = try container.decodeIfPresent(Double.self, forKey: .threshold)
        oneRowPerPerson = try container.decodeIfPresent([SourceID].self, forKey: .oneRowPerPerson) ?? []
        if let threshold, !(0...1).contains(threshold) {
            throw DecodingError.dataCorruptedError(
                forKey: .threshold, in: container, debugDescription: "expected a probability from 0 to 1")
        }
    }
}

extension WorkspaceSettings.Keys {
    private enum CodingKeys: String, CodingKey, CaseIterable { case auditSigning = "audit_signing" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init()
        auditSigning = try container.decodeIfPresent(String.self, forKey: .auditSigning) ?? auditSigning
    }
}

extension WorkspaceSettings.Server {
    private enum CodingKeys: String, CodingKey, CaseIterable { case host, port, sessionMinutes = "session_minutes" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.init()
        host = try container.decodeIfPresent(String.self, forKey: .host) ?? host
        port = try container.decodeIfPresent(Int.self, forKey: .port) ?? port
        sessionMinutes = try container.decodeIfPresent(Int.self, forKey: .sessionMinutes) ?? sessionMinutes
    }
}
