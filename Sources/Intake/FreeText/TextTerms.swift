public import Records

/// Free text to the values of a standard list, by configured terms and close spelling.
///
/// ```yaml
/// outcome:
///   list: referral_outcome
///   terms:
///     no_further_action: [nfa, no further action, "close* no role"]
///     early_help: [early help, eh]
///   spelling: close
///   otherwise: refuse
/// ```
/// Case, accents, punctuation, word order and stop words do not count. A code or meaning of the list stands for itself
/// when it is the whole text; a term when all its words, as whole words, are in the text (`close*` is any word that
/// begins so). The term of the most words wins; two values with equally many leave the text without a match. A text
/// that says "no" or "not" is matched only by a term that does.
public struct TextTerms: Decodable, Hashable, Sendable {
    /// Whether words with a slip of the pen are taken for those they are near to. The default is ``close``.
    public enum Spelling: String, Sendable, CaseIterable { case close, exact }

    /// The standard list that the values belong to; nil where the terms name values of their own.
    public let list: CodeList?
    public let spelling: Spelling
    /// What a text that nothing matches becomes: a value, or "" for none, which is the default; nil refuses the row.
    public let otherwise: String?
    let terms: [TextTerm]
    /// Codes of the list, lower-case, to themselves.
    private let codes: [String: String]
    private let vocabulary: Set<String>

    private enum CodingKeys: String, CodingKey, CaseIterable { case list, terms, spelling, otherwise }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        list = try container.text(.list).map { name in
            if let list = CodeList.named(name) { return list }
            let advice = NearestWord.advice(for: name, among: CodeList.standard.map(\.name))
            throw container.refusal(.list, "there is no standard list '\(name)'; \(advice)")
        }
        spelling = try container.word(Spelling.self, .spelling) ?? .close
        let otherwise = try container.text(.otherwise) ?? ""
        if let list, !["", "refuse", "not_known"].contains(otherwise), list.code(for: otherwise) == nil {
            throw container.refusal(.otherwise, Self.problem(of: otherwise, in: list))
        }
        self.otherwise = otherwise == "refuse" ? nil : list?.code(for: otherwise) ?? otherwise
        var terms: [TextTerm] = []
        var targets: [[String]: String] = [:]
        if container.contains(.terms) {
            let values = try container.nestedContainer(keyedBy: AnyCodingKey.self, forKey: .terms)
            for key in values.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                if let list, list.code(for: key.stringValue) == nil {
                    throw values.refusal(key, Self.problem(of: key.stringValue, in: list))
                }
                let target = list?.code(for: key.stringValue) ?? key.stringValue
                for written in try values.oneOrMore(key) ?? [] {
                    guard let term = TextTerm(written, target: target, isWhole: false) else {
                        throw values.refusal(key, "the term '\(written)' has no word that counts")
                    }
                    if let other = targets.updateValue(term.target, forKey: term.key) {
                        if other == term.target { continue }
                        throw values.refusal(key, "the term '\(written)' stands for '\(other)' too; let it be one")
                    }
                    terms.append(term)
                }
            }
        }
        for entry in list?.entries ?? [] {
            guard let term = TextTerm(entry.meaning, target: entry.code, isWhole: true), targets[term.key] == nil else {
                continue
            }
            targets[term.key] = entry.code
            terms.append(term)
        }
        if terms.isEmpty { throw container.refusal(.terms, "give terms, or a list") }
        self.terms = terms
        codes = Dictionary(
            (list?.codes ?? []).map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        vocabulary = Set(terms.flatMap { $0.words.map(\.text) }).union(TextTerm.negations)
    }

    private static func problem(of target: String, in list: CodeList) -> String {
        "'\(target)' is not a \(list.name); \(NearestWord.advice(for: target, among: list.codes))"
    }

    /// What it can give, in order, with the key of the definition that says so.
    var targets: [(key: String, target: String)] {
        let targets = Set(terms.map(\.target)).sorted().map { ("terms", $0) }
        return targets + (otherwise.map { [("otherwise", $0)] } ?? [])
    }

    /// - Complexity: O(terms · words of the text), and with close spelling O(their letters).
    func match(_ text: String) -> TextMatch {
        if let code = codes[text.lowercased()] { return TextMatch(target: code, kind: .exact) }
        var words: [String] = []
        for word in PlainWords.words(of: text) where !TextTerm.stopWords.contains(word) && !words.contains(word) {
            words.append(word)
        }
        if let found = best(words, isClose: false) { return found }
        if spelling == .close, let found = best(words, isClose: true) { return found }
        return TextMatch(target: otherwise, kind: .none)
    }

    /// The value whose term has the most words, then the fewest prefixes and slips; nil when two are equal.
    private func best(_ words: [String], isClose: Bool) -> TextMatch? {
        let negates = words.contains { TextTerm.negations.contains($0) }
        var best: (rank: (Int, Int), term: TextTerm)?
        var isTied = false
        for term in terms where term.words.count <= words.count && (term.negates || !negates) {
            if term.isWhole, term.words.count != words.count { continue }
            guard let slips = slips(of: term, in: words, isClose: isClose) else { continue }
            let rank = (term.words.count, -(slips * 100 + term.words.count { $0.isPrefix }))
            guard let found = best, rank <= found.rank else {
                best = (rank, term)
                isTied = false
                continue
            }
            if rank == found.rank, term.target != found.term.target { isTied = true }
        }
        guard let best, !isTied else { return nil }
        if isClose { return TextMatch(target: best.term.target, kind: .close) }
        return TextMatch(target: best.term.target, kind: best.term.words.count == words.count ? .exact : .term)
    }

    /// Nil when a word of the term is not in the text.
    private func slips(of term: TextTerm, in words: [String], isClose: Bool) -> Int? {
        var sum = 0
        for word in term.words {
            if words.contains(where: { word.fits($0) }) { continue }
            guard isClose, !word.isPrefix else { return nil }
            let meant = Array(word.text.utf8)
            let nearest = words.filter { !vocabulary.contains($0) }
                .compactMap { CloseSpelling.slips(from: Array($0.utf8), to: meant) }.min()
            guard let nearest else { return nil }
            sum += nearest
        }
        return sum
    }
}

/// What a free text was taken for.
struct TextMatch: Hashable, Sendable {
    /// How it came to be.
    enum Kind: Hashable, Sendable {
        /// The whole text is a code, a meaning or a term.
        case exact
        /// A term stands within the text.
        case term
        /// As either, but for slips of the pen.
        case close
        /// Nothing fits, or two values equally well.
        case none
    }

    /// Nil refuses the row; "" is no value.
    let target: String?
    let kind: Kind
}
