import Records

/// What happened to the people of a cluster over the five years, as it truly was. People are indices into the cluster.
struct Lives {
    var enrolments: [Enrolment] = []
    var absences: [AbsenceTerm] = []
    var exclusions: [Exclusion] = []
    var provisions: [Provision] = []
    var notInWork: [Spell] = []
    var referrals: [Referral] = []
    var assessments: [Assessment] = []
    var plans: [Plan] = []
    var care: [CareEpisode] = []
    var earlyHelp: [EarlyHelp] = []
    var youthOffences: [YouthOffence] = []
    /// Young people whom the youth justice service looked up and had nothing on.
    var youthCleared: [Int] = []
    var nuisances: [Nuisance] = []
    var tools: [Tool] = []
    var domestic: [DomesticIncident] = []
    var offences: [PoliceOffence] = []
    var missing: [Spell] = []
    var probation: [Supervision] = []
    var claims: [Claim] = []
    /// Adults about whom the council asked the department and who had no claim.
    var claimCleared: [Int] = []
    var visits: [Visit] = []
    var treatments: [Treatment] = []
    var homelessness: [Homelessness] = []
    var casework: [Casework] = []
    var occupancies: [Occupancy] = []

    /// Who answers for a home, and what is owed on it.
    struct Occupancy {
        var household: Int
        var spell: Int
        /// Of a social tenancy.
        var tenant: Int?
        var rentArrears: Int
        var notice: String
        var liable: [Int]
        var taxArrears: Int
    }

    struct Spell {
        var person: Int
        var from: Day
        var to: Day?
    }

    struct Enrolment {
        var child: Int
        var school: School
        var from: Day
        var to: Day?
        var sharesAttendance: Bool
    }

    struct AbsenceTerm {
        var child: Int
        var school: School
        var term: Int
        /// Sessions by attendance code, as ``AttendanceCodes`` lists them.
        var sessions: [Int]

        var possible: Int { sessions[..<AttendanceCodes.notPossible].reduce(0, +) }
        var absent: Int { sessions[AttendanceCodes.absent].reduce(0, +) }
        var unauthorised: Int { sessions[AttendanceCodes.unauthorised].reduce(0, +) }
    }

    struct Exclusion {
        var child: Int
        var school: School
        var category: String
        var from: Day
        var days: Int
        var reason: String
    }

    struct Provision {
        enum Kind: String { case unit = "PRU", alternative = "AP", missingEducation = "CME" }
        var child: Int
        var kind: Kind
        var from: Day
        var to: Day?
        var becauseExcluded: Bool
    }

    struct Referral {
        var child: Int
        var day: Day
        var source: String
        var leadsOn: Bool
    }

    struct Assessment {
        var child: Int
        var from: Day
        var to: Day
        var factors: [String]
    }

    struct Plan {
        enum Kind: String { case need = "CIN", enquiry = "S47", protection = "CPP" }
        var child: Int
        var kind: Kind
        var from: Day
        var to: Day?
        var code: String
    }

    struct CareEpisode {
        var child: Int
        var from: Day
        var to: Day?
        var legalStatus: String
        var placement: String
    }

    struct EarlyHelp {
        var family: Int
        var from: Day
        var to: Day?
        var reason: String
    }

    struct YouthOffence {
        var child: Int
        var day: Day
        var outcomeDay: Day
        var group: String
        var disposal: String

        var isProven: Bool { !["CR", "NFA"].contains(disposal) }
    }

    /// Someone of another cluster: a neighbour, a victim.
    struct Outsider {
        var resident: Resident
        var home: Dwelling
    }

    struct Nuisance {
        var person: Int
        var complainant: Outsider?
        var day: Day
        var qualifier: String
        var type: String
    }

    struct Tool {
        var person: Int
        var code: String
        var from: Day
        var to: Day?
        var isHousing: Bool
    }

    struct DomesticIncident {
        var victim: Int
        var perpetrator: Int
        var children: [Int]
        var day: Day
        var isCrime: Bool
        var risk: String
    }

    struct PoliceOffence {
        var suspect: Int
        var victim: Outsider?
        var day: Day
        var group: String
    }

    struct Supervision {
        var person: Int
        var order: String
        var from: Day
        var to: Day?
        var release: Day?
    }

    struct Claim {
        var person: Int
        var partner: Int?
        var children: Int
        var benefit: String
        var regime: String
        var outOfWork: Bool
        var from: Day
        var to: Day?
    }

    struct Visit {
        var child: Int
        var mother: Int?
        var day: Day
        var type: String
        var outcome: String
        var concerns: [String]
    }

    struct Treatment {
        var person: Int
        var substance: String
        var from: Day
        var to: Day?
    }

    struct Homelessness {
        var applicant: Int
        var members: [Int]
        var day: Day
        var reason: String
        var inArrears: Bool
        var outcome: String
    }

    struct Casework {
        var family: Int
        var people: [Int]
        var nominated: Day
        var reasons: [String]
        var started: Day?
        var closed: Day?
        var closure: String
        var worker: Int
        var interventions: [(name: String, level: Int, from: Day, to: Day?)]
    }
}
