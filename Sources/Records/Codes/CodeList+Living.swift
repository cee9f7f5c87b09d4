extension CodeList {
    public static let benefit = CodeList(
        "benefit", citation: "Department for Work and Pensions and council benefits",
        [
            "jsa": "Jobseeker's Allowance", "esa": "Employment and Support Allowance", "is": "Income Support",
            "ib": "Incapacity Benefit", "sda": "Severe Disablement Allowance", "ca": "Carer's Allowance",
            "uc": "Universal Credit", "hb": "Housing Benefit", "pip": "Personal Independence Payment",
            "ctr": "Council tax reduction",
        ])

    public static let tenancyNotice = CodeList(
        "tenancy_notice", citation: "Housing Act 1985 and 1988 possession steps",
        [
            "none": "None", "notice_seeking_possession": "Notice of seeking possession",
            "possession_order": "Possession order",
        ])

    public static let councilTaxDiscount = CodeList(
        "council_tax_discount", citation: "Local Government Finance Act 1992 section 11, grouped",
        ["none": "None", "single_person": "Single person discount"])
}
