/// Given names that stand for one another: `bill` and `william`, `mohammed` and `muhammad`.
///
/// The list is our own, written from general knowledge of names in use in Britain (short forms, pet forms, spellings,
/// and transliterations of Arabic, South Asian, Polish, Irish and Welsh names). A name may stand in several groups.
public enum NameVariants {
    /// Whether two given names may be one person's: `Bill` and `William`.
    public static func areVariants(_ one: String, _ other: String) -> Bool {
        let groups = groups(of: Standardisation.words(other.utf8))
        return self.groups(of: Standardisation.words(one.utf8)).contains { groups.contains($0) }
    }

    /// The groups that a standardised name belongs to; empty for most names.
    package static func groups(of name: [UInt8]) -> [UInt16] { name.withUnsafeBufferPointer { groups(of: $0) } }

    /// As ``groups(of:)``, without making an array of the name.
    static func groups(of name: UnsafeBufferPointer<UInt8>) -> [UInt16] {
        table.names.existingCode(of: name).map { table.groups[Int($0) - 1] } ?? []
    }

    /// Each name, and by its code its groups.
    private static let table: (names: ValueDictionary, groups: [[UInt16]]) = {
        var names = ValueDictionary()
        var groups: [[UInt16]] = []
        for (number, line) in text.split(separator: "\n").enumerated() {
            for name in line.split(separator: " ") {
                let code = Int(names.code(of: Array(name.utf8)))
                if code > groups.count { groups.append([]) }
                groups[code - 1].append(UInt16(number))
            }
        }
        return (names, groups)
    }()

