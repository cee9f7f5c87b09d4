/// What the words of a header say about its column.
enum HeaderWords {
    /// The role that a header names, if it names one.
    static func role(of header: String) -> ColumnRole? {
        let words = words(of: header)
        let joined = words.joined()
        for (role, names) in exact where names.contains(joined) { return role }
        for (role, names) in parts where names.contains(where: { joined.contains($0) }) { return role }
        if words.last == "id", words.count <= 2 { return .recordID }
        return nil
    }

    /// Whether the header could name a record's own key.
    static func isKey(_ header: String) -> Bool {
        let words = words(of: header)
        return words.contains("id") || words.contains("key") || words.contains("ref") || words.contains("number")
    }

    /// `birthPlace`, `birth_place` and `Birth Place` are [birth, place]; a trailing `fake` or number is left out.
    static func words(of header: String) -> [String] {
        var words: [String] = [""]
        var wasLower = false
        for scalar in header.unicodeScalars {
            let properties = scalar.properties
            if !properties.isAlphabetic && !("0"..."9").contains(scalar) {
                words.append("")
                wasLower = false
                continue
            }
            if properties.isUppercase, wasLower { words.append("") }
            wasLower = properties.isLowercase
            words[words.count - 1] += properties.lowercaseMapping
        }
        return words.filter { !$0.isEmpty && $0 != "fake" }
    }

    private static let exact: [(ColumnRole, Set<String>)] = [
        (.recordID, ["id", "uniqueid", "recid", "recordid", "rowid", "uid", "recordnumber", "pk", "key", "idx"]),
        (
            .givenName,
            ["firstname", "givenname", "forename", "fname", "given", "first", "forenames", "firstnames", "givennames"]
        ),
        (.familyName, ["surname", "lastname", "familyname", "lname", "last", "family", "sname", "secondname"]),
        (.middleName, ["middlename", "middlenames", "middle", "mname", "othernames", "middleinitial", "knownas"]),
        (.fullName, ["fullname", "name", "personname", "clientname", "pupilname", "firstandsurname", "customername"]),
        (.sex, ["sex", "gender"]),
        (.birthDate, ["dob", "dateofbirth", "birthdate", "birthday", "dateborn", "born"]),
        (.birthYear, ["birthyear", "yearofbirth", "yob"]),
        (.age, ["age", "ageyears"]),
        (.houseNumber, ["streetnumber", "housenumber", "houseno", "streetno", "number", "flat", "housenum", "house"]),
        (.postcode, ["postcode", "zip", "zipcode", "postalcode", "pcode", "pc", "pcd"]),
        (.locality, ["city", "town", "suburb", "locality", "village", "place", "municipality", "posttown"]),
        (.region, ["state", "county", "region", "province", "country", "district"]),
        (.occupation, ["occupation", "job", "jobtitle", "profession"]),
        (
            .identifier,
            ["nino", "ni", "upn", "nhs", "ssn", "uln", "passport", "socsecid", "uprn", "sin", "mrn", "crn", "ucas"]
        ),
        (.phone, ["phone", "tel", "telephone", "mobile", "phonenumber", "telno", "phoneno"]),
        (.email, ["email", "mail", "emailaddress"]),
        (.ignored, ["cluster", "clusterid", "entityid", "source", "sourcefile", "truth"]),
    ]

    private static let parts: [(ColumnRole, [String])] = [
        (.birthPlace, ["birthplace", "placeofbirth", "birthtown", "birthcity"]),
        (.birthDate, ["dateofbirth", "birthdate", "dobdate"]),
        (.email, ["email"]),
        (.phone, ["phone", "telephone", "mobile"]),
        (.postcode, ["postcode", "zipcode", "postalcode"]),
        (
            .identifier,
            ["nhsn", "nationalins", "socsec", "socialsec", "nationalid", "taxid", "passport", "upn", "nino"]
        ),
        (.addressLine, ["address", "addr", "street", "road"]),
        (.familyName, ["surname", "lastname", "familyname"]),
        (.givenName, ["firstname", "forename", "givenname"]),
        (.middleName, ["middlename"]),
        (.locality, ["city", "town", "suburb"]),
        (.sex, ["gender"]),
    ]
}
