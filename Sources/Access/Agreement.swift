public import Foundation

/// A data-sharing agreement: which sources may be used for which purposes, on what legal footing, and when.
public struct Agreement: Sendable, Hashable {
    public var id: String
    public var title: String
    /// The agencies that signed.
    public var parties: [String]
    /// The sources that it covers.
    public var sources: [String]
    /// The law that lets the data be shared, for example "Children Act 2004 s.10".
    public var legalGateway: String
    public var purposes: [Purpose]
    /// The first day it is in force (UTC).
    public var from: CalendarDay
    /// The last day it is in force (UTC); nil when it has no end.
    public var to: CalendarDay?

    public init(
        id: String, title: String, parties: [String], sources: [String], legalGateway: String, purposes: [Purpose],
        from: CalendarDay, to: CalendarDay? = nil
    ) {
        self.id = id
        self.title = title
        self.parties = parties
        self.sources = sources
        self.legalGateway = legalGateway
        self.purposes = purposes
        self.from = from
        self.to = to
    }

    /// Whether it is in force at an instant: from the start of its first day to the end of its last.
    public func isInForce(at instant: Date) -> Bool {
        let day = CalendarDay(containing: instant)
        return from <= day && (to.map { day <= $0 } ?? true)
    }
}
