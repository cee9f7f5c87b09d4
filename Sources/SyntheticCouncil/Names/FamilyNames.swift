/// Family names by tradition. British ones have a long tail of rare names made of old roots and endings.
enum FamilyNames {
    static func pick(_ community: Community, _ random: inout SeededRandom) -> String {
        if community == .british, random.chance(0.32) {
            return random.pick(roots) + random.pick(endings)
        }
        return lists[community.rawValue].pick(&random)
    }

    /// Muslim women's names that stand in the place of a family name.
    static let femaleStyles = ["Begum", "Bibi", "Khatun", "Akhtar", "Kausar", "Parveen"]

    private static let lists: [WeightedNames] = Community.allCases.map {
        WeightedNames(text($0), steepness: $0 == .british ? 0.6 : 0.5)
    }

    private static let roots = [
        "Ather", "Ash", "Beck", "Birken", "Black", "Brad", "Bram", "Broad", "Burn", "Cal", "Chad", "Clay", "Cor",
        "Cran",
        "Crow", "Dal", "Den", "Dun", "East", "Ed", "El", "Farn", "Fen", "Gar", "Green", "Had", "Hal", "Ham", "Har",
        "Hazel",
        "Heath", "Hol", "Horn", "Kel", "Kirk", "Lang", "Lin", "Long", "Mar", "Mel", "Mid", "Nor", "Oak", "Old", "Pem",
        "Pen", "Rad", "Raven", "Red", "Rush", "Sel", "Shar", "Shel", "Stan", "Stock", "Strat", "Sutter", "Thorn", "Til",
        "Under", "Wad", "Wal", "War", "Wen", "West", "Whit", "Wil", "Win", "Wood", "Wor",
    ]

    private static let endings = [
        "ton", "ham", "ley", "worth", "field", "ford", "well", "bourne", "shaw", "den", "bridge", "by", "stead", "wick",
        "gate", "more", "land", "ridge", "cott", "thwaite", "ing", "stone", "brook", "dale", "man", "side", "low",
        "combe",
    ]

