extension CodeList {
    /// The Department for Education's ethnicity codes: eighteen groups, "refused" and "not yet obtained".
    public static let ethnicity = CodeList(builtIn: "ethnicity", PackageResources.ethnicity_csv)
    public static let ethnicityGroup = CodeList(builtIn: "ethnicity_group", PackageResources.ethnicity_group_csv)
    public static let ethnicityNHS = CodeList(builtIn: "ethnicity_nhs", PackageResources.ethnicity_nhs_csv)
    public static let ethnicityCensus2021 = CodeList(
        builtIn: "ethnicity_census_2021", PackageResources.ethnicity_census_2021_csv)
    public static let ethnicityPolice = CodeList(builtIn: "ethnicity_police", PackageResources.ethnicity_police_csv)
    /// Sex, as ``Sex`` has it.
    public static let sex = CodeList(builtIn: "sex", PackageResources.sex_csv)
    /// Titles as ``PersonName/title`` has them.
    public static let title = CodeList(builtIn: "title", PackageResources.title_csv)
    /// What one person is to another, as ``RelationshipKind`` has it.
    public static let relationship = CodeList(builtIn: "relationship", PackageResources.relationship_csv)

    static let peopleLists = [
        ethnicity, ethnicityGroup, ethnicityNHS, ethnicityCensus2021, ethnicityPolice, sex, title, relationship,
    ]
}
