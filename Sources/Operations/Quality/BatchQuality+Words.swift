public import Intake

extension BatchQuality.Repeats {
    /// `3 keys in 'UPN' stand in several rows that differ in name, sex or birth: rows 11 and 190 …`
    public var text: String {
        let about = scale > 1 ? "about " : ""
        let first = references.prefix(3).map { "rows \($0.firstRow) and \($0.lastRow)" }.joined(separator: ", ")
        let more = references.isEmpty ? "" : ": \(first)\(groups > 3 ? " and \(groups - 3) more" : "")"
        if columns.isEmpty {
            return "\(about)\(groups == 1 ? "1 row stands" : "\(groups) rows stand") in the file more than once\(more)"
        }
        let names = columns.map { "'\($0)'" }.joined(separator: " + ")
        let keys = groups == 1 ? "1 key in \(names) stands" : "\(groups) keys in \(names) stand"
        return "\(about)\(keys) in several rows that differ in "
            + "\(isOfPerson ? "name, sex or birth" : "their values")\(more)"
    }
}
