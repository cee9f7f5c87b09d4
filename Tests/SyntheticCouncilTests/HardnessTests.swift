import Foundation
import Records
import SyntheticCouncil
import Testing

/// The council is as hard as the real thing: every number of the specification, computed from what was written.
struct HardnessTests {
    let council: MadeCouncil
    let people: [String: [String: String]]
    /// Person to family to role.
    let families: [String: [(person: String, role: String)]]

    init() throws {
        council = try MadeCouncil.standard.get()
        people = Dictionary(uniqueKeysWithValues: try council.truth("people").map { ($0["person"] ?? "", $0) })
        families = Dictionary(grouping: try council.truth("families").map { ($0["family"] ?? "", $0) }, by: \.0)
            .mapValues { $0.map { ($0.1["person"] ?? "", $0.1["role"] ?? "") } }
    }

    /// Mentions without a date of birth: those of sources that have none, and blanks in those that have.
    @Test func aQuarterOfRecordsHaveNoDateOfBirth() throws {
        let bare: Set<String> = [
            "liable", "joint_liable", "elector", "resident", "contact1", "contact2", "carer1", "carer2", "complainant",
        ]
        let mentions = try council.truth("records")
        let count = mentions.count { bare.contains($0["mention"] ?? "") }
        #expect(Double(count) >= 0.25 * Double(mentions.count))
        #expect(Double(count) <= 0.6 * Double(mentions.count))
    }

    @Test func aThirdOfPeopleHadMoreThanOneHome() throws {
        let homes = Dictionary(grouping: try council.truth("residences"), by: { $0["person"] ?? "" })
            .mapValues { Set($0.compactMap { $0["uprn"] }).count }
        let movers = homes.values.count { $0 > 1 }
        #expect(Double(movers) >= 0.3 * Double(people.count))
    }

    @Test func anEighthOfChildrenHaveTwoHomes() {
        var homes: [String: Int] = [:]
        for members in families.values {
            for member in members where member.role == "child" { homes[member.person, default: 0] += 1 }
        }
        #expect(Double(homes.values.count { $0 > 1 }) >= 0.12 * Double(homes.count))
    }

    @Test func householdsOfThreeGenerationsAndBlendedOnesAreThere() {
        let three = families.values.count { members in
            members.contains { $0.role == "grandparent" }
                && members.contains { $0.role == "child" || $0.role == "adult_child" }
        }
        let blended = families.values.count { members in members.contains { $0.role == "step_parent" } }
        #expect(Double(three) >= 0.08 * Double(families.count))
        #expect(Double(blended) >= 0.06 * Double(families.count))
    }

    /// Homes where three or more people of as many families live on the as-at day.
    @Test func aSixteenthOfAddressesAreInMultipleOccupation() throws {
        var family: [String: String] = [:]
        for (number, members) in families { for member in members { family[member.person] = number } }
        var held: [String: Set<String>] = [:]
        var all: Set<String> = []
        for residence in try council.truth("residences") {
            guard let home = residence["uprn"], let person = residence["person"] else { continue }
            all.insert(home)
            let isFamily = family[person] ?? person
            if residence["to"]?.isEmpty == true { held[home, default: []].insert(isFamily) }
        }
        #expect(Double(held.values.count { $0.count >= 3 }) >= 0.06 * Double(all.count))
    }

    @Test func birthsOfTwins() {
        var births: [String: Set<String>] = [:]
        for members in families.values {
            for member in members where member.role == "child" || member.role == "adult_child" {
                guard let person = people[member.person], let birth = person["birth"] else { continue }
                let parent = members.first { ["mother", "father", "carer"].contains($0.role) }?.person ?? ""
                births[parent + birth, default: []].insert(member.person)
            }
        }
        #expect(Double(births.values.count { $0.count > 1 }) >= 0.03 * Double(births.count))
    }

    @Test func firstSonsWithTheirFathersName() {
        var sons = 0
        var same = 0
        for members in families.values {
            let boys = members.filter { $0.role.hasSuffix("child") && people[$0.person]?["sex"] == "male" }
            let first = boys.min { (people[$0.person]?["birth"] ?? "") < (people[$1.person]?["birth"] ?? "") }
            guard let first else { continue }
            sons += 1
            let father = members.first { $0.role == "father" }
            if let father, name(father.person) == name(first.person) { same += 1 }
        }
        #expect(Double(same) >= 0.05 * Double(sons))
    }

    private func name(_ person: String) -> [String?] { ["given_name", "family_name"].map { people[person]?[$0] } }

