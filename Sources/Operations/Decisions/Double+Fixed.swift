import Foundation

extension Double {
    /// With so many places after the point, whatever the locale.
    func fixed(_ places: Int) -> String { String(format: "%.\(places)f", locale: nil, self) }
}
