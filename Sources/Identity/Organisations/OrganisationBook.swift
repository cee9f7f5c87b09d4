import Records

/// The organisations that are known so far, found by code, by name, by UPRN and by address.
struct OrganisationBook {
    private(set) var organisations: [Organisation] = []
    private var byID: [OrganisationID: Int] = [:]
    private var byCode: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    private(set) var clashes: [[OrganisationID]] = []

    /// What the workspace declares and the gazetteer lists; the first with an id counts, and so does the first with a code.
    init(_ listed: [Organisation]) {
        for organisation in listed { _ = add(organisation) }
    }

    mutating func add(_ organisation: Organisation) -> Int {
        if let known = byID[organisation.id] { return known }
        let index = organisations.count
        organisations.append(organisation)
        byID[organisation.id] = index
        for code in organisation.codes {
            guard let code = OrganisationRule.standardCode(code) else { continue }
            let key = "\(organisation.kind.rawValue):\(code)"
            if let other = byCode[key] {
                clashes.append([organisations[other].id, organisation.id])
            } else {
                byCode[key] = index
            }
        }
        if let name = OrganisationRule.standardName(organisation.name) {
            byName["\(organisation.kind.rawValue):\(name)", default: []].append(index)
        }
        return index
    }

    mutating func set(_ place: PlaceID, of index: Int) { organisations[index].place = place }

    func index(ofCode code: String, _ kind: Organisation.Kind) -> Int? { byCode["\(kind.rawValue):\(code)"] }

    /// The only organisation of the kind with the name; nil where there are several.
    func index(ofName name: String, _ kind: Organisation.Kind) -> Int? {
        let found = byName["\(kind.rawValue):\(name)"] ?? []
        return found.count == 1 ? found[0] : nil
    }

    /// The organisation that an event names: by its code, or else by its name; a new one where it is not known.
    mutating func named(by event: Event, _ rule: OrganisationRule) -> Int? {
        let code = rule.code.flatMap { event.attributes[$0]?.codeText }.flatMap(OrganisationRule.standardCode)
        let stated = rule.name.flatMap { event.attributes[$0]?.codeText }
        let name = stated.flatMap(OrganisationRule.standardName)
        if let code {
            if let known = index(ofCode: code, rule.kind) { return known }
            // A listed one of the name, which states no code of its own.
            if let name, let known = index(ofName: name, rule.kind), organisations[known].codes.isEmpty {
                organisations[known].codes = [code]
                byCode["\(rule.kind.rawValue):\(code)"] = known
                return known
            }
            return add(
                Organisation(
                    id: OrganisationID(rule.kind, code), kind: rule.kind, name: stated ?? code, codes: [code],
                    basis: .events))
        }
        guard let name else { return nil }
        return index(ofName: name, rule.kind)
            ?? add(
                Organisation(
                    id: OrganisationID(rule.kind, name), kind: rule.kind, name: stated ?? name, basis: .events))
    }
}

extension AttributeValue {
    /// A code or name; a whole number as its digits.
    fileprivate var codeText: String? {
        switch self {
        case .text(let text): text
        case .number(let number):
            number.rounded() == number && abs(number) < 1e15 ? String(Int64(number)) : nil
        case .codes(let codes): codes.first
        case .flag, .day: nil
        }
    }
}
