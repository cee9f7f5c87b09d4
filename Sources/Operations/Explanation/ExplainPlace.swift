import Access
public import Identity
import Records
import Storage

/// Which addresses were read as one place, why it makes no household, what it is a part of, and who lived there.
public struct ExplainPlace: Sendable {
    public var place: PlaceID

    public init(_ place: PlaceID) { self.place = place }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such place.
    public func run(in context: OperationContext) async throws(OperationError) -> Story {
        try await context.performing {
            let view = try await context.store.place(
                place, under: try await context.grant(.explain, on: .place, id: place.description))
            let uprn = view.place.uprn.map { ", UPRN \($0)" } ?? ""
            let address = view.mask.hides(.address) ? "" : ": \(Wording.address(view.place.address))"
            var story = Story("Place \(view.place.id)\(address)\(uprn)")
            story.tell(
                "Addresses read as it",
                view.readings.map {
                    "\(Wording.address($0.address)): \($0.records) \($0.records == 1 ? "record" : "records"), first \(Wording.place($0.row))"
                })
            story.tell("The gazetteer", Self.gazetteer(view.place))
            story.tell("Why it makes no household", Self.shared(view))
            story.tell(
                "Building",
                (view.building.map { ["part of place \($0.id)"] } ?? [])
                    + view.flats.map { "with flat, place \($0.id)" }
                    + (view.basis.map { ["by \($0 == .gazetteer ? "the gazetteer's parent UPRN" : "their addresses")"] }
                        ?? []))
            let day = context.workspace.settings.asAt ?? Day(context.clock())
            story.tell("Who lives or lived there", view.occupants.map { Self.line($0, on: day) })
            if view.occupantsTotal > view.occupants.count {
                story.tell("And more", ["\(view.occupantsTotal - view.occupants.count) further stays"])
            }
            story.tell(
                "Who is or was at it",
                view.affiliates.map {
                    "person \($0.person.id) as \($0.affiliation.role) of \($0.affiliation.organisation), \(Wording.period($0.affiliation.period)) (\($0.affiliation.source))"
                })
            story.tell(
                "Left out",
                view.leftOut.map { "\($0): no agreement in force covers this source for the purpose" })
            return story
        }
    }

    private static func gazetteer(_ place: Place) -> [String] {
        guard let evidence = place.gazetteer else { return [] }
        var lines = ["\(evidence.band.rawValue) match\(evidence.isStated ? ", of a UPRN that a record states" : "")"]
        if evidence.isContradicted { lines.append("a record states a UPRN that its address contradicts: look at it") }
        return lines
    }

    private static func shared(_ view: PlaceView) -> [String] {
        let known = view.organisations.map { one in
            "\(Wording.words(one.kind.rawValue)) \(one.name) (\(one.id)), \(Wording.period(one.period)): \(one.basis == .declared ? "declared in the workspace" : one.basis == .gazetteer ? "listed in the gazetteer" : "named by events")"
        }
        if !known.isEmpty { return known }
        return view.place.isShared
            ? [
                "shared: on one day many people lived there who have no name in common, or the gazetteer lists an institution"
            ]
            : []
    }

    private static func line(_ occupant: OccupantView, on day: Day) -> String {
        let stay = occupant.stay
        let sources = stay.sources.map(\.rawValue).joined(separator: ", ")
        let households = stay.households.isEmpty ? "" : ", household \(stay.households.joined(separator: ", "))"
        return
            "person \(occupant.person.id), \(Wording.period(stay.period)), \(stay.standing(on: day).words) (\(sources)\(households); with \(stay.overlapping) \(stay.overlapping == 1 ? "other" : "others") at the time)"
    }
}
