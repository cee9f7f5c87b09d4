import Access
import Families
import Identity
import Operations
import Storage

/// The whole family on one page: who works with it now, who is in it, what was found, what happened.
struct FamilyPage: Sendable {
    let id: String
    let members: [MemberRow]
    let standing: [ProgrammeFindings]
    let involvements: [Involvement]
    let contacts: [AgencyContact]
    let homes: [HomeLine]
    let chronology: Chronology
    let relationships: [RelationshipLine]
    let reasons: [MembershipReason]
    let notShown: NotShown?
    let asAt: String
    /// To the page on which members are confirmed, added and taken out; nil for a reader who may not.
    let deciding: String?

    struct MemberRow: Sendable {
        let person: PersonLabel
        let role: String
        let age: String
        let birth: String?
        let sex: String
        let livesHere: String
        let knownTo: String
    }

    struct RelationshipLine: Sendable {
        let subject: PersonLabel
        let kind: String
        let object: PersonLabel
        let sources: String
    }

    struct MembershipReason: Sendable {
        let person: PersonLabel
        let role: String
        let period: String
        let confidence: String
        /// The strongest.
        let reasons: [String]
        /// The others, folded away; nil when there are none.
        let more: MoreReasons?
    }

    struct MoreReasons: Sendable {
        let words: String
        let reasons: [String]
    }

    static func show(_ visit: Visit) async throws -> Reply {
        let view = try await ShowFamily(FamilyID(try visit.number("family"))).run(in: visit.context)
        return try visit.page(
            "family", title: "Family \(view.family.id)",
            FamilyPage(view, visit, wholeChronology: visit.query["chronology"] == "whole"))
    }

    init(_ view: FamilyView, _ visit: Visit, wholeChronology: Bool) {
        let day = visit.asAt
        let naming = Naming(view.members.map(\.person), visit)
        let titles = SourceTitles(visit)
        id = view.family.id.description
        asAt = day.words
        deciding = visit.may(.review, .family, because: "?") ? "/families/\(view.family.id)/members" : nil
        members = view.members.map { shown in
            MemberRow(
                person: naming.label(shown.person.id), role: shown.member.role.words,
                age: shown.person.ageWords(on: day) ?? (view.mask.hides(.dateOfBirth) ? "Hidden" : "Not known"),
                birth: shown.person.birthWords, sex: shown.person.sex?.words ?? "Not known",
                livesHere: shown.member.isResident
                    ? "In a family home" : view.isHomeKnown(of: shown.person.id) ? "Elsewhere" : "Not known",
                knownTo: shown.person.sources.count.counted("source", "sources"))
        }
        standing = ProgrammeFindings.of(view.findings, visit)
        involvements = Involvement.open(in: view.chronology, on: day, naming, titles)
        contacts = AgencyContact.all(in: view, on: day, titles)
        homes = HomeLine.lines(
            view.residences, view.places, homes: view.family.homes, naming, titles, mayOpen: visit.may(.read, .place))
        chronology = Chronology(view.chronology, whole: wholeChronology, naming, titles, asAt: day)
        relationships = Self.relationships(view.relationships, naming, titles)
        reasons = view.members.map { shown in
            MembershipReason(
                person: naming.label(shown.person.id), role: shown.member.role.words,
                period: shown.member.period.words, confidence: Self.words(ofConfidence: shown.member.confidence),
                reasons: Array(shown.member.reasons.prefix(3)), more: Self.more(shown.member.reasons.dropFirst(3)))
        }
        notShown = NotShown(mask: view.mask, leftOut: view.leftOut, titles)
    }

    private static func more(_ reasons: ArraySlice<String>) -> MoreReasons? {
        reasons.isEmpty
            ? nil
            : MoreReasons(words: reasons.count.counted("more reason", "more reasons"), reasons: Array(reasons))
    }

    /// Each stated relationship once, with every source that states it.
    private static func relationships(
        _ stated: [PersonRelationship], _ naming: Naming, _ titles: SourceTitles
    ) -> [RelationshipLine] {
        var lines: [(key: PersonRelationship, sources: [String])] = []
        for relationship in stated {
            let title = titles.title(relationship.source)
            if let index = lines.firstIndex(where: {
                $0.key.subject == relationship.subject && $0.key.object == relationship.object
                    && $0.key.kind == relationship.kind
            }) {
                if !lines[index].sources.contains(title) { lines[index].sources.append(title) }
            } else {
                lines.append((relationship, [title]))
            }
        }
        return lines.map { line in
            RelationshipLine(
                subject: naming.label(line.key.subject), kind: line.key.kind.words.lowercased(),
                object: naming.label(line.key.object), sources: line.sources.joined(separator: ", "))
        }
    }

    private static func words(ofConfidence confidence: Double) -> String {
        switch confidence {
        case 0.9...: "Well supported"
        case 0.6..<0.9: "Likely"
        default: "Uncertain"
        }
    }
}
