public import Records

extension Gazetteer {
    /// Finds the home that an address names.
    ///
    /// A UPRN that the record states and the gazetteer has wins; where the address beside it names another street and
    /// another postcode, that is said. Otherwise every home of the postcode is weighed, and unless one fits in every
    /// part, those with the street's and the building's name, or one spelt like it, wherever they are.
    ///
    /// - Complexity: some microseconds; tens where something is misspelt.
    public func match(_ address: Address) -> AddressMatch {
        if let stated = address.uprn {
            let own = entries(withUPRN: stated)
            if !own.isEmpty { return statedMatch(stated, own, address) }
            var match = matchText(address)
            match.statedProblem = .notInGazetteer
            return match
        }
        return matchText(address)
    }

    private func statedMatch(_ uprn: Int64, _ own: [Int], _ address: Address) -> AddressMatch {
        var scoring = AddressScoring(address, self)
        let institution = own.contains { entries[$0].isInstitution }
        let contradicts = own.allSatisfy { scoring.contradicts(entries[$0], address) }
        return AddressMatch(
            band: .exact, candidates: [AddressMatch.Candidate(uprn: uprn, score: 1)], isStated: true,
            statedProblem: contradicts ? .contradictsAddress : nil, isInstitution: institution)
    }

    private func matchText(_ address: Address) -> AddressMatch {
        if address.isNoFixedAbode || entries.isEmpty { return .unmatched }
        if address.number == nil, address.building == nil, address.flat == nil { return .unmatched }
        var search = AddressSearch(address, self)
        search.run()
        return search.match()
    }
}

extension AddressScoring {
    /// Whether the address names another street and another postcode than an entry has.
    mutating func contradicts(_ entry: Gazetteer.Entry, _ address: Address) -> Bool {
        guard let street = address.street, let postcode = address.postcode, entry.street >= 0, entry.postcode >= 0
        else {
            return false
        }
        let listed = gazetteer.postcodes.text(entry.postcode)
        return spellingDistance(postcode, listed, limit: 1) == nil
            && Self.points(street, gazetteer.streets.text(entry.street)) < 15
    }
}
