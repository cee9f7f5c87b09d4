extension CodeList {
    /// Benefits, under whether each is an out-of-work one.
    public static let benefit = CodeList(builtIn: "benefit", PackageResources.benefit_csv)
    public static let benefitStanding = CodeList(builtIn: "benefit_standing", PackageResources.benefit_standing_csv)
    /// Universal Credit's regimes, under whether each is out of work.
    public static let universalCreditRegime = CodeList(builtIn: "uc_regime", PackageResources.uc_regime_csv)
    public static let homelessnessDuty = CodeList(builtIn: "homelessness_duty", PackageResources.homelessness_duty_csv)
    public static let homelessnessReason = CodeList(
        builtIn: "homelessness_reason", PackageResources.homelessness_reason_csv)
    public static let tenancyNotice = CodeList(builtIn: "tenancy_notice", PackageResources.tenancy_notice_csv)
    public static let councilTaxDiscount = CodeList(
        builtIn: "council_tax_discount", PackageResources.council_tax_discount_csv)
    /// How intensive an intervention is: the attribute `level` of `programme_intervention`.
    public static let interventionLevel = CodeList(
        builtIn: "intervention_level", PackageResources.intervention_level_csv)

    static let livingLists = [
        benefit, benefitStanding, universalCreditRegime, homelessnessDuty, homelessnessReason, tenancyNotice,
        councilTaxDiscount, interventionLevel,
    ]
}
