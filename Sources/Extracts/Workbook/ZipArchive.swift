import CLibzip

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The parts of a ZIP file, read one after another through libzip, which is where the unsafe pointers of its C
/// interface end. Manual: https://libzip.org/documentation/
final class ZipArchive {
    let name: String
    private let limits: ExtractLimits
    private let archive: OpaquePointer
    /// Bytes that all parts together have expanded to so far.
    fileprivate(set) var expandedBytes = 0

    /// Opens a ZIP file by its path.
    init(path: String, limits: ExtractLimits) throws(ExtractError) {
        name = path
        self.limits = limits
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw Self.damaged(path) }
        self.archive = archive
    }

    /// Opens a ZIP file that is in memory.
    init(bytes: [UInt8], name: String, limits: ExtractLimits) throws(ExtractError) {
        self.name = name
        self.limits = limits
        // libzip takes over a copy and frees it with free().
        guard let copy = malloc(max(bytes.count, 1)) else { throw Self.damaged(name) }
        copy.copyMemory(from: bytes, byteCount: bytes.count)
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            free(copy)
            throw Self.damaged(name)
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw Self.damaged(name)
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    func contains(_ part: String) -> Bool { zip_name_locate(archive, part, ZIP_FL_NOCASE) >= 0 }

    /// Whether the file has what every Office Open XML package has at its root.
    var isWorkbook: Bool { contains("_rels/.rels") || contains("[Content_Types].xml") }

    /// The one file in the archive; folders, and what a Macintosh adds, do not count.
    func onlyMember() throws(ExtractError) -> ZipMember {
        var found: [ZipMember] = []
        let count = max(zip_get_num_entries(archive, 0), 0)
        for index in 0..<zip_uint64_t(count) {
            guard let entry = zip_get_name(archive, index, 0) else { throw Self.damaged(name) }
            let member = ZipMember(index: index, name: String(cString: entry))
            if member.name.hasSuffix("/") || member.name.hasPrefix("__MACOSX/") { continue }
            found.append(member)
            if found.count > 1 { break }
        }
        guard let member = found.first, found.count == 1 else {
            throw ExtractError(
                .wrongFormat,
                found.isEmpty
                    ? "a ZIP file with nothing in it" : "a ZIP file with several files; send each extract by itself",
                file: name)
        }
        return member
    }

    /// Opens the file within; its name is used for its extension alone, never as a path.
    func part(_ member: ZipMember) throws(ExtractError) -> ZipPart {
        try part(member.index, called: "the file in the ZIP file")
    }

    /// Opens a part; throws `.corrupt` when there is none of that name.
    func part(_ part: String) throws(ExtractError) -> ZipPart {
        let index = zip_name_locate(archive, part, ZIP_FL_NOCASE)
        guard index >= 0 else {
            throw ExtractError(.corrupt, "the workbook lacks its part \(part.shown); save it again", file: name)
        }
        return try self.part(zip_uint64_t(index), called: "the workbook's part \(part.shown)")
    }

    private func part(_ index: zip_uint64_t, called label: String) throws(ExtractError) -> ZipPart {
        var about = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &about) == 0 else { throw Self.damaged(name) }
        if about.encryption_method != UInt16(ZIP_EM_NONE) {
            throw ExtractError(.protected, "\(label) has a password; send it without one", file: name)
        }
        guard let file = zip_fopen_index(archive, index, 0) else { throw Self.damaged(name) }
        return ZipPart(
            name: label, file: file, packedBytes: Int(clamping: about.comp_size), limits: limits, archive: self)
    }

    private static func damaged(_ name: String) -> ExtractError {
        ExtractError(
            .corrupt, "the file is cut short or damaged (its ZIP directory cannot be read); send it again",
            file: name)
    }
}

/// A file within a ZIP file.
struct ZipMember {
    let index: UInt64
    let name: String
}

/// One part of a ZIP file while it is read, watched so that it does not expand beyond the limits.
final class ZipPart {
    /// What to call it in an error.
    let name: String
    let archive: ZipArchive
    /// Why reading stopped, for the reader whose callback may not throw.
    private(set) var failure: ExtractError?
    private let file: OpaquePointer
    private let packedBytes: Int
    private let limits: ExtractLimits
    private var expandedBytes = 0

    /// Below this many expanded bytes the ratio is not looked at.
    private static let graceBytes = 16 << 20

    init(name: String, file: OpaquePointer, packedBytes: Int, limits: ExtractLimits, archive: ZipArchive) {
        self.name = name
        self.file = file
        self.packedBytes = packedBytes
        self.limits = limits
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// Reads into the buffer; the count, 0 at the end, -1 after a failure, as libxml2 expects it.
    func read(into buffer: UnsafeMutablePointer<CChar>, count: Int32) -> Int32 {
        if failure != nil { return -1 }
        return Int32(self.count(of: zip_fread(file, buffer, zip_uint64_t(max(count, 0)))))
    }

    /// Fills the chunk; the count, 0 at the end.
    func read(into chunk: inout [UInt8]) throws(ExtractError) -> Int {
        let got = count(of: zip_fread(file, &chunk, zip_uint64_t(chunk.count)))
        if let failure { throw failure }
        return got
    }

    /// Takes down what was read, and sets `failure` where that was too much or nothing.
    private func count(of got: zip_int64_t) -> Int {
        if got < 0 {
            failure = ExtractError(
                .corrupt, "\(name) is cut short or damaged; send it again", file: archive.name)
            return -1
        }
        expandedBytes += Int(got)
        archive.expandedBytes += Int(got)
        let isDisproportionate =
            expandedBytes > Self.graceBytes && expandedBytes / limits.expansion > max(packedBytes, 1)
        if max(expandedBytes, archive.expandedBytes / 4) > limits.expandedBytes || isDisproportionate {
            failure = ExtractError(
                .expandsTooFar,
                "\(name) expands far beyond its size, as a ZIP bomb does; if it is genuine, save it "
                    + "as CSV",
                file: archive.name)
            return -1
        }
        return Int(got)
    }
}