    /// Seen in the electoral register and the school census alone.
    @Test func marriedWomenAlsoUnderTheirMaidenNames() throws {
        let married = people.values.filter { $0["married"] == "yes" && $0["sex"] == "female" }
        var owner: [String: String] = [:]
        for mention in try council.truth("records") {
            owner["\(mention["file"] ?? "")/\(mention["row"] ?? "")/\(mention["mention"] ?? "")"] = mention["person"]
        }
        var underMaiden: Set<String> = []
        let sources = [
            ("electoral_register_2021-2026.csv", "elector", "Elector Surname"),
            ("school_census_2026.csv", "contact1", "C1_Surname"),
            ("LCS_referrals.csv", "carer1", "Carer 1 Name"), ("DWP_LA_SHARE_202608.csv", "claimant", "CLMT_SURNAME"),
        ]
        for (file, mention, column) in sources {
            let (header, rows) = try council.table("incoming/" + file)
            let place = try #require(header.firstIndex(of: column))
            for (index, row) in rows.enumerated() {
                guard let person = owner["\(file)/\(index + 1)/\(mention)"],
                    let maiden = people[person]?["former_family_name"],
                    !maiden.isEmpty
                else { continue }
                if row[place].lowercased().hasSuffix(maiden.lowercased()) { underMaiden.insert(person) }
            }
        }
        #expect(Double(underMaiden.count) >= 0.15 * Double(married.count))
    }

    @Test func threeToTwelveInAHundredFieldsAreWrong() {
        for source in council.summary.sources where source.fields >= 400 {
            let share = Double(source.wrongFields) / Double(source.fields)
            #expect((0.03...0.12).contains(share), "\(source.source): \(share)")
        }
    }

    /// The counts of the summary agree with the files: the census against the truth, field by field.
    @Test func theCensusIsWrongAboutAsOftenAsCounted() throws {
        let (header, rows) = try council.table("incoming/school_census_2026.csv")
        let born = try #require(header.firstIndex(of: "DOB"))
        var owner: [Int: String] = [:]
        for mention in try council.truth("records")
        where mention["file"] == "school_census_2026.csv" && mention["mention"] == "pupil" {
            owner[Int(mention["row"] ?? "") ?? 0] = mention["person"]
        }
        var wrong = 0
        for (index, row) in rows.enumerated() where !row[born].isEmpty {
            let owner = try #require(owner[index + 1])
            let person = try #require(people[owner])
            let parts = row[born].split(separator: "/")
            if "\(parts[2])-\(parts[1])-\(parts[0])" != person["birth"] { wrong += 1 }
        }
        let share = Double(wrong) / Double(rows.count)
        #expect((0.02...0.08).contains(share), "\(share)")
    }

    @Test func strongIdentifiersAreInFewerThanHalfOfTheRecords() throws {
        // An upper bound: every mention that could have one, as if none were blank, but for the two large files.
        let mentions = try council.truth("records")
        var count = 0
        let could: Set<String> = [
            "client", "supervised", "young_person", "suspect", "perpetrator", "applicant", "claimant", "resident",
            "mother",
        ]
        for mention in mentions where could.contains(mention["mention"] ?? "") { count += 1 }
        for (file, delimiter, column) in [
            ("school_census_2026.csv", ",", "UPN"), ("attendance_by_code_2025-26.psv", "|", "UPN"),
            ("exclusions_2021_2026.csv", ";", "UPN"),
            ("systmone_hv_contacts.csv", ",", "Child NHS No"), ("family_programme_register.csv", ",", "NINO"),
        ] as [(String, Character, String)] {
            let (header, rows) = try council.table("incoming/" + file, delimiter: delimiter)
            let place = try #require(header.firstIndex(of: column))
            count += rows.count { !$0[place].isEmpty }
        }
        #expect(Double(count) < 0.5 * Double(mentions.count))
    }

    /// Whoever a row is about has a home there, unless the row ties them to another person or gives their birth.
    @Test func recordsWithNothingToGoByAreRare() throws {
        func place(_ row: [String: String]) -> String {
            "\(row["file"] ?? "")/\(row["row"] ?? "")/\(row["mention"] ?? "")"
        }
        let addressed = Set(try council.truth("addresses").map(place))
        let own: Set<String> = [
            "elector", "liable", "joint_liable", "resident", "complainant", "claimant", "client", "applicant",
            "supervised", "member", "child", "suspect", "victim",
        ]
        let mentions = try council.truth("records").filter { own.contains($0["mention"] ?? "") }
        let lost = mentions.count { !addressed.contains(place($0)) }
        #expect(mentions.count > 10_000)
        #expect(Double(lost) <= 0.01 * Double(mentions.count))
    }
}
