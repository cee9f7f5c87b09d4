extension FileDefinition {
    /// Which of the source's live batches a new file takes the place of.
    public enum Replacement: String, Decodable, Sendable, CaseIterable {
        /// That of the same name: a corrected file comes under the name of the one that it corrects.
        case sameName = "same_name"
        /// All: each file is the whole picture.
        case all
        /// None: each file adds to those before.
        case none
    }
}
