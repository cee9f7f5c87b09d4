/// Where an extract's bytes are, and what kind of file they make.
enum Origin {
    case path(String)
    case bytes([UInt8], name: String)

    var name: String {
        switch self {
        case .path(let path): path
        case .bytes(_, let name): name
        }
    }

    /// A source that starts at the first byte.
    func source() throws(ExtractError) -> ByteSource {
        switch self {
        case .path(let path): try ByteSource(path: path)
        case .bytes(let bytes, let name): ByteSource(bytes: bytes, name: name)
        }
    }

    func archive(limits: ExtractLimits) throws(ExtractError) -> ZipArchive {
        switch self {
        case .path(let path): try ZipArchive(path: path, limits: limits)
        case .bytes(let bytes, let name): try ZipArchive(bytes: bytes, name: name, limits: limits)
        }
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
        let isArchive =
            opening.starts(with: [0x50, 0x4B, 0x03, 0x04]) || opening.starts(with: [0x50, 0x4B, 0x05, 0x06])
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
        let last = name.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: ".") else { return "" }
        return last[last.index(after: dot)...].lowercased()
    }
}
