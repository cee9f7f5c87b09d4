/// Something that is drawn for a reader and told in words: an SVG document, and the same content as tables.
public protocol Picture: Sendable {
    /// What the picture shows, as its caption and its name for those who cannot see it.
    var title: String { get }

    /// A document that stands alone: no scripts, style sheets, fonts or images from elsewhere; every text escaped.
    ///
    /// The same input gives the same bytes on every machine.
    func svg() -> String

    /// Everything that the picture shows, in words.
    func tables() -> [PictureTable]
}

/// One of a picture's tables: what is drawn, in words, for those who read it rather than look.
public struct PictureTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// One a heading.
        public var cells: [String]
        /// Where the first cell leads, when it leads anywhere.
        public var href: String?

        public init(_ cells: [String], href: String? = nil) {
            self.cells = cells
            self.href = href
        }
    }

    public var caption: String
    public var headings: [String]
    public var rows: [Row]

    public init(caption: String, headings: [String], rows: [Row]) {
        self.caption = caption
        self.headings = headings
        self.rows = rows
    }
}
