import Access
import Identity
import Operations
import Records
import Storage

/// What was decided about a person by hand, and the forms to decide more; for who may review.
struct PersonDeciding: Sendable {
    struct Line: Sendable {
        let id: String
        let what: String
        let when: String
        let why: String
        let standing: String
        /// Where it is undone; nil when it was, or the reader may not.
        let undoPath: String?
    }

    struct RecordChoice: Sendable {
        let id: String
        let origin: RowLabel
        let name: String
    }

    struct Forms: Sendable {
        let mergePath: String
        let splitPath: String
        /// Empty where there is but one record: nothing can be taken out.
        let choices: [RecordChoice]
    }

    let lines: [Line]
    /// Nil for a reader who may not review people.
    let forms: Forms?

    init(_ view: PersonView, _ visit: Visit, _ titles: SourceTitles) {
        let person = view.person.id
        let mayReview = visit.may(.review, .person)
        lines = view.decisions.map { decision in
            Line(
                id: decision.id.description, what: decision.words, when: decision.at.words,
                why: "By \(decision.by): \(decision.reason)", standing: decision.standingWords,
                undoPath: mayReview && decision.undoing == nil ? "/people/\(person)/decisions/\(decision.id)/undo" : nil
            )
        }
        let choices = view.records.map { record in
            RecordChoice(
                id: record.record.id.description, origin: RowLabel(record.row, titles),
                name: record.record.name.words ?? "no name")
        }
        forms =
            mayReview
            ? Forms(
                mergePath: "/people/\(person)/merge", splitPath: "/people/\(person)/split",
                choices: choices.count > 1 ? choices : []) : nil
    }
}

// MARK: - The forms, sent

extension PersonDeciding {
    static func merge(_ visit: Visit) async throws -> Reply {
        let person = try visit.number("person")
        guard let other = visit.form.filled("other").flatMap({ Int64($0) }), other > 0 else {
            throw WebError(.unusable, "Give the number of the other person, as that person’s page shows it.")
        }
        try checkReason(visit)
        _ = try await MergePeople(PersonID(person), PersonID(other)).run(in: visit.context)
        return .redirect(to: "/people/\(person)")
    }

    static func split(_ visit: Visit) async throws -> Reply {
        let person = try visit.number("person")
        let records = visit.form.names(startingWith: "record-").compactMap { Int64($0.dropFirst(7)) }
        guard !records.isEmpty else { throw WebError(.unusable, "Choose the records that are not this person’s.") }
        try checkReason(visit)
        let out = Set(records.map { RecordID(rawValue: $0) })
        _ = try await SplitPerson(PersonID(person), taking: out).run(in: visit.context)
        return .redirect(to: "/people/\(person)")
    }

    static func undo(_ visit: Visit) async throws -> Reply {
        let person = try visit.number("person")
        let decision = try visit.number("decision")
        try checkReason(visit)
        _ = try await UndoDecision(decision).run(in: visit.context)
        return .redirect(to: "/people/\(person)")
    }

    private static func checkReason(_ visit: Visit) throws(WebError) {
        guard visit.reason != nil else {
            throw WebError(.unusable, "Say why: a decision without a reason cannot be checked. Go back and write one.")
        }
    }
}
