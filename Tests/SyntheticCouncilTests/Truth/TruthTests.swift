import SyntheticCouncil
import Testing

struct TruthTests {
    let council: MadeCouncil

    init() throws { council = try MadeCouncil.standard.get() }

    @Test func everyRowHasItsPeople() throws {
        var rows: [String: Set<Int>] = [:]
        let people = Set(try council.truth("people").compactMap { $0["person"] })
        for mention in try council.truth("records") {
            rows[mention["file"] ?? "", default: []].insert(Int(mention["row"] ?? "") ?? 0)
            #expect(people.contains(mention["person"] ?? ""))
        }
        for source in council.summary.sources {
            #expect(rows[source.file] == Set(1...source.rows), "\(source.file)")
        }
    }

    @Test func everyHomeIsInTheGazetteer() throws {
        let (header, rows) = try council.table("gazetteer.csv")
        #expect(header.first == "UPRN")
        let known = rows.map { $0[0] }
        #expect(Set(known).count == known.count)
        let missing = Set(try council.truth("addresses").compactMap { $0["uprn"] }).subtracting(known)
        #expect(missing.isEmpty)
    }

    @Test func everyPersonIsInAFamily() throws {
        let people = Set(try council.truth("people").compactMap { $0["person"] })
        #expect(Set(try council.truth("families").compactMap { $0["person"] }) == people)
    }

    /// Each criterion has families that meet it, that miss it, and that cannot be known.
    @Test func everyCriterionIsMetMissedAndUnknown() throws {
        var counts: [String: Int] = [:]
        for finding in try council.truth("criteria") {
            counts[
                "\(finding["programme"] ?? "")/\(finding["criterion"] ?? "")/\(finding["answer"] ?? "")", default: 0] +=
                1
        }
        let criteria = [
            "troubled_families_2012": ["crime", "education", "work", "local"],
            "troubled_families_2015": ["crime", "education", "children_need_help", "work", "domestic_abuse", "health"],
        ]
        for (programme, names) in criteria.sorted(by: { $0.key < $1.key }) {
            for name in names {
                for answer in ["met", "not_met", "not_known"] {
                    #expect(
                        counts["\(programme)/\(name)/\(answer)", default: 0] >= 30, "\(programme) \(name) \(answer)")
                }
            }
        }
    }
}
