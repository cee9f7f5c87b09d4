// The standard kinds of event, by field.

extension EventDefinition {
    static let education: [EventDefinition] = [
        EventDefinition(
            "school_enrolment", "On a school's roll", roles: ["subject"], span: .open,
            [
                AttributeDefinition("school", .text), AttributeDefinition("school_urn", .text),
                AttributeDefinition("status", .text, codes: .enrolmentStatus),
            ]),
        EventDefinition(
            "school_absence", "Attendance in a term", roles: ["subject"], span: .period,
            [
                AttributeDefinition("term", .text), AttributeDefinition("sessions_possible", .number, range: 0...1000),
                AttributeDefinition("sessions_absent", .number, range: 0...1000),
                AttributeDefinition("sessions_unauthorised", .number, range: 0...1000),
            ]),
        EventDefinition(
            "school_exclusion", "Suspension or exclusion from school", roles: ["subject"], span: .period,
            [
                AttributeDefinition("category", .text, codes: .exclusionCategory),
                AttributeDefinition("days", .number, range: 0...195),
                AttributeDefinition("reason", .text, codes: .exclusionReason), AttributeDefinition("term", .text),
            ]),
        EventDefinition(
            "alternative_provision", "Alternative provision", roles: ["subject"], span: .open,
            [AttributeDefinition("because_excluded", .flag)]),
        EventDefinition(
            "children_missing_education", "Child missing education", roles: ["subject"], span: .open),
        EventDefinition(
            "not_in_education_employment", "Not in education, employment or training", roles: ["subject"],
            span: .open),
    ]

    static let socialCare: [EventDefinition] = [
        EventDefinition(
            "social_care_referral", "Referral to children's social care", roles: ["subject"], span: .day,
            [
                AttributeDefinition("referral_source", .text, codes: .referralSource),
                AttributeDefinition("outcome", .text, suggested: .referralOutcome),
            ]),
        EventDefinition(
            "social_care_assessment", "Social care assessment", roles: ["subject"], span: .period,
            [AttributeDefinition("factors", .codes, codes: .assessmentFactor)]),
        EventDefinition(
            "child_in_need_plan", "Child in need plan", roles: ["subject"], span: .open,
            [AttributeDefinition("primary_need", .text, codes: .primaryNeed)]),
        EventDefinition(
            "section_47_enquiry", "Section 47 enquiry", roles: ["subject"], span: .period,
            [AttributeDefinition("outcome", .text, suggested: .section47Outcome)]),
        EventDefinition(
            "child_protection_plan", "Child protection plan", roles: ["subject"], span: .open,
            [AttributeDefinition("category", .text, codes: .protectionCategory)]),
        EventDefinition(
            "care_episode", "Looked after", roles: ["subject"], span: .open,
            [
                AttributeDefinition("legal_status", .text, codes: .legalStatus),
                AttributeDefinition("placement", .text, codes: .placement),
            ]),
        EventDefinition(
            "early_help_episode", "Early help", roles: ["subject"], span: .open,
            [AttributeDefinition("end_reason", .text, suggested: .earlyHelpEndReason)]),
    ]

    static let justice: [EventDefinition] = [
        EventDefinition(
            "offence_outcome", "Outcome of an offence", roles: ["offender"], span: .day,
            [
                AttributeDefinition("offence_group", .text, suggested: .offenceGroup),
                AttributeDefinition("disposal", .text, suggested: .offenceDisposal),
                AttributeDefinition("proven", .flag), AttributeDefinition("outcome_date", .day),
            ]),
        EventDefinition(
            "asb_incident", "Anti-social behaviour incident", roles: ["perpetrator", "complainant"], span: .day,
            [
                AttributeDefinition("qualifier", .text, codes: .asbQualifier),
                AttributeDefinition("incident_type", .text, suggested: .asbType),
            ]),
        EventDefinition(
            "asb_intervention", "Anti-social behaviour intervention", roles: ["subject"], span: .period,
            [AttributeDefinition("tool", .text, codes: .asbTool), AttributeDefinition("housing_related", .flag)]),
        EventDefinition(
            "domestic_incident", "Domestic abuse incident", roles: ["victim", "perpetrator", "child_present"],
            span: .day,
            [AttributeDefinition("crime", .flag), AttributeDefinition("risk", .text, codes: .abuseRisk)]),
        EventDefinition(
            "police_offence", "Offence recorded by the police", roles: ["suspect", "victim"], span: .day,
            [AttributeDefinition("offence_group", .text, suggested: .offenceGroup)]),
        EventDefinition("missing_episode", "Missing from home or care", roles: ["subject"], span: .period),
        EventDefinition(
            "probation_supervision", "Probation supervision", roles: ["subject"], span: .open,
            [
                AttributeDefinition("order", .text, codes: .probationOrder),
                AttributeDefinition("release_date", .day),
            ]),
    ]

    static let living: [EventDefinition] = [
        EventDefinition(
            "benefit_claim", "Benefit claim", roles: ["claimant", "partner"], span: .open,
            [
                AttributeDefinition("benefit", .text, codes: .benefit),
                AttributeDefinition("conditionality", .text, suggested: .universalCreditRegime),
                AttributeDefinition("out_of_work", .flag),
            ]),
        EventDefinition(
            "health_visitor_contact", "Health visitor contact", roles: ["subject", "parent"], span: .day,
            [
                AttributeDefinition("contact_type", .text),
                AttributeDefinition("outcome", .text, codes: .contactOutcome),
                AttributeDefinition("concerns", .codes, codes: .healthConcern),
            ]),
        EventDefinition(
            "substance_treatment", "Substance misuse treatment", roles: ["subject"], span: .open,
            [AttributeDefinition("substance", .text), AttributeDefinition("outcome", .text)]),
        EventDefinition(
            "homelessness_application", "Homelessness application", roles: ["applicant", "household_member"],
            span: .day,
            [
                AttributeDefinition("reason", .text, suggested: .homelessnessReason),
                AttributeDefinition("arrears", .flag),
                AttributeDefinition("outcome", .text, suggested: .homelessnessDuty),
            ]),
        EventDefinition(
            "tenancy", "Tenancy", roles: ["tenant", "occupant"], span: .open,
            [
                AttributeDefinition("arrears", .number),
                AttributeDefinition("notice", .text, codes: .tenancyNotice),
            ]),
        EventDefinition(
            "council_tax_liability", "Council tax liability", roles: ["liable"], span: .open,
            [
                AttributeDefinition("discount", .text, codes: .councilTaxDiscount),
                AttributeDefinition("arrears", .number),
            ]),
        EventDefinition("electoral_registration", "Electoral registration", roles: ["elector"], span: .open),
    ]

    static let programmes: [EventDefinition] = [
        EventDefinition(
            "programme_nomination", "Nomination to the programme", roles: ["subject"], span: .day,
            [AttributeDefinition("reasons", .codes)]),
        EventDefinition(
            "programme_plan", "Programme plan", roles: ["subject"], span: .open,
            [
                AttributeDefinition("lead_worker", .text), AttributeDefinition("lead_worker_contact", .text),
                AttributeDefinition("headlines", .codes),
            ]),
        EventDefinition(
            "programme_intervention", "Programme intervention", roles: ["subject"], span: .open,
            [AttributeDefinition("intervention", .text), AttributeDefinition("level", .number, range: 1...3)]),
        EventDefinition(
            "programme_closure", "Closure of a programme case", roles: ["subject"], span: .day,
            [AttributeDefinition("reason", .text)]),
    ]
}
