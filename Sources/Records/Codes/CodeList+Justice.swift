extension CodeList {
    /// The groups of recorded crime, under the programme's broader ones.
    public static let offenceGroup = CodeList(builtIn: "offence_group", PackageResources.offence_group_csv)
    public static let offenceTheme = CodeList(builtIn: "offence_theme", PackageResources.offence_theme_csv)
    /// How an offence was disposed of, under whether that proves it.
    public static let offenceDisposal = CodeList(builtIn: "offence_disposal", PackageResources.offence_disposal_csv)
    public static let disposalStanding = CodeList(builtIn: "disposal_standing", PackageResources.disposal_standing_csv)
    public static let parentingOrder = CodeList(builtIn: "parenting_order", PackageResources.parenting_order_csv)
    public static let asbQualifier = CodeList(builtIn: "asb_qualifier", PackageResources.asb_qualifier_csv)
    /// The thirteen types of anti-social behaviour, under the qualifier that is usual.
    public static let asbType = CodeList(builtIn: "asb_type", PackageResources.asb_type_csv)
    public static let asbTool = CodeList(builtIn: "asb_tool", PackageResources.asb_tool_csv)
    public static let abuseRisk = CodeList(builtIn: "abuse_risk", PackageResources.abuse_risk_csv)
    public static let probationOrder = CodeList(builtIn: "probation_order", PackageResources.probation_order_csv)

    static let justiceLists = [
        offenceGroup, offenceTheme, offenceDisposal, disposalStanding, parentingOrder, asbQualifier, asbType, asbTool,
        abuseRisk, probationOrder,
    ]
}
