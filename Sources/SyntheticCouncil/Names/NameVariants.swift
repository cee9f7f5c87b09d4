/// Other ways in which one name is written: short forms, and spellings that sound alike.
enum NameVariants {
    /// Short and pet forms by given name.
    static let nicknames: [String: [String]] = parsed(
        """
        William:Will,Bill,Billy,Liam Robert:Rob,Bob,Bobby Richard:Rick,Dick,Richie James:Jim,Jimmy,Jamie John:Jack,Johnny
        Michael:Mike,Mick,Mickey David:Dave,Davey Christopher:Chris,Kit Matthew:Matt Andrew:Andy,Drew Anthony:Tony,Ant
        Thomas:Tom,Tommy Joseph:Joe,Joey Daniel:Dan,Danny Benjamin:Ben,Benji Samuel:Sam,Sammy Alexander:Alex,Xander,Sandy
        Nicholas:Nick,Nicky Edward:Ed,Eddie,Ted Charles:Charlie,Chas Kenneth:Ken,Kenny Ronald:Ron,Ronnie Stephen:Steve
        Steven:Steve Peter:Pete Philip:Phil Gregory:Greg Joshua:Josh Jonathan:Jon,Jonny Timothy:Tim Raymond:Ray Donald:Don
        Terence:Terry Frederick:Fred Harold:Harry Henry:Harry Albert:Bert,Alby Arthur:Art Lewis:Lew Cameron:Cam Zachary:Zac
        Bradley:Brad Nathan:Nate Jacob:Jake Oliver:Olly,Ollie Harrison:Harry Archie:Arch Theodore:Theo Geoffrey:Geoff
        Graham:Gray Stuart:Stu Gareth:Gaz Gary:Gaz Darren:Daz Craig:Craigy Kieran:Kier Elizabeth:Liz,Beth,Lizzie,Betty,Eliza
        Margaret:Maggie,Peggy,Marge,Meg Catherine:Cath,Cathy,Kate Katherine:Kath,Kate,Kathy Kathleen:Kath,Kathy Patricia:Pat,
        Tricia,Trish Susan:Sue,Susie Deborah:Debbie,Deb Jacqueline:Jackie Jennifer:Jen,Jenny Victoria:Vicky,Tori
        Rebecca:Becky,Becca Samantha:Sam Alexandra:Alex,Lexi Christine:Chris,Chrissie Barbara:Barb,Babs Dorothy:Dot,Dottie
        Pamela:Pam Sandra:Sandy Angela:Angie Amanda:Mandy Theresa:Terry,Tess Teresa:Tess Joanne:Jo Josephine:Jo,Josie
        Natalie:Nat Nicola:Nicky,Nic Stephanie:Steph Danielle:Dani Charlotte:Charlie,Lottie Abigail:Abi,Abbie Bethany:Beth
        Jessica:Jess,Jessie Emily:Em,Emmy Isabella:Bella,Izzy Isabelle:Izzy,Belle Olivia:Liv,Livvy Amelia:Millie,Amy
        Eleanor:Ellie,Nell Florence:Flo,Flossie Matilda:Tilly Georgia:Georgie Megan:Meg Lauren:Loz Kimberley:Kim Leanne:Lee
        Hayley:Hayls Gillian:Gill Judith:Judy Valerie:Val Maureen:Mo Sheila:She Beverley:Bev Lesley:Les Caroline:Carrie,Caz
        Penelope:Penny Harriet:Hattie Evelyn:Evie Muhammad:Mo,Md Mohammed:Mo,Md Mohamed:Mo Abdullahi:Abdi Abdirahman:Abdi
        Katarzyna:Kasia Małgorzata:Gosia Aleksandra:Ola Agnieszka:Aga Magdalena:Magda Joanna:Asia Zuzanna:Zuzia
        Krzysztof:Krzys,Chris Tomasz:Tomek Piotr:Peter Łukasz:Lukas Jakub:Kuba Andrzej:Andrew Oluwaseun:Seun Babatunde:Tunde
        Chukwuemeka:Emeka Oluwakemi:Kemi Funmilayo:Funmi Temitope:Temi Alexandru:Alex Gurpreet:Gopi Harpreet:Harry,Preet
        """)

