import Records

extension PersonRecord {
    /// The sex that is stated, or else that the title tells.
    var likelySex: Sex? {
        if let sex { return sex }
        switch name.title {
        case "MR", "MASTER", "SIR", "LORD": return .male
        case "MRS", "MS", "MISS", "LADY", "DAME": return .female
        default: return nil
        }
    }
}
