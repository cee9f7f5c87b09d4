package import Records

/// Whether a column's values look like people's names, and which way round full ones are written.
package enum NameEvidence {
    /// The share of the values that are made of one to six words of letters.
    package static func share(in values: [String]) -> Double {
        guard !values.isEmpty else { return 0 }
        return Double(values.count { looksLikeName($0) }) / Double(values.count)
    }

    private static func looksLikeName(_ text: String) -> Bool {
        guard text.count <= 60, text.contains(where: \.isLetter) else { return false }
        let isPlain = text.allSatisfy { $0.isLetter || " -'’.,`()".contains($0) }
        return isPlain && text.split(separator: " ").count <= 7
    }

    /// The share of the values with at least two words.
    package static func fullShare(in values: [String]) -> Double {
        guard !values.isEmpty else { return 0 }
        let full = values.count { value in value.split(whereSeparator: { $0 == " " || $0 == "," }).count >= 2 }
        return Double(full) / Double(values.count)
    }

    /// Which way round: by commas, else by capitals (`SMITH John`), else by where the usual given names stand.
    package static func order(of values: [String]) -> PersonName.Order {
        let full = values.filter { $0.contains(" ") || $0.contains(",") }
        if full.isEmpty { return .givenFirst }
        if full.count(where: { $0.contains(",") }) * 2 >= full.count { return .familyFirst }
        var first = 0
        var last = 0
        for value in full {
            let words = value.split(separator: " ").filter { GivenNames.titles.contains($0.uppercased()) == false }
            guard let one = words.first, let other = words.last, words.count > 1 else { continue }
            if isCapitals(one), !isCapitals(other) { last += 1 }
            if isCapitals(other), !isCapitals(one) { first += 1 }
            if GivenNames.usual.contains(one.uppercased()) { first += 1 }
            if GivenNames.usual.contains(other.uppercased()) { last += 1 }
        }
        return last > first ? .familyFirst : .givenFirst
    }

    private static func isCapitals(_ word: Substring) -> Bool {
        word.count > 1 && word.contains(where: \.isLetter) && !word.contains(where: \.isLowercase)
    }

    /// The share of the values that are titles: `Mr`, `Mrs`, `Dr`.
    package static func titleShare(in values: [String]) -> Double {
        guard !values.isEmpty else { return 0 }
        let titles = values.count { GivenNames.titles.contains($0.uppercased().filter { $0 != "." }) }
        return Double(titles) / Double(values.count)
    }

    /// The share of the words that are usual given names.
    package static func givenShare(in values: [String]) -> Double {
        guard !values.isEmpty else { return 0 }
        let given = values.count { value in
            value.split(whereSeparator: { " -".contains($0) }).first.map { GivenNames.usual.contains($0.uppercased()) }
                ?? false
        }
        return Double(given) / Double(values.count)
    }
}

/// Given names that are frequent in Britain over the last ninety years, and titles: enough to tell which end of a full
/// name is the given one.
///
/// The names head the Office for National Statistics' lists of baby names (1934 to 2024).
enum GivenNames {
    static let titles: Set<String> = [
        "MR", "MRS", "MS", "MISS", "MX", "MASTER", "MSTR", "DR", "PROF", "REV", "SIR", "LADY", "LORD", "DAME", "CLLR",
    ]

    static let usual: Set<String> = Set(
        """
        MARGARET JEAN MARY JOAN PATRICIA SHEILA BARBARA DOREEN JUNE SHIRLEY DOROTHY JOYCE MAUREEN ELIZABETH AUDREY \
        JOHN PETER WILLIAM BRIAN DAVID JAMES MICHAEL RONALD KENNETH GEORGE ROBERT ALAN THOMAS RICHARD DENNIS SUSAN \
        CHRISTINE LINDA CAROL JENNIFER JANET PAMELA ANN ANNE PHILIP ANTHONY TREVOR JULIE KAREN JACQUELINE DEBORAH \
        TRACEY JANE HELEN DIANE SHARON PAUL ANDREW MARK STEPHEN GARY KEVIN SIMON STEVEN SARAH NICOLA CLAIRE EMMA \
        SAMANTHA JOANNE LISA MICHELLE LOUISE AMANDA VICTORIA MATTHEW CHRISTOPHER DANIEL LEE JASON NEIL LAURA GEMMA \
        REBECCA RACHEL KELLY STACEY KATIE HANNAH AMY CHARLOTTE JESSICA LAUREN CHLOE SOPHIE EMILY MEGAN BETHANY RYAN \
        LIAM ADAM JOSHUA JACK LUKE CALLUM JORDAN CONNOR KYLE NATHAN AARON SCOTT CRAIG STUART OLIVER HARRY CHARLIE \
        GEORGE NOAH LEO OSCAR JACOB ALFIE ARTHUR FREDDIE THEO HENRY ARCHIE MAX LOGAN LUCAS ISAAC OLIVIA AMELIA ISLA \
        AVA MIA ELLA GRACE LILY FREYA POPPY EVIE IVY ROSIE DAISY SIENNA HARPER PHOEBE ALICE RUBY MOHAMMED MUHAMMAD \
        MOHAMMAD AHMED ALI HASSAN HUSSEIN OMAR IBRAHIM YUSUF BILAL IMRAN ASIF TARIQ FATIMA AISHA AYESHA ZAINAB MARYAM \
        KHADIJA SAMINA NASREEN SHABANA RAJ SANJAY PRIYA SUNITA ANITA RAVI VIJAY DEEPAK GURPREET HARPREET PIOTR \
        KRZYSZTOF ANNA KATARZYNA MAGDALENA AGNIESZKA TOMASZ PAWEL ANDREI ELENA MIHAI CRISTINA MARIA JOSE SAMUEL \
        EMMANUEL BLESSING CHINEDU KWAME
        """.split(separator: " ").map(String.init))
}