    private static func text(_ community: Community) -> String {
        switch community {
        case .british: british
        case .irish:
            """
            Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty Kennedy
            Lynch Murray Quinn McLoughlin Carroll Connolly Daly O'Connell Wilson Dunne Brennan Burke Collins Clarke Farrell
            Fitzgerald Flanagan Flynn Foley Healy Hogan Kavanagh Keane Kenny Maguire McDonagh McGrath McKenna Moran Nolan Nugent
            O'Donnell O'Hara Power Reid Sheehan Sweeney Ward Ní_Bhriain
            """
        case .welsh:
            """
            Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James Rees Price Lloyd Phillips
            Parry Jenkins Powell Morris Watkins Bowen Llewellyn Pritchard Prosser Vaughan Gwynne Bevan Probert
            """
        case .pakistani:
            """
            Khan Hussain Ahmed Ali Mahmood Iqbal Akhtar Malik Shah Hussein Mohammed Butt Chaudhry Mirza Raja Rashid Rafiq Aslam
            Sheikh Qureshi Bashir Younis Zaman Aziz Arif Saleem Anwar Akram Nawaz Latif Kausar Siddique Hanif Yaqoob Yousaf Rehman
            Bhatti Ashraf Farooq Majid Sadiq Riaz
            """
        case .bangladeshi:
            """
            Begum Miah Ali Ahmed Rahman Uddin Hussain Islam Khan Choudhury Khatun Hoque Alam Chowdhury Haque Karim Mia Hossain
            Akter Sarkar Talukdar Bhuiyan Sultana Ullah Malik Kabir
            """
        case .indian:
            """
            Patel Shah Sharma Mistry Desai Mehta Parmar Gupta Kumar Joshi Chauhan Solanki Varma Reddy Nair Rao Iyer Pandya Bhatt
            Lad Trivedi Vyas Thomas Fernandes Thakkar Rana Gandhi Amin Raval Modi
            """
        case .sikh:
            """
            Singh Kaur Gill Dhillon Sandhu Grewal Sidhu Bains Dhaliwal Johal Mann Basra Sahota Atwal Bhogal Virk Rai Uppal Hayer
            Purewal
            """
        case .westAfrican:
            """
            Mensah Okafor Adeyemi Owusu Boateng Okonkwo Eze Asante Osei Adebayo Ibrahim Okeke Agyeman Nwosu Appiah Ogunleye
            Balogun Obi Amoah Adjei Olawale Afolabi Onyeka Danso Frimpong Ojo Akintola Bello Nwachukwu Adu Williams Johnson Cole
            Kamara Sesay Antwi Ofori Sarpong Igwe Oyelaran
            """
        case .somali:
            """
            Mohamed Ali Hassan Ahmed Abdi Omar Hussein Farah Yusuf Ibrahim Warsame Jama Aden Osman Abdullahi Nur Mohamud Adan
            Duale Elmi Guled Hersi Isse Dirie Salad Barre
            """
        case .caribbean:
            """
            Campbell Brown Williams Johnson Clarke Francis Gordon Grant Henry James Lewis Morgan Morrison Reid Robinson Stewart
            Thompson Wright Bailey Barrett Blake Bennett Daley Edwards Facey Gayle Hylton McKenzie McLean Nembhard Palmer Peart
            Powell Samuels Simpson Walters Whyte Alexander Baptiste St_Louis Joseph Charles
            """
        case .polish:
            """
            Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
            Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek
            Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski
            Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk
            """
        case .romanian:
            """
            Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Rusu Munteanu Matei Constantin Serban Moldovan Lazar Ciobanu
            Florea Dinu Sandu Nistor Lupu Barbu Covaci Marin Toma
            """
        case .arabic:
            """
            Al-Hassan Ahmed Ali Hussein Mohammed Al-Sayed Hassan Khalil Saleh Ibrahim Mansour Haddad Nasser Aziz Rahman Al-Masri
            Hamdan Yousef Khoury Abbas Mahmoud El-Amin Darwish Suleiman Othman Qasim Jaber Shaheen
            """
        case .chinese:
            "Wong Chan Li Chen Zhang Wang Liu Lee Lam Cheung Ng Leung Yang Huang Zhao Wu Lin Ho Tang Yeung Zhou Xu Chow Lau Yip"
        case .portuguese:
            """
            Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves
            Almeida Ribeiro Pinto Carvalho Teixeira Conceição Araújo Simões
            """
        }
    }

