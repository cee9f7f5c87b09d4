package import Records

/// Drafts a source definition from what an extract looks like.
///
/// Everything is judged by general rules: words of headings, forms and check digits of values, the standard lists, and
/// how columns go together. No value of a person stands in the draft.
package struct SourceDrafting {
    /// What is known of the file beside its rows.
    package struct File: Sendable {
        package var name: String
        package var format: String?
        package var encoding: String?
        package var delimiter: String?
        package var sheet: String?
        package var headerRow: Int?

        package init(name: String) { self.name = name }
    }

    package internal(set) var draft: DraftDefinition
    private let profile: ExtractProfile
    private let meanings: [ColumnMeaning]
    private var passedOver: [(column: ColumnMeaning, why: String)] = []

    package init(_ profile: ExtractProfile, file: File, id: SourceID? = nil, agency: String? = nil) {
        self.profile = profile
        meanings = profile.columns.map { ColumnMeaning($0, values: profile.values(of: $0.place)) }
        draft = DraftDefinition(
            source: id ?? SourceID(FileNaming.id(of: file.name)), title: FileNaming.title(of: file.name),
            agency: agency ?? "")
        draft.pattern = FileNaming.pattern(of: file.name)
        draft.format = file.format
        draft.encoding = file.encoding
        draft.delimiter = file.delimiter
        draft.sheet = file.sheet
        draft.headerRow = file.headerRow
        draftPeople()
        let references = draftReferences()
        draftCodes()
        draftEvents(fileName: file.name, references)
        RelationshipDrafting(meanings).apply(to: &draft)
        draftFormats()
        list()
    }

    // MARK: People

    private mutating func draftPeople() {
        let grouping = PeopleGrouping(meanings)
        passedOver += grouping.passedOver
        var names: Set<String> = []
        for group in grouping.groups {
            var mention = MentionName.name(of: group.owner)
            var number = 2
            while !names.insert(mention).inserted {
                mention = "\(MentionName.name(of: group.owner))_\(number)"
                number += 1
            }
            var made = PersonDrafting(group, mention: mention)
            made.person.dropNameWithoutParts()
            if draft.people.isEmpty || made.person.tellsWho {
                draft.people.append(made.person)
                draft.recognised += made.remarks
                passedOver += made.passedOver
            }
        }
        if draft.people.first?.tellsWho == false, draft.people.count > 1 { draft.people.removeFirst() }
        shareAddresses(scene: grouping.scene)
        for index in draft.people.indices.dropFirst() {
            let person = draft.people[index]
            if let column = person.nameColumn("family") ?? person.nameColumn("full") {
                draft.people[index].when = DraftDefinition.Condition(column: column, test: .isPresent)
            }
        }
        if draft.people.count > 1, draft.people[0].when == nil, Self.isOneOfEquals(draft.people[0].role),
            let column = draft.people[0].nameColumn("family") ?? draft.people[0].nameColumn("full"),
            profile.column(column).map({ $0.filled < profile.rows }) ?? false
        {
            draft.people[0].when = DraftDefinition.Condition(column: column, test: .isPresent)
        }
    }

    private static func isOneOfEquals(_ role: String) -> Bool { ["victim", "suspect", "perpetrator"].contains(role) }

    /// People without an address of their own live where the row says, but for a second carer, who may well not.
    private mutating func shareAddresses(scene: [ColumnMeaning]) {
        var place = DraftDefinition.Address()
        for column in scene {
            switch column.field {
            case .postcode: place.postcode = column.column.heading
            case .uprn: place.uprn = column.column.heading
            default: place.lines.append(column.column.heading)
            }
            draft.recognised.append(
                DraftDefinition.Remark(
                    column: column.column.heading, use: "the address where it happened", why: column.why))
        }
        sceneAddress = place
        let shared = place.isEmpty ? draft.people.first?.address ?? place : place
        var carers = 0
        for index in draft.people.indices.dropFirst() {
            let isCarer = OwnerWords.carers.contains(draft.people[index].role)
            if isCarer { carers += 1 }
            guard draft.people[index].address.isEmpty, !shared.isEmpty else { continue }
            if isCarer, carers > 1 {
                draft.advice.append(
                    "\(draft.people[index].mention) has no address of their own and may live elsewhere: none is given.")
            } else {
                draft.people[index].address = shared
            }
        }
    }

    private var sceneAddress = DraftDefinition.Address()

    // MARK: References

    private mutating func draftReferences() -> [ReferenceColumn] {
        guard let main = draft.people.first else { return [] }
        let places = main.identityColumns.compactMap { heading in profile.column(heading)?.place }
        let who = profile.sample.rows.map { row in places.map { row[$0].uppercased() }.joined(separator: "|") }
        var references: [ReferenceColumn] = []
        for meaning in meanings {
            guard
                let reference = ReferenceColumn(
                    meaning, rows: profile.sample.rows,
                    who: who.map { $0.contains { $0 != "|" } ? $0 : "" })
            else { continue }
            references.append(reference)
        }
        for reference in references where reference.holder == .person {
            let place =
                draft.people.firstIndex { person in
                    !person.role.isEmpty && person.index == reference.meaning.reading.index
                        && reference.meaning.reading.words.contains(person.role)
                } ?? 0
            if draft.people[place].key == nil {
                draft.people[place].key = reference.meaning.column.heading
                note(reference.meaning, "\(draft.people[place].mention): key", reference.why)
            }
        }
        for index in draft.people.indices where draft.people[index].key == nil {
            draft.people[index].key = draft.people[index].identifiers.first { $0.kind == .crn }?.column
        }
        return references
    }

    private mutating func note(_ meaning: ColumnMeaning, _ use: String, _ why: String) {
        draft.recognised.append(DraftDefinition.Remark(column: meaning.column.heading, use: use, why: why))
    }

    // MARK: Codes

    private mutating func draftCodes() {
        let withUnborn = draft.people.contains { $0.expectedDelivery != nil }
        for index in draft.people.indices {
            if case .column(let heading)? = draft.people[index].sex, let column = profile.column(heading),
                column.filled + column.notKnown.count > 0
            {
                let codes = CodeDrafting(column) { SexCodes.target(of: $0, withUnborn: withUnborn) }
                draft.people[index].sex = .mapped(heading, map: draft.add(map: "sex", codes.entries))
            }
            if case .column(let heading)? = draft.people[index].ethnicity, let column = profile.column(heading) {
                let isLetters = (column.values ?? [:]).keys.allSatisfy { $0.count <= 2 }
                let codes = CodeDrafting(column) { EthnicityCodes.target(of: $0, isLetters: isLetters) }
                if !codes.isStandard, !codes.entries.isEmpty {
                    draft.people[index].ethnicity = .mapped(
                        heading, map: draft.add(map: "ethnicity", codes.entries))
                }
            }
        }
    }

    // MARK: Events

    private mutating func draftEvents(fileName: String, _ references: [ReferenceColumn]) {
        let taken = Set(references.map { $0.meaning.column.heading })
        let free = meanings.filter { !taken.contains($0.column.heading) }
        let drafting = EventDrafting(
            free, rows: profile.sample.rows, fileName: fileName, people: draft.people, draft: &draft)
        drafting.giveRemarks(to: &draft)
        draft.events = drafting.events
        RoleSplit(meanings, people: draft.people, events: draft.events)?.apply(to: &draft)
        let kinds = Set(draft.events.map(\.kind))
        let isHome = !kinds.isDisjoint(with: ["tenancy", "council_tax_liability", "homelessness_application"])
        let household =
            references.first { $0.holder == .household } ?? (isHome ? references.first { $0.holder == .event } : nil)
        let identity = references.first { $0.holder == .event } ?? (isHome ? household : nil)
        if let household {
            let heading = household.meaning.column.heading
            for index in draft.people.indices where isHome || index == 0 { draft.people[index].household = heading }
            note(household.meaning, "household", household.why)
            if isHome, draft.people[0].relationship == nil, let role = drafting.events.first?.people.first?.role {
                for part in drafting.events.first?.people ?? [] where part.role == role {
                    for index in draft.people.indices where part.mentions.contains(draft.people[index].mention) {
                        draft.people[index].householdRole = .constant(role)
                    }
                }
            }
        }
        if let identity, let first = draft.events.first {
            let heading = identity.meaning.column.heading
            for index in draft.events.indices where index == 0 || first.kind != "tenancy" {
                draft.events[index].identity = [heading]
            }
            note(identity.meaning, "names the event", identity.why)
            if draft.events.count == 1, identity.meaning.column.distinct.isEachOnce, profile.rows >= 50,
                identity.meaning.column.filled == profile.rows, household == nil
            {
                draft.uniqueColumns.append(heading)
            }
        }
        if draft.events.count == 1 { draft.events[0].address = sceneAddress }
        for index in draft.people.indices where !draft.people[index].address.isEmpty {
            draft.people[index].livedFrom = drafting.livedFrom
            draft.people[index].livedTo = drafting.livedTo
        }
    }

    // MARK: Formats

    private mutating func draftFormats() {
        var formats: [String: Int] = [:]
        let used = draft.usedColumns
        for column in profile.columns where used.contains(column.heading) {
            guard column.isDate, let reading = column.date else { continue }
            formats[reading.format.pattern, default: 0] += column.filled
            if reading.isAmbiguous {
                draft.advice.append(
                    "'\(column.heading)': day and month could as well be the other way round; no value is over 12.")
            }
            if reading.defaults > 0 {
                draft.advice.append(
                    "'\(column.heading)': \(reading.defaults) dates stand for \"not known\" (1900-01-01 and the like).")
            }
        }
        draft.dates = DateChoice.ordered(formats)
        var words: [String: Int] = [:]
        for column in profile.columns where used.contains(column.heading) && column.codes == nil {
            for (word, count) in column.notKnown { words[word, default: 0] += count }
        }
        draft.notKnown = [""] + words.keys.sorted()
    }

    // MARK: What was not understood

    private mutating func list() {
        let used = draft.usedColumns
        draft.recognised = profile.columns.flatMap { column in
            draft.recognised.filter { $0.column == column.heading && used.contains(column.heading) }
        }
        for meaning in meanings where !used.contains(meaning.column.heading) {
            let why = passedOver.first { $0.column.column.heading == meaning.column.heading }?.why
            draft.unused.append(
                DraftDefinition.Remark(
                    column: meaning.column.heading, use: ColumnSummary.text(meaning.column, of: profile.rows),
                    why: why ?? ""))
        }
    }
}
