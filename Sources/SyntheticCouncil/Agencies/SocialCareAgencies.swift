import Records

/// What the four extracts of the children's social care system have in common: the child's columns and its carers'.
class SocialCareAgency: Agency {
    static let child = [
        "LCS ID", "Child Surname", "Child Forename", "Child DOB", "Expected DOB", "Gender", "Ethnicity",
        "Child Address", "Child Postcode",
    ]
    static let carers = ["Carer 1 Name", "Carer 1 Relationship", "Carer 2 Name", "Carer 2 Relationship"]

    static func habits() -> Habits {
        var habits = Habits(slips: [.typing, .hearing])
        habits.missingBirth = 0.06
        habits.wrongBirth = 0.045
        habits.defaultBirth = 0.025
        habits.name = 0.06
        habits.duplicate = 0.05
        return habits
    }

    final func child(_ child: Int, _ cluster: Cluster, on day: Day, _ row: inout ExtractRow) {
        let entry = entry(child, in: cluster)
        let address = home(child, cluster, on: day)
        row.add(String(20_000_000 + entry.key), entry.family, entry.given.isEmpty ? "Unborn" : entry.given)
        row.add(
            entry.isUnborn ? "" : DateText.slashed(entry.birth), entry.isUnborn ? DateText.slashed(entry.birth) : "")
        row.add(entry.sex, entry.ethnicity)
        row.add([address.first, address.second].filter { !$0.isEmpty }.joined(separator: ", "), address.postcode)
        row.mention("child", entry.person, at: address.truthIfGiven)
    }

    final func carers(of child: Int, _ cluster: Cluster, _ row: inout ExtractRow) {
        let carers = cluster.parents(of: child).prefix(2)
        for place in 0..<2 {
            guard place < carers.count, clerk.random.chance(place == 0 ? 0.92 : 0.6) else {
                row.add("", "")
                continue
            }
            let carer = carers[place]
            let entry = entry(carer.person, in: cluster)
            let words: String
            switch carer.role {
            case .mother: words = "Mother"
            case .father: words = "Father"
            case .stepParent: words = "Step-parent"
            default: words = "Carer"
            }
            row.add(entry.fullName, words)
            row.mention(place == 0 ? "carer1" : "carer2", entry.person)
        }
    }
}

/// Referrals and what came of them.
final class ReferralsAgency: SocialCareAgency {
    init(_ office: Office) throws {
        try super.init(
            "social_care_referrals", number: 9, file: "LCS_referrals.csv", layout: .delimited(.init()),
            columns: SocialCareAgency.child + SocialCareAgency.carers + [
                "Referral ID", "Referral Date", "Source", "Outcome",
            ],
            habits: SocialCareAgency.habits(), office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for (place, referral) in lives.referrals.enumerated() {
            var row = ExtractRow()
            child(referral.child, cluster, on: referral.day, &row)
            carers(of: referral.child, cluster, &row)
            row.add("R" + IdentifierMint.padded(cluster.people[referral.child].id * 32 + place % 32, 9))
            row.add(DateText.slashed(referral.day), referral.source, referral.leadsOn ? "ASSESSMENT" : "NFA")
            try file.add(row)
        }
    }
}

/// Assessments with the factors found.
final class AssessmentsAgency: SocialCareAgency {
    init(_ office: Office) throws {
        try super.init(
            "social_care_assessments", number: 10, file: "LCS_assessments.txt",
            layout: .delimited(.init(delimiter: "\t", encoding: .utf16)),
            columns: SocialCareAgency.child + ["Assessment Start", "Assessment Authorised", "Factors Identified"],
            habits: SocialCareAgency.habits(), office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for assessment in lives.assessments {
            var row = ExtractRow()
            child(assessment.child, cluster, on: assessment.from, &row)
            row.add(DateText.slashed(assessment.from), DateText.slashed(assessment.to))
            row.add(assessment.factors.joined(separator: "; "))
            try file.add(row)
        }
    }
}

/// Child in need plans, section 47 enquiries, child protection plans.
final class PlansAgency: SocialCareAgency {
    init(_ office: Office) throws {
        try super.init(
            "social_care_plans", number: 11, file: "LCS_plans.csv", layout: .delimited(.init(quotesAll: true)),
            columns: SocialCareAgency.child + SocialCareAgency.carers
                + ["Plan Type", "Plan Start", "Plan End", "Primary Need", "CP Category", "S47 Outcome"],
            habits: SocialCareAgency.habits(), office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for plan in lives.plans {
            var row = ExtractRow()
            child(plan.child, cluster, on: plan.from, &row)
            carers(of: plan.child, cluster, &row)
            row.add(plan.kind.rawValue, DateText.slashed(plan.from), DateText.slashed(plan.to))
            row.add(
                plan.kind == .need ? plan.code : "", plan.kind == .protection ? plan.code : "",
                plan.kind == .enquiry ? plan.code : "")
            try file.add(row)
        }
    }
}

/// Stretches of being looked after.
final class CareEpisodesAgency: SocialCareAgency {
    init(_ office: Office) throws {
        try super.init(
            "care_episodes", number: 12, file: "SSDA903_episodes.csv", layout: .delimited(.init()),
            columns: SocialCareAgency.child + ["UPN", "DECOM", "DEC", "LS", "PLACE"],
            habits: SocialCareAgency.habits(), office: office)
    }

    override func write(_ cluster: Cluster, _ lives: Lives) throws {
        for episode in lives.care {
            var row = ExtractRow()
            child(episode.child, cluster, on: episode.from, &row)
            row.add(entry(episode.child, in: cluster).upn)
            row.add(
                DateText.slashed(episode.from), DateText.slashed(episode.to), episode.legalStatus, episode.placement)
            try file.add(row)
        }
    }
}
