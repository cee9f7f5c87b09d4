extension CodeList {
    /// The Department for Education's ethnicity codes: eighteen groups, "refused" and "not yet obtained".
    public static let ethnicity = CodeList(
        "ethnicity", citation: "DfE common basic data set, as in the SSDA903 and CIN census guides",
        [
            "WBRI": "White British", "WIRI": "White Irish", "WIRT": "Traveller of Irish heritage",
            "WROM": "Gypsy or Roma", "WOTH": "Any other White background", "MWBC": "White and Black Caribbean",
            "MWBA": "White and Black African", "MWAS": "White and Asian", "MOTH": "Any other mixed background",
            "AIND": "Indian", "APKN": "Pakistani", "ABAN": "Bangladeshi", "AOTH": "Any other Asian background",
            "BCRB": "Black Caribbean", "BAFR": "Black African", "BOTH": "Any other Black background",
            "CHNE": "Chinese", "OOTH": "Any other ethnic group", "REFU": "Refused", "NOBT": "Not yet obtained",
        ])

    /// Sex, as ``Sex`` has it.
    public static let sex = CodeList(
        "sex", citation: "CIN census; older registers also use 0, 1, 2 and 9",
        ["female": "Female", "male": "Male", "other": "Recorded as something else", "unborn": "Not yet born"])

    /// What one person is to another, as ``RelationshipKind`` has it.
    public static let relationship = CodeList(
        "relationship", citation: "School census relationship types and children's social care practice",
        [
            "parent": "Mother or father", "child": "Son or daughter", "step_parent": "Step-parent",
            "step_child": "Step-child", "foster_carer": "Foster carer", "foster_child": "Foster child",
            "adoptive_parent": "Adoptive parent", "adopted_child": "Adopted child", "grandparent": "Grandparent",
            "grandchild": "Grandchild", "carer": "Guardian or kinship carer", "cared_for": "Cared for by",
            "spouse": "Husband, wife or civil partner", "partner": "Partner or co-habitant",
            "former_partner": "Former partner", "sibling": "Brother or sister",
            "half_sibling": "Half-brother or -sister",
            "step_sibling": "Step-brother or -sister", "aunt_or_uncle": "Aunt or uncle",
            "niece_or_nephew": "Niece or nephew", "cousin": "Cousin", "other_relative": "Other relative",
            "friend": "Friend", "childminder": "Childminder", "lodger": "Lodger", "landlord": "Landlord",
            "unrelated": "Not related", "not_known": "Not known",
        ])
}
