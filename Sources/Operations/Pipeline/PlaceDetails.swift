import Identity
import Records
import Storage

/// What a link run makes of places beside the homes: organisations and who is at them, buildings, and what is odd.
struct PlaceDetails {
    /// With the organisations' own places; shared where an organisation stands.
    let places: PlaceResolution
    let organisations: OrganisationResolver.Result
    let buildings: [Building]
    let problems: [PlaceProblem]

    init(
        _ resolved: PlaceResolution, events: [Event], assignments: [PersonAssignment],
        prior: [OrganisationID: PlaceID], gazetteer: Gazetteer?, in workspace: Workspace
    ) {
        let listed = workspace.organisations + (gazetteer?.organisations ?? [])
        let organisations = OrganisationResolver().resolve(
            listed.map { $0.withheld(by: workspace.settings.confidential) }, resolution: resolved,
            events: events, assignments: assignments, prior: prior)
        let parents = BuildingResolver().buildings(resolved.places) { gazetteer?.parent(of: $0) }
        problems = PlaceProblemSearch().problems(
            places: organisations.places, residences: resolved.residences, organisations: organisations.organisations,
            cycles: parents.cycles, clashes: organisations.clashes)
        buildings = parents.buildings
        places = PlaceResolution(
            places: organisations.places, residences: resolved.residences, nextID: organisations.nextID)
        self.organisations = organisations
    }
}

extension Organisation {
    /// Without its address where that must not be shown.
    fileprivate func withheld(by confidential: WorkspaceSettings.Confidential) -> Organisation {
        let postcode = address?.postcode.map(confidential.postcodes.contains) ?? false
        guard postcode || uprn.map(confidential.uprns.contains) ?? false else { return self }
        var shown = self
        shown.uprn = nil
        shown.address = nil
        return shown
    }
}

extension LinkageOutcome {
    mutating func take(_ details: PlaceDetails) {
        organisations = details.organisations.organisations
        affiliations = details.organisations.affiliations
        buildings = details.buildings
        placeProblems = details.problems
    }
}
