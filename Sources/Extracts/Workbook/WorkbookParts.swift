/// What a workbook is made of: its sheets in order and the parts that go with them (ECMA-376 part 1, clause 18).
struct WorkbookParts {
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var sharedStrings: String?
    private(set) var styles: String?
    /// Whether day 0 is 1 January 1904, as old Macintosh workbooks count.
    private(set) var countsFrom1904 = false

    init(archive: ZipArchive) throws(ExtractError) {
        let root = try Self.relationships(of: "", in: archive)
        guard let workbook = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.target else {
            throw ExtractError(.wrongFormat, "a ZIP file, but not a workbook (XLSX)", file: archive.name)
        }
        let relationships = try Self.relationships(of: workbook, in: archive)
        sharedStrings = relationships.first { $0.type.hasSuffix("/sharedStrings") }?.target
        styles = relationships.first { $0.type.hasSuffix("/styles") }?.target
        let pull = try XMLPull(part: try archive.part(workbook))
        while let event = try pull.next() {
            guard case .start(let element, _) = event else { continue }
            if element == .workbookPr {
                countsFrom1904 = ["1", "true"].contains(pull.attributes()[.date1904] ?? "")
            } else if element == .sheet {
                let attributes = pull.attributes()
                guard let name = attributes[.name], let id = attributes[.id],
                    let relationship = relationships.first(where: { $0.id == id }),
                    relationship.type.hasSuffix("/worksheet")
                else { continue }
                let isHidden = ["hidden", "veryHidden"].contains(attributes[.state] ?? "")
                sheets.append(Sheet(name: name, part: relationship.target, isHidden: isHidden))
            }
        }
    }

    private struct Relationship {
        let id: String
        let type: String
        let target: String
    }

    /// The internal relationships of a part; links to outside the file are passed over.
    private static func relationships(of part: String, in archive: ZipArchive) throws(ExtractError) -> [Relationship] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let location = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        if part.isEmpty, !archive.contains(location) {
            throw ExtractError(.wrongFormat, "a ZIP file, but not a workbook (XLSX)", file: archive.name)
        }
        var found: [Relationship] = []
        let pull = try XMLPull(part: try archive.part(location))
        while let event = try pull.next() {
            guard case .start(.relationship, _) = event else { continue }
            let attributes = pull.attributes()
            guard attributes[.targetMode] != "External", let target = attributes[.target], let type = attributes[.type]
            else { continue }
            found.append(
                Relationship(id: attributes[.relationshipID] ?? "", type: type, target: resolved(target, from: folder)))
        }
        return found
    }

    /// A target as a path from the archive's root.
    private static func resolved(_ target: String, from folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
