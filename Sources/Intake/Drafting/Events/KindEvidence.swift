import Records

/// How much an extract's name, headings and codes speak for each kind of event.
struct KindEvidence {
    struct Score {
        let kind: EventKind
        let points: Double
        let why: String
    }

    /// The strongest first.
    let scores: [Score]

    init(fileName: String, columns: [ColumnMeaning]) {
        let name = " " + HeadingWords.words(of: fileName).joined(separator: " ") + " "
        let headings = columns.map { " " + $0.reading.words.joined(separator: " ") + " " }
        let raw = columns.map { " " + HeadingWords.split($0.column.heading).joined(separator: " ") + " " }
        var scores: [Score] = []
        for (kind, signs) in KindSigns.all {
            var points = 0.0
            var reasons: [String] = []
            for (list, inName, inHeadings) in [(signs.strong, 5.0, 2.5), (signs.weak, 1.0, 0.5)] {
                for sign in list {
                    let padded = " \(sign) "
                    if name.contains(padded) {
                        points += inName
                        reasons.append("'\(sign)' in the file's name")
                    }
                    if headings.contains(where: { $0.contains(padded) }) || raw.contains(where: { $0.contains(padded) })
                    {
                        points += inHeadings
                        reasons.append("'\(sign)' in a heading")
                    }
                }
            }
            for attribute in kind.definition?.attributes ?? [] {
                let best = columns.map { AttributeEvidence.points(of: $0, for: attribute, of: kind) }.max() ?? 0
                if best >= 3 {
                    points += best >= 5 ? 2 : 1
                    reasons.append("a column of \(attribute.name.replacing("_", with: " "))")
                }
            }
            if points > 0 {
                scores.append(Score(kind: kind, points: points, why: reasons.prefix(3).joined(separator: ", ")))
            }
        }
        self.scores = scores.sorted { ($1.points, $0.kind) < ($0.points, $1.kind) }
    }
}
