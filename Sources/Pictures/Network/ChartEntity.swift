/// An entity of a network chart, as its caller already shows it: nothing is looked up.
public struct ChartEntity: Hashable, Sendable {
    /// What an entity is, which says how it is drawn.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, place, event, organisation, programme
    }

    /// Any text that is one entity's alone in the chart.
    public var id: String
    public var kind: Kind
    public var label: String
    /// A second, smaller line: an age, an address, a date.
    public var sublabel: String?
    /// The person or place that the chart is about: it is marked and stands in the middle.
    public var isFocus: Bool
    /// How many of its neighbours are left out of the chart, because it is a hub or the chart's edge. The default is 0.
    public var foldedCount: Int
    /// What stands after the count: "and 212 ‹others at this hostel›". The default is "others".
    public var foldedWords: String
    /// Where a click leads, as a path or URL. Anything but `http`, `https` and relative paths is left out.
    public var href: String?
    /// Whether a click brings more of what is around it into the picture, or takes that out again; its address then stands
    /// before ``href``. The default, nil, is neither.
    public var opening: Opening?

    /// What a click on an entity does to the picture.
    public enum Opening: Hashable, Sendable {
        case opens(PictureStep)
        case closes(PictureStep)

        var step: PictureStep {
            switch self {
            case .opens(let step), .closes(let step): step
            }
        }
    }

    public init(
        id: String, kind: Kind, label: String, sublabel: String? = nil, isFocus: Bool = false, foldedCount: Int = 0,
        foldedWords: String = "others", href: String? = nil, opening: Opening? = nil
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.sublabel = sublabel
        self.isFocus = isFocus
        self.foldedCount = foldedCount
        self.foldedWords = foldedWords
        self.href = href
        self.opening = opening
    }
}
