/// How an agency's system writes its extract.
enum ExtractLayout: Sendable {
    case delimited(Delimited)
    case workbook(sheet: String)
    case lines

    struct Delimited: Sendable {
        var delimiter: String = ","
        var encoding: Encoding = .utf8
        var newline: String = "\r\n"
        /// Puts quotes around every field, needed or not.
        var quotesAll = false
    }

    enum Encoding: Sendable { case utf8, utf8Marked, windows1252, utf16 }
}