    private static let british = """
        Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
        Wood Jackson Clarke Clark Harrison Hughes Edwards Turner Hill Moore Cooper Ward Morris Harris King Baker Martin Lee
        Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter
        Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Marshall Simpson Anderson Ellis Adams Singh Wilkinson
        Foster Chapman Powell Webb Rogers Gray Mason Hunt Hussain Campbell Matthews Owen Palmer Holmes Mills Barnes Knight
        Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray Dixon Harvey Pearson Graham Fletcher Howard Andrews Stewart
        Reynolds Gibson Fox Elliott Ford Brooks Walsh Saunders Payne Fraser West Pearce Day Lawrence Bradley Atkinson Dawson
        Cole Hart Spencer Ball Burton Rose Booth Wallace Grant Watts Hudson Wells Francis Rees Perry Hayes Lane Stone Dean
        Newman Hawkins Bird Nicholson Gardner Berry Kennedy Burns Lynch Harding Reid Woods Carr Gilbert Warren Armstrong Hunter
        Oliver Robertson Gordon Hamilton Duncan McDonald Ferguson Crawford Kaur Arnold Wheeler Long Bates Porter Nelson Lawson
        Hardy Parsons Peters Tucker Henderson Stephens Riley Barrett Potter Freeman Gregory Sutton Bishop Page Oldfield Nash
        Franklin Doyle Perkins Chambers Walton Hughes Goodwin Lowe Marsh Bartlett Hobbs Frost Cross Cooke Jordan Holland
        Norris Bryant Coleman Hodgson Dunn Read Sharp Rowe Thomson Yates Woodward Newton Black Byrne Fuller Pritchard Tomlinson
        Robson Stephenson Wade Webster Bull Coates Bond Finch Whitehead Sanders Boyle Gill Parkinson Hewitt Middleton Blake Short
        Haynes Manning Garner Lambert Barlow Wilcox Hayward Cunningham Kirk Slater Burgess Simmons Hancock Cartwright Field Dale
        Gibbs Morton Gallagher Howe Ryan Kent Steele Peacock Faulkner Hope Baxter Nicholls Daniels Goddard Pope Moss Osborne
        Charlton Waters Hooper Sykes Higgins Swift Vincent Dyer Humphries Birch Jennings Kerr Glover Bolton Heath Mann Summers
        Ashton Benson Savage Weston Sheppard Little Poole Atkins Ingram Buckley Wall Abbott Preston Skinner Gough Hilton Cameron
        Brady Norton Farrell Rhodes Archer Barton Bowen Conway Pickering Chadwick Sinclair Bray Bentley Hutchinson Lord Bradshaw
        Fowler Stokes Whittaker Quinn Connor Iqbal Fleming Thorpe Hobson Farmer Naylor Kemp Briggs Lucas Metcalfe Bowden Banks
        Rowley Hulme Ogden Hargreaves Greenwood Ramsden Schofield Sutcliffe Crossley Barraclough Akroyd Dyson Haigh Hirst
        Jagger Lumb Mellor Priestley Shackleton Sugden Wadsworth Whiteley Beaumont Brook Crabtree Firth Horsfall Illingworth
        Kershaw Lister Midgley Murgatroyd Nuttall Ormerod Pilling Rawnsley Stansfield Tattersall Uttley Varley Whitworth Entwistle
        Duckworth Eastwood Fielden Gaukroger Helliwell Ackroyd Bairstow Clegg Denton Earnshaw Gledhill Hanson Ibbotson Jowett
        Kaye Longbottom Marsden Northrop Oates Pickles Redman Sunderland Thornton Turton Wilde Bottomley Cockroft Dewhirst
        Feather Gaunt Halstead Hoyle Ingham Jessop Kitson Leach Mallinson Narey Ogle Pratt Rushworth Smyth Thwaites Vickers
        Womersley Abrahams Albrow Amis Ansell Aspinall Attwood Avery Babbage Bagshaw Baines Balfour Bamford Bancroft Barnett
        Batty Beasley Beckett Bevan Biggs Blackburn Blair Bloor Boyd Bowles Brammer Brennan Bristow Broadbent Bromley Buxton
        Cadman Carney Caswell Cawley Chilton Churchill Clayton Cliff Coles Connolly Corbett Cotton Coyle Cowley Craven Crompton
        Cropper Curran Currie Curtis Dalton Darby Davenport Devlin Dobson Doherty Dolan Donnelly Downing Drake Driver Drury
        Duffy Dunne Eccles Egan Emery Etchells Fairclough Fallon Farrar Fawcett Fenton Fitzpatrick Flanagan Flint Flynn Forrest
        Forster Garside Gaskell Gee Giles Gleeson Godfrey Gould Grady Grainger Greaves Grice Grimshaw Guest Hackett Haigh
        Halliwell Hampson Handley Hardcastle Harper Hartley Haslam Hassall Heaton Hibbert Hickman Hickson Hindle Hinchcliffe
        Hogg Holden Holt Horrocks Houghton Howarth Hurst Hyde Jarvis Jeffries Jolley Judge Kay Keating Kendall Kenyon Kirkham
        Knowles Lancaster Leigh Lomas Lowry Lyons Maguire Maher Mather Maxwell McCann McCarthy McGuire McKenna Meredith Milne
        Molloy Monaghan Moran Mulligan Myers Neale Nixon Noble Nolan Nugent Openshaw Parr Partington Peel Penn Phelan Platt
        Pollard Pryce Pugh Radcliffe Rafferty Rawlinson Redfern Reeves Rigby Roscoe Rothwell Royle Salt Sandham Seddon Sharples
        Shepherd Sherwood Shields Sidebottom Singleton Slack Sloan Speakman Stanton Stott Street Stringer Stubbs Swain Tate
        Tierney Tipping Todd Travis Tyldesley Unsworth Vaughan Wainwright Wardle Warburton Waterhouse Whalley Wild Winstanley
        Winter Wolfenden Worsley Worthington Yardley Youd
        """
}
