extension CodeList {
    public static let enrolmentStatus = CodeList(builtIn: "enrolment_status", PackageResources.enrolment_status_csv)
    public static let exclusionCategory = CodeList(
        builtIn: "exclusion_category", PackageResources.exclusion_category_csv)
    public static let exclusionReason = CodeList(builtIn: "exclusion_reason", PackageResources.exclusion_reason_csv)
    /// The marks of an attendance register, as ``SessionCode`` has them, under how each counts.
    public static let sessionCode = CodeList(builtIn: "session_code", PackageResources.session_code_csv)
    public static let sessionStanding = CodeList(builtIn: "session_standing", PackageResources.session_standing_csv)
    public static let senType = CodeList(builtIn: "sen_type", PackageResources.sen_type_csv)
    public static let upnUnknown = CodeList(builtIn: "upn_unknown", PackageResources.upn_unknown_csv)
    /// Which numbers of authorities a unique pupil number can begin with, as ranges: see ``UniquePupilNumber``.
    public static let upnAuthority = CodeList(builtIn: "upn_authority", PackageResources.upn_authority_csv)

    static let educationLists = [
        enrolmentStatus, exclusionCategory, exclusionReason, sessionCode, sessionStanding, senType, upnUnknown,
        upnAuthority,
    ]
}
