extension CodeList {
    private static let census = "CIN census guide, as in the open validator of the code lists"

    /// What an assessment found: A the child, B a parent or carer, C another in the household.
    public static let assessmentFactor = CodeList(
        "assessment_factor", citation: census,
        [
            "1A": "Alcohol misuse, child", "1B": "Alcohol misuse, parent", "1C": "Alcohol misuse, other",
            "2A": "Drug misuse, child", "2B": "Drug misuse, parent", "2C": "Drug misuse, other",
            "3A": "Domestic abuse, child subject", "3B": "Domestic abuse, parent subject",
            "3C": "Domestic abuse, other subject", "4A": "Mental health, child", "4B": "Mental health, parent",
            "4C": "Mental health, other", "5A": "Learning disability, child", "5B": "Learning disability, parent",
            "5C": "Learning disability, other", "6A": "Physical disability or illness, child",
            "6B": "Physical disability or illness, parent", "6C": "Physical disability or illness, other",
            "7A": "Young carer", "8A": "Private fostering", "8B": "Private fostering, overseas, to return",
            "8C": "Private fostering, overseas, to stay", "8D": "Private fostering, UK, education",
            "8E": "Private fostering, UK, alternative", "8F": "Private fostering, other",
            "9A": "Unaccompanied asylum-seeking child", "10A": "Missing", "11A": "Child sexual exploitation",
            "12A": "Trafficking", "13A": "Gangs", "14A": "Socially unacceptable behaviour", "15A": "Self-harm",
            "16A": "Neglect", "17A": "Emotional abuse", "18A": "Physical abuse (withdrawn)",
            "18B": "Physical abuse, child on child", "18C": "Physical abuse, adult on child",
            "19A": "Sexual abuse (withdrawn)", "19B": "Sexual abuse, child on child",
            "19C": "Sexual abuse, adult on child", "20": "Other", "21": "No factors",
            "22A": "Female genital mutilation", "23A": "Abuse linked to faith or belief",
            "24A": "Child criminal exploitation",
        ])

    public static let primaryNeed = CodeList(
        "primary_need", citation: census,
        [
            "N0": "Not stated", "N1": "Abuse or neglect", "N2": "Child's disability or illness",
            "N3": "Parental disability or illness", "N4": "Family in acute stress", "N5": "Family dysfunction",
            "N6": "Socially unacceptable behaviour", "N7": "Low income", "N8": "Absent parenting",
            "N9": "Cases other than children in need",
        ])

    public static let protectionCategory = CodeList(
        "protection_category", citation: census,
        ["NEG": "Neglect", "PHY": "Physical abuse", "SAB": "Sexual abuse", "EMO": "Emotional abuse", "MUL": "Multiple"])

    public static let referralSource = CodeList(
        "referral_source", citation: census,
        [
            "1A": "Family member", "1B": "Acquaintance", "1C": "Self", "1D": "Other individual", "2A": "Schools",
            "2B": "Education services", "3A": "General practitioner", "3B": "Health visitor", "3C": "School nurse",
            "3D": "Other primary health", "3E": "Accident and emergency", "3F": "Other health", "4": "Housing",
            "5A": "Own authority's social care", "5B": "Own authority, other", "5C": "Other authority",
            "5D": "Early help", "6": "Police", "7": "Other legal agency", "8": "Other", "9": "Anonymous",
            "10": "Not known",
        ])

    public static let legalStatus = CodeList(
        "legal_status", citation: "SSDA903 guide",
        [
            "C1": "Interim care order", "C2": "Full care order", "D1": "Freeing order (to 2005)",
            "E1": "Placement order", "V2": "Accommodated under section 20",
            "V3": "Short breaks, agreed series, each episode", "V4": "Short breaks, agreed series",
            "L1": "Police protection", "L2": "Emergency protection order", "L3": "Child assessment order",
            "J1": "Remand", "J2": "Detained under PACE", "J3": "Youth rehabilitation order with residence",
        ])

    public static let placement = CodeList(
        "placement", citation: "SSDA903 guide",
        [
            "U1": "Foster, relative or friend, long term", "U2": "Foster, relative or friend, to adopt",
            "U3": "Foster, relative or friend, other", "U4": "Foster, other, long term",
            "U5": "Foster, other, to adopt", "U6": "Foster, other", "K1": "Secure children's home",
            "K2": "Children's home", "H5": "Semi-independent living", "P1": "Own parents",
            "P2": "Independent living", "P3": "Residential employment", "R1": "Residential care home",
            "R2": "NHS or health trust", "R3": "Family centre", "R5": "Young offender institution",
            "S1": "Residential school", "A3": "Adoption, consent, current carer", "A4": "Adoption, consent, new carer",
            "A5": "Adoption, order, current carer", "A6": "Adoption, order, new carer", "Z1": "Other",
            "T0": "Temporary", "T1": "Temporary, hospital", "T2": "Temporary, holiday", "T3": "Temporary, carer away",
            "T4": "Temporary, seven days or less",
        ])

    public static let healthConcern = CodeList(
        "health_concern", citation: "Health visiting concerns that the programmes ask about",
        [
            "maternal_mental_health": "Mother's mental health", "development": "Child's development",
            "immunisation": "Immunisations missed", "substance": "Substance misuse",
            "domestic_abuse": "Domestic abuse", "new_mother_vulnerable": "Vulnerable new mother",
        ])

    public static let contactOutcome = CodeList(
        "contact_outcome", citation: "Community services data set attendance status, grouped",
        ["seen": "Seen", "missed": "Not at home or did not attend", "declined": "Declined"])
}
