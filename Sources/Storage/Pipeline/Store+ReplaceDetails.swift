import Families
import Foundation
import GRDB
import Identity
import Records

extension Store {
    /// What a link run made of places beside the places themselves.
    static func replaceDetails(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM organisation; DELETE FROM affiliation; DELETE FROM building; DELETE FROM building_part;
                DELETE FROM place_search;
                """)
        try insertSearch(outcome.places.places, db)
        try insertOrganisations(outcome.organisations, outcome.affiliations, db)
        try insertBuildings(outcome.buildings, db)
    }

    /// What a link run puts to review.
    static func replaceProblems(
        _ outcome: LinkageOutcome, _ effects: WithdrawalEffects, run: Int64, _ db: Database
    ) throws {
        try effects.note(run: run, db)
        try ReviewProblem.replace(
            outcome.families.problems.map { ReviewProblem($0) } + outcome.placeProblems.map { ReviewProblem($0) }
                + outcome.contradictions.compactMap { ReviewProblem($0) } + WithdrawalEffects.problems(db), db)
    }

    static func insertSearch(_ places: [Place], _ db: Database) throws {
        let insert = try RowStatement("INSERT INTO place_search VALUES (?, ?, ?)", db)
        for place in places {
            if place.address.isConfidential { continue }
            try insert.run(
                place.id.rawValue, PlaceWords.postcode(place.address.postcode ?? ""), PlaceWords.of(place.address))
        }
    }

    static func insertOrganisations(
        _ organisations: [Organisation], _ affiliations: [Affiliation], _ db: Database
    ) throws {
        let insert = try RowStatement("INSERT OR REPLACE INTO organisation VALUES (?, ?, ?, ?)", db)
        for one in organisations {
            guard let place = one.place else { continue }
            try insert.run(one.id.rawValue, place.rawValue, one.kind.rawValue, try JSONText.encode(one))
        }
        let belong = try RowStatement("INSERT INTO affiliation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", db)
        for one in affiliations {
            try belong.run(
                one.person.rawValue, one.organisation.rawValue, one.role, one.period.from?.number,
                one.period.to?.number, one.source.rawValue, one.record.rawValue, one.event?.rawValue)
        }
    }

    static func insertBuildings(_ buildings: [Building], _ db: Database) throws {
        let insert = try RowStatement("INSERT INTO building (uprn, place, basis) VALUES (?, ?, ?)", db)
        let part = try RowStatement("INSERT OR IGNORE INTO building_part VALUES (?, ?)", db)
        for building in buildings {
            try insert.run(building.uprn, building.place?.rawValue, building.basis.rawValue)
            let id = db.lastInsertedRowID
            for one in building.parts { try part.run(one.rawValue, id) }
        }
    }
}

/// Addresses as they are searched: folded alike on both sides.
enum PlaceWords {
    /// Every word of an address, with a space at either end of each.
    static func of(_ address: Address) -> String {
        let parts = [
            address.raw, address.flat, address.number, address.building, address.street, address.locality, address.town,
        ]
        var seen: Set<String> = []
        let words = parts.compactMap(\.self).flatMap(words).filter { seen.insert($0).inserted }
        return " " + words.joined(separator: " ") + " "
    }

    static func words(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(text) }
        return text.folding(options: .diacriticInsensitive, locale: nil).uppercased().filter { $0 != "'" }
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// As ``words(_:)``, of ASCII, which nearly all addresses are, at a tenth of the time.
    private static func plainWords(_ text: String) -> [String] {
        text.uppercased().utf8.filter { $0 != UInt8(ascii: "'") }
            .split { !(0x41...0x5A).contains($0) && !(0x30...0x39).contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Without its space.
    static func postcode(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }
}
