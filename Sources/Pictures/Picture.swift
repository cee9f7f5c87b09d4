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

/// A link from a picture to the same picture with more or less in it.
public struct PictureStep: Hashable, Sendable {
    /// "Open 25 more".
    public var words: String
    public var href: String
    /// Names what it is about, for a script that swaps one picture for the next.
    public var about: String

    /// Nil for an address that is no page's: a script, say.
    public init?(words: String, href: String, about: String) {
        guard let href = SafeAddress.checked(href) else { return nil }
        self.words = words
        self.href = href
        self.about = about
    }
}

/// One of a picture's tables: what is drawn, in words, for those who read it rather than look.
public struct PictureTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// One a heading.
        public var cells: [String]
        /// Where the first cell leads, when it leads anywhere.
        public var href: String?
        /// What may be done in the picture with what the row tells of, when anything may be.
        public var step: PictureStep?

        public init(_ cells: [String], href: String? = nil, step: PictureStep? = nil) {
            self.cells = cells
            self.href = href
            self.step = step
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
