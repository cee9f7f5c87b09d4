/// Words that stand in names without being names.
enum NameWords {
    /// Titles as they are written, to their standard form.
    static let titles: [String: String] = [
        "MR": "MR", "MISTER": "MR", "MRS": "MRS", "MS": "MS", "MISS": "MISS", "MX": "MX", "MASTER": "MASTER",
        "MSTR": "MASTER", "MAST": "MASTER", "DR": "DR", "DOCTOR": "DR", "PROF": "PROFESSOR", "PROFESSOR": "PROFESSOR",
        "REV": "REVEREND", "REVD": "REVEREND", "REVEREND": "REVEREND", "SIR": "SIR", "LADY": "LADY", "LORD": "LORD",
        "DAME": "DAME", "CLLR": "COUNCILLOR", "COUNCILLOR": "COUNCILLOR", "CAPT": "CAPTAIN", "CAPTAIN": "CAPTAIN",
        "SGT": "SERGEANT", "MAJOR": "MAJOR", "COL": "COLONEL", "FR": "FATHER", "SISTER": "SISTER", "HON": "HONOURABLE",
        "IMAM": "IMAM", "RABBI": "RABBI",
    ]

    /// Suffixes as they are written, to their standard form.
    static let suffixes: [String: String] = [
        "JR": "JUNIOR", "JNR": "JUNIOR", "JUNIOR": "JUNIOR", "JUN": "JUNIOR", "SR": "SENIOR", "SNR": "SENIOR",
        "SENIOR": "SENIOR", "SEN": "SENIOR", "II": "II", "III": "III", "IV": "IV", "2ND": "II", "3RD": "III",
    ]

    /// Letters after a name, which say nothing about who it is.
    static let letters: Set<String> = ["ESQ", "MBE", "OBE", "CBE", "BA", "BSC", "PHD", "JP", "MP", "KC", "QC"]

    /// What families' names begin with.
    static let particles: Set<String> = [
        "VAN", "VON", "DER", "DEN", "DE", "DEL", "DELLA", "DI", "DA", "DOS", "DAS", "DU", "LA", "LE", "TER", "TEN",
        "AL", "EL", "BIN", "BINT", "IBN", "ABU", "ST", "SAINT", "MC", "MAC", "O", "AP", "FITZ",
    ]

    /// Whole values that say that a name is not known.
    static let notKnown: Set<String> = [
        "UNKNOWN", "NOT KNOWN", "NOTKNOWN", "UNK", "NK", "N K", "N A", "NONE", "NULL", "TBC", "TBA", "TBD", "MISSING",
        "NOT GIVEN", "NOT STATED", "NOT RECORDED", "NOT PROVIDED", "REFUSED", "ANON", "ANONYMOUS", "NO NAME", "NONAME",
        "XX", "XXX", "XXXX", "WITHHELD", "REDACTED", "SURNAME", "FORENAME", "FIRST NAME", "LAST NAME",
    ]

    /// Words that stand for the given name of a child that has none yet.
    static let unnamedChild: Set<String> = [
        "BABY", "BOY", "GIRL", "UNBORN", "INFANT", "MALE", "FEMALE", "CHILD", "OF", "TWIN", "TRIPLET", "ONE", "TWO",
        "THREE", "1", "2", "3", "A", "B", "FOETUS", "BUMP", "NEWBORN",
    ]

    /// The words of these that by themselves say that the child has no name yet.
    static let unnamedChildSigns: Set<String> = [
        "BABY", "UNBORN", "INFANT", "TWIN", "TRIPLET", "FOETUS", "BUMP", "NEWBORN", "BOY", "GIRL", "MALE", "FEMALE",
        "CHILD",
    ]

    static func saysNothing(_ standardised: String) -> Bool { standardised.isEmpty || notKnown.contains(standardised) }

    /// `BABY`, `BABY GIRL`, `TWIN 1`, `UNBORN`: all words are of the unnamed kind and one of them says so.
    static func isUnnamedChild(_ words: [Substring]) -> Bool {
        var isSign = false
        for word in words {
            let text = String(word)
            guard unnamedChild.contains(text) else { return false }
            if unnamedChildSigns.contains(text) { isSign = true }
        }
        return isSign
    }
}
