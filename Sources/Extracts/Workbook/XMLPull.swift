import CLibxml2

/// The elements and attributes of a workbook that reading needs.
enum XMLName: Int, CaseIterable {
    case c, v, row, r, s, t
    case `is`, f, rPh, si, count
    case sheetData, sheet, name, id, state, workbookPr, date1904, mergeCell, ref
    case relationship, relationshipID, target, type, targetMode
    case numFmts, numFmt, numFmtId, formatCode, cellXfs, xf

    var spelling: String {
        switch self {
        case .relationship: "Relationship"
        case .relationshipID: "Id"
        case .target: "Target"
        case .type: "Type"
        case .targetMode: "TargetMode"
        default: "\(self)"
        }
    }
}

/// Pulls one event after another out of an XML part through libxml2's streaming reader, which is where the unsafe
/// pointers of its C interface end.
///
/// Nothing outside the part is ever fetched, and a document type declaration is refused, so that entities have nothing
/// to expand. Manual: https://gnome.pages.gitlab.gnome.org/libxml2/html/group__xmlreader.html
final class XMLPull {
    enum Event { case start(XMLName?, isEmpty: Bool), end(XMLName?), text }

    private let part: ZipPart
    private let reader: xmlTextReaderPtr
    /// The parser's own copies of the names: equal names have equal addresses.
    private var names: [UnsafePointer<xmlChar>] = []

    private static let begun: Void = xmlInitParser()

    init(part: ZipPart) throws(ExtractError) {
        _ = Self.begun
        self.part = part
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // The part outlives the reader: this object holds both, and `deinit` frees the reader first.
        let reader = xmlReaderForIO(
            { context, buffer, count in
                guard let context, let buffer else { return -1 }
                return Unmanaged<ZipPart>.fromOpaque(context).takeUnretainedValue().read(into: buffer, count: count)
            },
            { _ in 0 }, Unmanaged.passUnretained(part).toOpaque(), nil, nil, Int32(options))
        guard let reader else {
            throw part.failure
                ?? ExtractError(.corrupt, "\(part.name) cannot be read", file: part.archive.name)
        }
        self.reader = reader
        xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
        for name in XMLName.allCases {
            if let interned = xmlTextReaderConstString(reader, name.spelling) { names.append(interned) }
        }
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next start, end or text; nil at the end of the part.
    func next() throws(ExtractError) -> Event? {
        while true {
            let outcome = xmlTextReaderRead(reader)
            if let failure = part.failure { throw failure }
            if outcome == 0 { return nil }
            if outcome != 1 {
                throw ExtractError(
                    .corrupt, "\(part.name) is not well-formed XML; save it again",
                    file: part.archive.name)
            }
            switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
            case XML_READER_TYPE_ELEMENT:
                return .start(currentName, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case XML_READER_TYPE_END_ELEMENT: return .end(currentName)
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                return .text
            case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
                throw ExtractError(
                    .documentType,
                    "\(part.name) declares a document type or entities, which no spreadsheet does; "
                        + "do not trust it",
                    file: part.archive.name)
            default: continue
            }
        }
    }

    private var currentName: XMLName? {
        guard let name = xmlTextReaderConstLocalName(reader) else { return nil }
        return names.firstIndex(of: name).flatMap(XMLName.init(rawValue:))
    }

    /// Appends the text of the event at hand.
    func appendText(to bytes: inout [UInt8]) {
        guard let text = xmlTextReaderConstValue(reader) else { return }
        bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }

    /// Hands over each attribute of the start tag at hand that has a name known here.
    func attributes(_ take: (XMLName, Span<UInt8>) -> Void) {
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard let name = currentName, let value = xmlTextReaderConstValue(reader) else { continue }
            take(name, UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))).span)
        }
        xmlTextReaderMoveToElement(reader)
    }

    /// The attributes of the start tag at hand as text.
    func attributes() -> [XMLName: String] {
        var found: [XMLName: String] = [:]
        attributes { name, value in found[name] = String(copying: value) }
        return found
    }
}

extension String {
    /// A copy of UTF-8 that a span shows; invalid bytes become U+FFFD.
    init(copying span: Span<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(span.count)
        for index in span.indices { bytes.append(span[index]) }
        self.init(decoding: bytes, as: UTF8.self)
    }
}