    /// Spellings of given and family names that agencies mix up.
    static let spellings: [String: [String]] = grouped(
        """
        Muhammad,Mohammed,Mohammad,Mohamed,Muhammed,Mohamad Ahmed,Ahmad,Achmed Hussain,Hussein,Husain,Hossain
        Yusuf,Youssef,Yousuf,Yousaf Aisha,Ayesha,Aysha Fatima,Fatema,Fatimah Zainab,Zeinab,Zaynab Maryam,Mariam,Miriam
        Choudhury,Chowdhury,Chaudhry,Choudhry Miah,Mia,Mea Rahman,Rehman,Rahmaan Akhtar,Akter,Akthar Sheikh,Shaikh
        Khan,Kahn Begum,Begom Bashir,Basheer Rashid,Rasheed Usman,Osman,Uthman Omar,Umar,Omer Hassan,Hasan Ibrahim,Ebrahim
        Mohamud,Mahmoud,Mahmood Stephen,Steven Catherine,Katherine,Kathryn,Katharine Sara,Sarah Clare,Claire,Clair
        Rachel,Rachael Ann,Anne Lynn,Lynne Jon,John Geoffrey,Jeffrey Alan,Allan,Alun Ian,Iain Mark,Marc Sean,Shaun,Shawn
        Philip,Phillip Nicholas,Nicolas Matthew,Mathew Marian,Marion Lesley,Leslie Tracey,Tracy Debra,Deborah Kerry,Kerri
        Hayley,Haley,Hailey Lindsey,Lindsay Chloe,Khloe,Cloe Zoe,Zoey Aimee,Amy Caitlin,Katelyn,Kaitlyn Niamh,Neve
        Isabella,Izabella Isabelle,Isabel,Isobel Evie,Evey Layla,Leila,Laila Mia,Mya Lily,Lilly,Lillie Eleanor,Elinor
        Kayleigh,Kayley Megan,Meghan Connor,Conor,Konner Callum,Calum Kieran,Keiran,Ciaran Reece,Rhys,Rees Jayden,Jaydon
        Aidan,Aiden Tyler,Tylor Zachary,Zackary Jaxon,Jackson,Jaxson Riley,Reilly Louis,Lewis Smith,Smyth,Smithe
        Clarke,Clark Brown,Browne Green,Greene Reid,Reed,Read Davis,Davies Thompson,Thomson Stevens,Stephens
        Stevenson,Stephenson Philips,Phillips Matthews,Mathews White,Whyte Gray,Grey Allen,Allan Moore,More Shaw,Shore
        Hewitt,Hewit Elliott,Elliot,Eliot Barrett,Barret Bennett,Bennet Lee,Leigh,Lea Wood,Woods Cook,Cooke Nicholls,Nichols
        Ackroyd,Akroyd Haigh,Hague O'Neill,O'Neil,Oneill O'Brien,Obrien O'Connor,O'Conner,Oconnor O'Reilly,Reilly
        McDonald,MacDonald,Macdonald McCarthy,MacCarthy McLean,MacLean Kelly,Kelley Byrne,Burn Doherty,Docherty,Dougherty
        Okafor,Okafur Adeyemi,Adeyimi Nguyen,Ngyuen Chan,Chen Li,Lee Kowalski,Kowalsky Patel,Patell Kaur,Kour Singh,Sing
        """)

    private static func parsed(_ text: String) -> [String: [String]] {
        var result: [String: [String]] = [:]
        let joined = text.replacing(",\n", with: ",")
        for entry in joined.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let sides = entry.split(separator: ":")
            if sides.count == 2 { result[String(sides[0])] = sides[1].split(separator: ",").map(String.init) }
        }
        return result
    }

    private static func grouped(_ text: String) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for group in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let names = group.split(separator: ",").map(String.init)
            for name in names { result[name, default: []] += names.filter { $0 != name } }
        }
        return result
    }
}
