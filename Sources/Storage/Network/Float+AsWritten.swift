extension Float {
    /// The number as a definition writes it: 0.8, not 0.800000011920929. To six decimals, which is what a strength is kept to.
    var asWritten: Double { (Double(self) * 1_000_000).rounded() / 1_000_000 }
}
