extension CodeList {
    /// The standard lists, by field.
    public static let standard = educationLists + socialCareLists + peopleLists + justiceLists + livingLists

    private static let byName = Dictionary(uniqueKeysWithValues: standard.map { ($0.name, $0) })

    /// The standard list of that name; nil when there is none.
    public static func named(_ name: String) -> CodeList? { byName[name] }

    /// A list of `Codes/Lists`, which is built in. The tests read every one, so that none is malformed here.
    init(builtIn name: String, _ bytes: [UInt8]) {
        do {
            try self.init(name: name, csv: bytes)
        } catch {
            preconditionFailure("the built-in list '\(name)' is malformed: \(error)")
        }
    }
}