    private static let text = """
        william bill billy will willie willy wm liam wil
        robert bob bobby rob robbie robby bert robt robin rab
        richard dick dickie rick ricky rich richie richey ricki
        james jim jimmy jamie jem jas jimmie
        john jack johnny jon johnnie jno jackie ian sean jock evan
        jonathan jon jonny johnathan jonathon jonty
        thomas tom tommy thos tam
        charles charlie chas chuck charley chaz
        edward ed eddie ted teddy ned eddy edw neddy
        edmund ed eddie ned edmond
        edwin ed eddie
        henry harry hal hank
        george georgie geo
        joseph joe joey jos jo
        samuel sam sammy saml
        daniel dan danny dani danial
        david dave davy davie dai dafydd
        michael mike mick mickey mikey micheal mitch
        matthew matt matty mathew
        andrew andy drew andie
        anthony tony antony ant
        alexander alex alec sandy al lex xander alasdair alistair alexandr
        alexandra alex sandra lexi sandy alexa ali
        alistair alastair alasdair alister ally
        albert bert al bertie
        alfred alf fred alfie freddie
        frederick fred freddy freddie frederic fredrick
        francis frank fran frankie francois
        frances fran fanny frankie francesca
        benjamin ben benny benji benj
        nicholas nick nicky nicolas nico nic
        christopher chris kit kris cristopher
        christine chris chrissie christina tina kristine
        stephen steve stevie steven stephan stefan
        peter pete petey
        patrick pat paddy patric padraig
        patricia pat patsy trish tricia patty trisha
        philip phil phillip pip
        lawrence larry laurie laurence lawrie lenny
        leonard len lenny leo lennie
        ronald ron ronnie ronny
        donald don donnie
        kenneth ken kenny
        gerald gerry jerry ged
        gerard gerry ged jerry
        geoffrey geoff jeff jeffrey jeffery
        gregory greg gregor
        timothy tim timmy
        walter wally walt wat
        harold harry hal
        raymond ray
        reginald reg reggie rex
        arthur art artie
        ernest ernie ern
        sidney sid sydney syd
        stanley stan
        vincent vince vinny vinnie
        victor vic
        victoria vicky vicki tori vickie queenie
        joshua josh
        jacob jake jacub jakub
        zachary zach zack zac zachariah
        nathaniel nathan nat nate
        nathan nat nate
        dominic dom dominick
        sebastian seb bastian
        theodore theo ted teddy
        oliver ollie olly
        olivia liv livvy ollie
        maximilian max
        maxwell max
        cameron cam
        toby tobias
        abraham abe
        bernard bernie
        clifford cliff
        desmond des
        douglas doug dougie
        duncan dunc
        eugene gene
        hugh hughie huw
        isaac ike zac
        jeremy jerry jem
        malcolm mal
        martin marty martyn
        mary molly polly may mae maria marie mamie moll
        margaret maggie meg peggy marge margie madge greta daisy rita mags megan peg
        elizabeth liz lizzie beth betty bess bessie eliza elsie libby lisa lizzy elisabeth betsy lilibet elspeth lily
        isabella bella izzy isabel isabelle isobel
        katherine kate katie kathy kathryn catherine cathy kitty kat kay katharine cath katy caitlin catharine
        kathleen kath kathy cathleen kay
        sarah sally sara sadie
        susan sue susie suzy susanna susannah suzanne
        jane janey jean janet jenny joan
        janet jan jenny
        jennifer jen jenny jenni jenna
        joanna jo joanne joann
        josephine jo josie
        jessica jess jessie
        rebecca becky becca beck bex rebekah
        rachel rach rachael
        deborah deb debbie debs debra
        barbara barb babs barbie
        dorothy dot dolly dottie dora
        helen nell nellie ellen elaine lena helena
        eleanor ellie nell nellie nora ella elinor leonora
        ellen nell nellie ellie
        emily em emmie milly emma emilie emiily
        emma em emmie
        amelia millie amy milly mia
        millicent millie milly
        mildred millie
        charlotte charlie lottie lotty char
        caroline carol carrie caz
        carolyn carol lyn
        ann anne annie anna nan nancy hannah anita
        hannah anna hanna
        agnes aggie nessie
        alice ali
        alison ali allie allison
        abigail abby gail abi
        adelaide addie
        amanda mandy manda
        angela angie ange
        antonia toni
        annabel bella annabelle
        arabella bella
        beatrice bea trixie beatrix
        bridget biddy bridie
        cecilia cissie cecily celia
        constance connie
        cynthia cindy
        diana di diane
        edith edie
        evelyn eve evie eva
        eve evie eva
        florence flo florrie flossie
        georgina georgie gina
        georgia georgie
        gertrude gertie trudy
        gillian gill jill jillian
        gwendoline gwen
        harriet hattie harriett
        jacqueline jackie jacqui
        judith judy judi
        julia julie
        juliet julie
        laura laurie
        lilian lily lil lillian
        louise lou
        louisa lou
        lucy lucie lucinda
        madeleine maddy maddie madeline madelyn
        madison maddison maddie
        marjorie marge madge
        matilda tilly tilda mattie
        maureen mo
        melanie mel
        melissa mel
        michelle shell chelle
        miriam mim
        miranda mandy
        natalie nat
        natasha tasha nat
        nicola nicky nikki nic nicole
        pamela pam
        penelope penny
        phoebe phebe
        philippa pippa pip
        rosemary rose rosie
        rose rosie
        ruth ruthie
        samantha sam sammy
        sandra sandy
        sharon shaz
        sheila shelagh
        sophia sophie sofia
        stephanie steph stefanie
        teresa terry tess theresa tessa
        terence terry
        tabitha tabby
        ursula ursie
        valerie val
        veronica ronnie vera
        vivian viv vivienne
        wilhelmina minnie mina
        winifred win winnie
        yvonne vonnie
        zoe zoey
        mohammed muhammad mohammad mohamed muhammed mohamad mohamud mohd md mehmet muhamad mo
        ahmed ahmad achmed ahmet
        abdul abdel abd abdal
        abdullah abdulla abdallah
        abdulrahman abdurrahman abdirahman abdul
        hussain hussein husain hussien hossain hossein
        hassan hasan
        ali aly
        omar umar omer
        osman usman uthman othman
        yusuf yousef youssef yousuf joseph
        ibrahim ebrahim abraham
        ismail ishmael esmail
        khalid khaled
        mahmoud mahmood mehmood mahmud
        mustafa mostafa moustafa
        fatima fatimah fatema fatma
        aisha ayesha aysha aishah
        khadija khadijah khadeeja
        zainab zaynab zeinab
        mariam maryam miriam meriem
        nasreen nasrin
        yasmin yasmeen jasmine
        syed sayed said saeed
        sheikh shaikh sheik
        bilal belal
        hamza hamzah
        zakaria zakariya zachariah
        sulaiman suleiman suleman solomon
        yahya yahia
        muhsin mohsin
        rashid rasheed
        tariq tarik tarek
        imran emran
        iqbal ikbal
        farooq faruk farouk
        harpreet harry
        gurpreet preet
        manpreet preet
        jaspreet jas
        sukhdeep suki
        krzysztof chris
        andrzej andrew
        piotr peter
        pawel paul
        tomasz tom
        michal michael
        lukasz luke
        katarzyna kasia kate
        malgorzata gosia margaret
        agnieszka aga agnes
        magdalena magda
        aleksandra ola alex
        aleksander alex olek
        joanna asia
        jakub kuba
        stanislaw stan
        sean shaun shawn shane
        siobhan shivaun
        niamh neve
        aoife eva
        kieran ciaran keiran
        conor connor
        eoin owen
        owen owain
        rhys reece reese
        geraint ger
        catrin catherine
        sian jane
        neil neal niall
        marc mark
        luke lucas
        lewis louis lou
        brian bryan
        carl karl
        eric erik
        graham graeme
        stuart stewart
        dean deane
        lee leigh
        kelly kelley kellie
        tracey tracy
        lesley leslie les
        lindsay lindsey
        lynn lyn lynne
        sian shan
        jayne jane
        claire clare clara
        kerry kerri
        gail gayle
        """
}
