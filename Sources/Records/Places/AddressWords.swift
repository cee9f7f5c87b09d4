/// Words of British addresses and their standard forms.
enum AddressWords {
    /// Kinds of street that end a street's name even where the comma after it is missing.
    static let strongStreets: Set<String> = [
        "STREET", "ROAD", "AVENUE", "LANE", "DRIVE", "CLOSE", "CRESCENT", "WAY", "TERRACE", "PLACE", "GROVE",
        "GARDENS", "SQUARE", "WALK", "BOULEVARD", "PARADE", "MEWS",
    ]

    /// Other words that end streets' names.
    static let streets: Set<String> = strongStreets.union([
        "COURT", "HILL", "GREEN", "PARK", "ROW", "RISE", "VIEW", "VALE", "GATE", "YARD", "PATH", "FOLD", "BROW",
        "BANK", "PASSAGE", "CIRCUS", "CRESENT", "MEADOW", "MEADOWS", "CROFT", "END", "SIDE", "QUAY", "WHARF",
        "APPROACH", "BROADWAY", "CAUSEWAY", "CHASE", "CIRCLE", "DENE", "ESPLANADE", "GLADE", "GLEN", "HEATH",
        "HIGHWAY", "LOAN", "MOUNT", "PROMENADE", "RIDGE", "SPINNEY", "WYND", "COMMON", "DALE", "FIELDS", "FIELD",
        "HOLLOW", "ORCHARD", "PADDOCK", "COPSE", "DELL", "BYPASS", "SHAMBLES", "DEANSGATE", "PICCADILLY", "STRAND",
    ])

    /// Words that end the names of buildings.
    static let buildings: Set<String> = [
        "HOUSE", "COURT", "LODGE", "COTTAGE", "COTTAGES", "FARM", "TOWER", "TOWERS", "MANSIONS", "MANSION",
        "BUILDING", "BUILDINGS", "HALL", "POINT", "HEIGHTS", "APARTMENTS", "VILLA", "VILLAS", "MILL", "BARN", "INN",
        "HOTEL", "HOSTEL", "REFUGE", "HOSPITAL", "VICARAGE", "RECTORY", "BUNGALOW", "CHAMBERS", "WORKS", "CENTRE",
        "FLATS", "FARMHOUSE", "MANOR", "GRANGE", "BLOCK", "PRISON", "SCHOOL",
    ]

    /// Buildings that are let in flats, as a rule: where a number stands before one, it is a flat's.
    static let blocks: Set<String> = [
        "HOUSE", "COURT", "LODGE", "TOWER", "TOWERS", "MANSIONS", "BUILDING", "BUILDINGS", "POINT", "HEIGHTS",
        "APARTMENTS", "CHAMBERS", "FLATS", "BLOCK", "HOSTEL", "REFUGE", "HOTEL",
    ]

    /// What a part of a building is called.
    static let flats: Set<String> = [
        "FLAT", "APARTMENT", "UNIT", "ROOM", "STUDIO", "MAISONETTE", "SUITE", "BEDSIT", "CARAVAN", "PLOT",
        "PENTHOUSE", "ANNEXE", "BED",
    ]

