extension CodeList {
    public static let enrolmentStatus = CodeList(
        "enrolment_status", citation: "School census enrolment status, grouped",
        [
            "main": "On the roll", "dual": "Dual registered", "pru": "Pupil referral unit",
            "alternative_provision": "Other alternative provision",
        ])

    public static let exclusionCategory = CodeList(
        "exclusion_category", citation: "School census exclusions: SUSP (was FIXD), PERM, LNCH",
        [
            "suspension": "Suspension, once called fixed-term exclusion", "permanent": "Permanent exclusion",
            "lunchtime": "Lunchtime exclusion, half a day each",
        ])

    public static let exclusionReason = CodeList(
        "exclusion_reason", citation: "School census exclusion reasons from 2020; check against the current guide",
        [
            "PP": "Physical assault against a pupil", "PA": "Physical assault against an adult",
            "VP": "Verbal abuse or threat against a pupil", "VA": "Verbal abuse or threat against an adult",
            "OW": "Use or threat of a weapon", "BU": "Bullying", "RA": "Racist abuse",
            "LG": "Abuse about sexual orientation or gender identity", "DS": "Abuse about disability",
            "SM": "Sexual misconduct", "DA": "Drugs and alcohol", "DM": "Damage", "TH": "Theft",
            "DB": "Persistent disruptive behaviour", "MT": "Misuse of mobile or online technology",
            "PH": "Breach of public-health measures",
        ])
}
