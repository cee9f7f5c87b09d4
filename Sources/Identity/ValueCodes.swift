/// Gives each distinct text a small number, counting from 0 in the order of first mention.
struct ValueCodes {
    private var codes: [String: Int32] = [:]
    private(set) var texts: [String] = []

    mutating func code(_ text: String) -> Int32 {
        if let code = codes[text] { return code }
        let code = Int32(texts.count)
        codes[text] = code
        texts.append(text)
        return code
    }

    subscript(code: Int32) -> String { texts[Int(code)] }

    var count: Int { texts.count }
}
