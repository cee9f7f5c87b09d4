/// A picture as lines of words.
enum WordsDrawing {
    static func svg(_ picture: some Picture) -> String {
        let lines = picture.tables().flatMap { $0.rows.map { $0.cells.joined(separator: " · ") } }
        var svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 800 \(lines.count * 20 + 40)\">"
            + "<title>\(SVGText.escaped(picture.title))</title>"
        for (index, line) in lines.enumerated() {
            svg += "<text x=\"10\" y=\"\(index * 20 + 30)\" font-size=\"12\">\(SVGText.escaped(line))</text>"
        }
        return svg + "</svg>"
    }
}
