/// Takes a heading apart into words: `C1_Forename` → `c 1 forename`, `DateOfBirth` → `dob`, `PCODE` → `postcode`.
package enum HeadingWords {
    /// The words of a heading in one spelling, abbreviations and phrases made one word each.
    package static func words(of heading: String) -> [String] {
        joined(chunks(of: heading).flatMap { chunk in spelt[chunk.lowercased()] ?? parts(of: chunk) })
    }

    /// `PCode` and `FName` are words of the table, whatever letters of theirs are capitals; `DoB` and `PupilUPN` are
    /// taken apart.
    private static func parts(of chunk: Substring) -> [String] {
        split(String(chunk)).flatMap { word in spelt[word] ?? [word] }
    }

    /// Runs of letters, and of anything that is none.
    private static func chunks(of heading: String) -> [Substring] {
        var chunks: [Substring] = []
        var rest = heading[...]
        while let first = rest.first {
            let run = rest.prefix { isWordPart($0) == isWordPart(first) }
            chunks.append(run)
            rest = rest.dropFirst(run.count)
        }
        return chunks
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isLetter || character == "'" || character == "’"
    }

    /// At anything but letters and digits, between a small and a capital letter, and between letters and digits.
    static func split(_ heading: String) -> [String] {
        var words: [String] = []
        var word: [Character] = []
        let characters = Array(heading)
        func close() {
            if !word.isEmpty { words.append(String(word).lowercased()) }
            word.removeAll()
        }
        for (index, character) in characters.enumerated() {
            // `M'ther`, `Person's`: the sign belongs to the word.
            if character == "'" || character == "’" { continue }
            guard character.isLetter || character.isNumber else {
                close()
                continue
            }
            if let last = word.last {
                let next = index + 1 < characters.count ? characters[index + 1] : nil
                let endsCapitals = character.isUppercase && last.isUppercase && next?.isLowercase == true
                if endsCapitals, followers.contains(String(characters[(index + 1)...].prefix { $0.isLowercase })) {
                    // `CINclosureDate`: the capital belongs to what stands before.
                    word.append(character)
                    close()
                    continue
                }
                let startsWord = endsCapitals || (character.isUppercase && last.isLowercase)
                if startsWord || last.isNumber != character.isNumber { close() }
            }
            word.append(character)
        }
        close()
        return words
    }

    /// Words that stand in small letters right behind capitals: `LAchildID`, `UPNunknown`.
    private static let followers: Set<String> = [
        "child", "closure", "referral", "unknown", "start", "end", "date", "code", "number", "no", "id", "ref", "type",
        "status", "plan", "name", "surname", "forename", "of", "and", "for",
    ]

    private static func joined(_ words: [String]) -> [String] {
        var found: [String] = []
        var index = 0
        while index < words.count {
            let rest = words[index...]
            if let (phrase, word) = phrases.first(where: { rest.starts(with: $0.0) }) {
                found.append(word)
                index += phrase.count
            } else {
                found.append(words[index])
                index += 1
            }
        }
        return found
    }

    /// Words run together or cut short, as one or more words.
    private static let spelt: [String: [String]] = {
        let table = """
            fname firstname forename forenames forname frstname fornames givenname givennames christianname : forename
            sname surnames lname lastname familyname surnm snm sirname : surname
            mname middlename middlenames midname middle middleinitial : middle
            fullname fullnm personname clientname : fullname
            nm names : name
            knownas aka alias preferred pref : preferred
            maiden maidenname née nee : former
            prev : previous
            dateofbirth birthdate dtbirth dobirth bdate birthday brthdt dtob : dob
            dateofdeath dod deathdate deceaseddate : death
            duedate edc : edd
            gndr gend genderid sexcode gendercode : gender
            ethnic eth ethorigin ethnicorigin ethnicityid ethnicgroup ethcode ethnicitycode : ethnicity
            tel telno telephone phoneno phonenumber tele telnum landline fone : phone
            mob mobileno mobileno mobilenumber mobiletel cell : mobile
            emailaddress mail emailaddr : email
            pcode postcode pstcode zip zipcode postcd pcd pstcd : postcode
            addr addrs add adr ads addressline addrline adline addressln addr : address
            ln line lines : line
            strt street road streetname : street
            cty city suburb : town
            nhsno nhsnumber nhsnum nhsid : nhs
            nino ninumber nationalinsurance natins ninum nino : nino
            upnno upnnumber : upn
            ulnno : uln
            pncid pncno : pnc
            crono : cro
            clmt clm clmnt claimt : claimant
            ptnr prtnr partn spouse spse : partner
            perp perps perpertrator : perpetrator
            vic vict : victim
            susp sus : suspect
            comp compl aggrieved : complainant
            ten tnt tenants : tenant
            pupils stud student students learner : pupil
            chd chld childs kid : child
            mum mums mothers mthr mat : mother
            dad dads fathers fthr : father
            guardian guard carers crr : carer
            cont contacts : contact
            app appl applicants appnt : applicant
            mbr memb members hhm : member
            yp : young person
            ypid : young person id
            su : service user
            cli clients cust customer customers : client
            pt pat patients : patient
            rel reln rela rship relationtochild relationtopupil relation relship relat : relationship
            ref refno reference refs refnum : ref
            num no nr nbr number : number
            id ident identifier : id
            st start started strt sdate startdate dtstart commenced commence begin began begins : start
            en ended enddate edate dtend finish finished ends end : end
            dt dte dated : date
            sch schl : school
            hh hhold household : household
            fam families family : family
            acc acct accno accountno : account
            desc descr : description
            flg ind indicator : flag
            addressee : name
            """
        var words: [String: [String]] = [:]
        for line in table.split(separator: "\n") {
            let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
            guard sides.count == 2 else { continue }
            for word in sides[0] { words[word] = sides[1] }
        }
        // `st` and `en` are too short to mean anything by themselves.
        words["st"] = nil
        words["en"] = nil
        return words
    }()

    /// Several words that mean one, the longest first.
    private static let phrases: [([String], String)] = {
        let table = """
            date of birth : dob
            birth date : dob
            date birth : dob
            d o b : dob
            do b : dob
            d ob : dob
            date of death : death
            date of expected delivery : edd
            expected date of delivery : edd
            expected date of birth : edd
            expected delivery date : edd
            expected delivery : edd
            expected birth date : edd
            expected dob : edd
            estimated due date : edd
            expected due date : edd
            due date : edd
            first name : forename
            fore name : forename
            given name : forename
            christian name : forename
            first forename : forename
            second name : surname
            last name : surname
            sur name : surname
            family name : surname
            middle name : middle
            middle initial : middle
            other name : middle
            other forename : middle
            second forename : middle
            full name : fullname
            first and surname : fullname
            forename and surname : fullname
            forename surname : fullname
            surname forename : fullname
            surname and forename : fullname
            forename and last name : fullname
            preferred forename : preferred
            preferred surname : preferredsurname
            known as : preferred
            chosen name : preferred
            preferred name : preferred
            former name : former
            former surname : former
            previous surname : former
            birth surname : former
            maiden name : former
            previous name : former
            post code : postcode
            e email : email
            e mail : email
            phone number : phone
            mobile number : mobile
            mobile phone : mobile
            home phone : phone
            contact number : phone
            daytime number : phone
            nhs number : nhs
            nhs id : nhs
            ni number : nino
            n i number : nino
            national insurance number : nino
            national insurance : nino
            nat ins number : nino
            nat ins : nino
            unique pupil number : upn
            unique learner number : uln
            unique property ref number : uprn
            unique property ref : uprn
            upn number : upn
            pnc number : pnc
            pnc id : pnc
            cro number : cro
            noms number : prisonnumber
            noms id : prisonnumber
            nomis number : prisonnumber
            nomis id : prisonnumber
            prison number : prisonnumber
            case ref number : crn
            delius crn : crn
            ethnic group : ethnicity
            ethnic origin : ethnicity
            ethnicity origin : ethnicity
            ethnicity group : ethnicity
            ethnicity code : ethnicity
            young person : youngperson
            service user : client
            foster carer : carer
            post town : town
            house number : house
            house name : house
            building name : building
            flat number : flat
            street name : street
            door number : house
            moved in : movedin
            move in : movedin
            moved out : movedout
            move out : movedout
            date from : start
            date to : end
            in date : start
            out date : end
            """
        return table.split(separator: "\n").compactMap { line -> ([String], String)? in
            let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
            guard sides.count == 2, let word = sides[1].first else { return nil }
            return (sides[0], word)
        }.sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) }
    }()
}
