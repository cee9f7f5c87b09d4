public import Families
public import Foundation
public import Identity
public import Programmes
public import Records

/// All that assessing works from, as it stood at one moment.
public struct AssessmentInput: Sendable {
    /// In order of id.
    public var families: [Family]
    public var people: [PersonID: Person]
    /// Whose each record is.
    public var assignments: [RecordID: PersonID]
    /// Of the live batches, in order of id.
    public var events: [Event]
    /// Reports of one event, by report: the one that stands for it, where it is another.
    public var repeated: [EventID: EventID]
    /// Which sources know which people, and for when; in order of person.
    public var seen: [SeenIn]
    public var sources: [LoadedSource]
    /// Sources that no agreement covers for the grant's purpose, and of which there is nothing here.
    public var leftOut: [SourceID]
}

/// A source has a record of a person in a batch that speaks for a period.
public struct SeenIn: Hashable, Sendable, Codable {
    public var person: PersonID
    public var source: SourceID
    public var period: Period

    public init(person: PersonID, source: SourceID, period: Period) {
        self.person = person
        self.source = source
        self.period = period
    }
}

/// What an assessment found: it takes the place of all earlier findings but those of the programmes kept.
public struct AssessmentOutcome: Sendable {
    public var at: Date
    /// The day on which the criteria were looked at.
    public var asAt: Day
    public var programmes: [String]
    /// One a criterion, a headline, and a programme's answer, whose criterion is `eligible`.
    public var findings: [Finding]
    /// Programmes that were not assessed now, and whose earlier findings stay.
    public var kept: [String]

    public init(at: Date, asAt: Day, programmes: [String], findings: [Finding], kept: [String] = []) {
        self.at = at
        self.asAt = asAt
        self.programmes = programmes
        self.findings = findings
        self.kept = kept
    }
}

/// When, for which day, and for which programmes families were last assessed.
public struct AssessmentRun: Hashable, Sendable, Codable {
    public var at: Date
    public var asAt: Day
    public var programmes: [String]
}
