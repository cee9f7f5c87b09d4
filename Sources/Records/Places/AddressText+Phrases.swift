extension AddressText {
    /// Takes away whole segments that say that the address is not known; the phrases have three words at most.
    mutating func dropNotKnown() {
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].segment == words[start].segment { end += 1 }
            if end - start <= 3, AddressWords.notKnown.contains(phrase(start, end)) {
                words.removeSubrange(start..<end)
            } else {
                start = end
            }
        }
    }

    /// Whether a segment says that somebody has no home: as a whole, or by how it begins.
    var saysNoFixedAbode: Bool {
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].segment == words[start].segment { end += 1 }
            switch words[start].text {
            case "NFA": return true
            case "NO", "N", "OF", "ROOFLESS", "HOMELESS", "STREET", "ROUGH", "SOFA":
                if AddressWords.noFixedAbode.contains(phrase(start, end)) { return true }
                if end - start > 2, words[start + 1].text == "FIXED" || words[start + 2].text == "FIXED",
                    AddressWords.noFixedAbode.contains(
                        phrase(start, min(end, start + (words[start].text == "OF" ? 4 : 3))))
                {
                    return true
                }
            default: break
            }
            start = end
        }
        return false
    }

    private func phrase(_ start: Int, _ end: Int) -> String {
        var phrase = words[start].text
        for index in (start + 1)..<max(end, start + 1) {
            phrase += " "
            phrase += words[index].text
        }
        return phrase
    }
}
