/// The colours of pictures: Okabe and Ito's (2008), which stay apart for colour-blind readers. No picture says anything by
/// colour alone: shape, outline or words say it too, and every filled shape has a dark outline.
package enum Palette {
    package static let ink = "#1a1a1a"
    package static let quiet = "#4d4d4d"
    package static let paper = "#ffffff"
    package static let faint = "#d9d9d9"
    package static let blue = "#0072B2"
    package static let vermilion = "#D55E00"
    package static let green = "#009E73"
    package static let orange = "#E69F00"
    package static let purple = "#CC79A7"
    package static let sky = "#56B4E9"
    package static let yellow = "#F0E442"
}