    static let floors: Set<String> = ["GROUND", "FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "TOP", "LOWER", "UPPER"]

    static let directions: Set<String> = ["NORTH", "SOUTH", "EAST", "WEST"]

    /// Abbreviations, to words, wherever they stand. `ST` is not here: it is STREET or SAINT by its place.
    static let expanded: [String: String] = [
        "RD": "ROAD", "AVE": "AVENUE", "AV": "AVENUE", "AVEN": "AVENUE", "LN": "LANE", "DR": "DRIVE", "DRV": "DRIVE",
        "CL": "CLOSE", "CLS": "CLOSE", "CRES": "CRESCENT", "CRESC": "CRESCENT", "CRS": "CRESCENT",
        "CRESENT": "CRESCENT", "CT": "COURT", "CRT": "COURT", "GDNS": "GARDENS", "GDN": "GARDENS", "GARDEN": "GARDENS",
        "GRN": "GREEN", "GR": "GROVE", "GRV": "GROVE", "GRO": "GROVE", "PL": "PLACE", "SQ": "SQUARE", "SQR": "SQUARE",
        "TER": "TERRACE", "TERR": "TERRACE", "TCE": "TERRACE", "TRCE": "TERRACE", "WK": "WALK", "WLK": "WALK",
        "WY": "WAY", "PK": "PARK", "PDE": "PARADE", "BLVD": "BOULEVARD", "HL": "HILL", "VW": "VIEW", "STR": "STREET",
        "STRT": "STREET", "HSE": "HOUSE", "HO": "HOUSE", "BLDG": "BUILDING", "BLDGS": "BUILDINGS", "BLD": "BUILDING",
        "APTS": "APARTMENTS", "HTS": "HEIGHTS", "COTT": "COTTAGE", "CTTG": "COTTAGE", "COTTS": "COTTAGES",
        "FLT": "FLAT", "APT": "APARTMENT", "APPT": "APARTMENT", "APART": "APARTMENT", "RM": "ROOM", "FM": "FARM",
        "MT": "MOUNT", "GT": "GREAT", "LT": "LITTLE", "UPR": "UPPER", "LWR": "LOWER", "NTH": "NORTH", "STH": "SOUTH",
        "CTR": "CENTRE", "CTRE": "CENTRE", "FLR": "FLOOR", "GRD": "GROUND", "GND": "GROUND", "1ST": "FIRST",
        "2ND": "SECOND", "3RD": "THIRD", "4TH": "FOURTH", "BSMT": "BASEMENT", "EST": "ESTATE", "IND": "INDUSTRIAL",
        "MWS": "MEWS", "CR": "CRESCENT", "GDS": "GARDENS", "CLO": "CLOSE", "AVNUE": "AVENUE", "PRDE": "PARADE",
        "APPTS": "APARTMENTS", "TWR": "TOWER", "TWRS": "TOWERS", "MANS": "MANSIONS", "LDG": "LODGE", "STN": "STATION",
        "NR": "NEAR", "MAIS": "MAISONETTE", "ANX": "ANNEXE", "ANNEX": "ANNEXE", "5TH": "FIFTH",
    ]

    /// What is known of a word: its standard form and what it can mean.
    struct Known {
        var text: String
        var kinds: AddressWord.Kinds
    }

    /// Every word above and every abbreviation, for one look-up a word.
    static let vocabulary: [String: Known] = {
        var known: [String: Known] = [:]
        func add(_ words: Set<String>, _ kind: AddressWord.Kinds) {
            for word in words { known[word, default: Known(text: word, kinds: [])].kinds.insert(kind) }
        }
        add(strongStreets, .street)
        add(streets.subtracting(strongStreets), .looseStreet)
        add(buildings, .building)
        add(blocks, [.building, .block])
        add(flats, .flat)
        add(floors, .floor)
        add(directions, .direction)
        for (short, whole) in expanded { known[short] = known[whole] ?? Known(text: whole, kinds: []) }
        return known
    }()

    /// Counties, which add nothing to a postcode or a town.
    static let counties: Set<String> = [
        "GREATER MANCHESTER", "LANCASHIRE", "LANCS", "CHESHIRE", "MERSEYSIDE", "WEST YORKSHIRE", "SOUTH YORKSHIRE",
        "NORTH YORKSHIRE", "EAST SUSSEX", "WEST SUSSEX", "SUSSEX", "KENT", "SURREY", "ESSEX", "HERTFORDSHIRE", "HERTS",
        "BERKSHIRE", "BERKS", "BUCKINGHAMSHIRE", "BUCKS", "OXFORDSHIRE", "HAMPSHIRE", "HANTS", "DORSET", "DEVON",
        "CORNWALL", "SOMERSET", "WILTSHIRE", "WILTS", "GLOUCESTERSHIRE", "GLOS", "WEST MIDLANDS", "STAFFORDSHIRE",
        "STAFFS", "DERBYSHIRE", "NOTTINGHAMSHIRE", "NOTTS", "LEICESTERSHIRE", "LEICS", "LINCOLNSHIRE", "LINCS",
        "NORFOLK", "SUFFOLK", "CAMBRIDGESHIRE", "CAMBS", "BEDFORDSHIRE", "BEDS", "NORTHAMPTONSHIRE", "NORTHANTS",
        "WARWICKSHIRE", "WORCESTERSHIRE", "SHROPSHIRE", "HEREFORDSHIRE", "CUMBRIA", "NORTHUMBERLAND", "TYNE AND WEAR",
        "COUNTY DURHAM", "CO DURHAM", "MIDDLESEX", "RUTLAND", "ENGLAND", "UK", "UNITED KINGDOM", "WALES", "SCOTLAND",
    ]

    /// Whole lines that say that somebody has no home.
    static let noFixedAbode: Set<String> = [
        "NFA", "N F A", "NO FIXED ABODE", "NO FIXED ADDRESS", "NO FIXED", "ROOFLESS", "HOMELESS", "STREET HOMELESS",
        "ROUGH SLEEPER", "ROUGH SLEEPING", "SOFA SURFING", "OF NO FIXED ABODE", "NO ABODE", "SOFA SURFER",
    ]

    /// Whole lines that say that an address is not known.
    static let notKnown: Set<String> = [
        "UNKNOWN", "NOT KNOWN", "ADDRESS UNKNOWN", "ADDRESS NOT KNOWN", "N K", "N/K", "NK", "N A", "N/A", "NONE",
        "NULL",
        "NOT GIVEN", "NOT PROVIDED", "NOT RECORDED", "WITHHELD", "TBC", "NO ADDRESS", "UNKNOWN ADDRESS",
    ]
}
