/// Where an extract's bytes are, and what kind of file they make.
enum Origin {
    case path(String)
    case bytes([UInt8], name: String)
    /// The one file within a ZIP file.
    case member(ZipArchive, ZipMember)

    var name: String {
        switch self {
        case .path(let path): path
        case .bytes(_, let name): name
        case .member(let archive, _): archive.name
        }
    }

    /// The name whose extension tells the kind.
    private var telling: String {
        if case .member(_, let member) = self { member.name } else { name }
    }

    /// A source that starts at the first byte.
    func source() throws(ExtractError) -> ByteSource {
        switch self {
        case .path(let path): try ByteSource(path: path)
        case .bytes(let bytes, let name): ByteSource(bytes: bytes, name: name)
        case .member(let archive, let member): ByteSource(part: try archive.part(member), name: archive.name)
        }
    }

    func archive(limits: ExtractLimits) throws(ExtractError) -> ZipArchive {
        switch self {
        case .path(let path): try ZipArchive(path: path, limits: limits)
        case .bytes(let bytes, let name): try ZipArchive(bytes: bytes, name: name, limits: limits)
        case .member(let archive, _): archive
        }
    }

    private static func isArchive(_ opening: ArraySlice<UInt8>) -> Bool {
        opening.starts(with: [0x50, 0x4B, 0x03, 0x04]) || opening.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// The one extract within a ZIP file that is no workbook; otherwise this origin.
    func unpacked(asked: ExtractFormat.Kind?, limits: ExtractLimits) throws(ExtractError) -> Origin {
        if asked == .xlsx || ["xlsx", "xlsm"].contains(fileExtension) { return self }
        var source = try source()
        guard Self.isArchive(try source.read()) else { return self }
        let archive = try archive(limits: limits)
        if archive.isWorkbook { return self }
        return .member(archive, try archive.onlyMember())
    }

    /// The kind that was asked for if the content allows it; otherwise by content, then extension.
    func kind(asked: ExtractFormat.Kind?) throws(ExtractError) -> ExtractFormat.Kind {
        var source = try source()
        let opening = try source.read()
        if opening.isEmpty { throw ExtractError(.emptyFile, "the file is empty", file: name) }
        // The old binary workbook, and the envelope of one with a password, are OLE compound files.
        if opening.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw ExtractError(
                .protected, "an old or password-protected workbook; save it as XLSX without a password", file: name)
        }
        let isArchive = Self.isArchive(opening)
        if isArchive, case .member = self {
            throw ExtractError(
                .wrongFormat, "a ZIP file or workbook within a ZIP file; unpack the outer one", file: name)
        }
        let suffix = fileExtension
        if let asked {
            if asked != .xlsx, isArchive {
                throw ExtractError(.wrongFormat, "a ZIP file or workbook where text is expected", file: name)
            }
            if asked == .xlsx, !isArchive { throw notAWorkbook() }
            return asked
        }
        if isArchive { return .xlsx }
        if ["xlsx", "xlsm"].contains(suffix) { throw notAWorkbook() }
        if ["ndjson", "jsonl"].contains(suffix) { return .ndjson }
        if ["csv", "tsv", "tab"].contains(suffix) { return .csv }
        return kindOfText(opening, suffix: suffix)
    }

    private func kindOfText(_ opening: ArraySlice<UInt8>, suffix: String) -> ExtractFormat.Kind {
        var text: [UInt8] = []
        var transcoder = TextTranscoder(encoding: nil)
        transcoder.append(opening.prefix(4_096), to: &text)
        let first = text.first { $0 != ASCII.space && $0 != ASCII.tab && $0 != 0x0A && $0 != 0x0D }
        if first == UInt8(ascii: "{") { return .ndjson }
        if first == UInt8(ascii: "[") || suffix == "json" { return .json }
        return .csv
    }

    private func notAWorkbook() -> ExtractError {
        ExtractError(.wrongFormat, "not a workbook (XLSX), whatever its name says; save it again as XLSX", file: name)
    }

    private var fileExtension: String {
        let last = telling.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: ".") else { return "" }
        return last[last.index(after: dot)...].lowercased()
    }
}
