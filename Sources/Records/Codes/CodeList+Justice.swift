extension CodeList {
    public static let asbQualifier = CodeList(
        "asb_qualifier", citation: "National Standard for Incident Recording",
        [
            "personal": "Aimed at a person or group", "nuisance": "Annoyance to a community",
            "environmental": "Harm to surroundings",
        ])

    public static let asbTool = CodeList(
        "asb_tool", citation: "Anti-social Behaviour, Crime and Policing Act 2014 and the orders before it",
        [
            "asbo": "Anti-social behaviour order", "injunction": "Injunction", "abc": "Acceptable behaviour contract",
            "warning": "Warning", "demoted_tenancy": "Demoted tenancy", "notice": "Notice of seeking possession",
            "possession_order": "Possession order or eviction", "cbo": "Criminal behaviour order",
            "cpn": "Community protection notice",
        ])

    public static let abuseRisk = CodeList(
        "abuse_risk", citation: "Domestic abuse risk assessment (DASH)",
        ["standard": "Standard", "medium": "Medium", "high": "High"])

    public static let probationOrder = CodeList(
        "probation_order", citation: "Probation supervision types, grouped",
        [
            "community_order": "Community order", "suspended_sentence": "Suspended sentence order",
            "licence": "On licence", "custody": "In custody",
        ])
}
