extension CodeList {
    /// What an assessment found: A the child, B a parent or carer, C another in the household.
    public static let assessmentFactor = CodeList(builtIn: "assessment_factor", PackageResources.assessment_factor_csv)
    public static let primaryNeed = CodeList(builtIn: "primary_need", PackageResources.primary_need_csv)
    public static let protectionCategory = CodeList(
        builtIn: "protection_category", PackageResources.protection_category_csv)
    public static let closureReason = CodeList(builtIn: "closure_reason", PackageResources.closure_reason_csv)
    public static let referralSource = CodeList(builtIn: "referral_source", PackageResources.referral_source_csv)
    public static let referralOutcome = CodeList(builtIn: "referral_outcome", PackageResources.referral_outcome_csv)
    public static let section47Outcome = CodeList(
        builtIn: "section_47_outcome", PackageResources.section_47_outcome_csv)
    public static let legalStatus = CodeList(builtIn: "legal_status", PackageResources.legal_status_csv)
    public static let placement = CodeList(builtIn: "placement", PackageResources.placement_csv)
    public static let disability = CodeList(builtIn: "disability", PackageResources.disability_csv)
    public static let missingStatus = CodeList(builtIn: "missing_status", PackageResources.missing_status_csv)
    public static let earlyHelpEndReason = CodeList(
        builtIn: "early_help_end_reason", PackageResources.early_help_end_reason_csv)
    public static let healthConcern = CodeList(builtIn: "health_concern", PackageResources.health_concern_csv)
    public static let contactOutcome = CodeList(builtIn: "contact_outcome", PackageResources.contact_outcome_csv)

    static let socialCareLists = [
        assessmentFactor, primaryNeed, protectionCategory, closureReason, referralSource, referralOutcome,
        section47Outcome, legalStatus, placement, disability, missingStatus, earlyHelpEndReason, healthConcern,
        contactOutcome,
    ]
}
