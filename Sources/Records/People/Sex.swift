/// Sex as recorded by an agency.
public enum Sex: String, Codable, Sendable, CaseIterable {
    case female
    case male
    /// Recorded as something else, or as indeterminate; "not known" is nil.
    case other
    /// Not yet born (children's social care records `U` and `0`).
    case unborn
}
