import Records

/// Addresses as people write them, and the parts that each must come apart into: `written > f:flat n:number b:building
/// s:street l:locality t:town p:postcode`, parted by ` | `. A part that is not named must be absent.
enum WrittenForms {
    static let all: [String] = (houses + flats + blocks + order + places + others).split(separator: "\n").map(
        String.init)

    private static let houses = """
        12 High St > n:12 | s:HIGH STREET
        12 High Street > n:12 | s:HIGH STREET
        12, High Street > n:12 | s:HIGH STREET
        12 high street, leeds > n:12 | s:HIGH STREET | t:LEEDS
        12A High Street > n:12A | s:HIGH STREET
        12a High Street > n:12A | s:HIGH STREET
        12 A High Street > n:12A | s:HIGH STREET
        12-14 High Street > n:12-14 | s:HIGH STREET
        12 - 14 High Street > n:12-14 | s:HIGH STREET
        12/14 High Street > n:12-14 | s:HIGH STREET
        12A-14B High Street > n:12A-14B | s:HIGH STREET
        No 12 High Street > n:12 | s:HIGH STREET
        No. 12, High Street > n:12 | s:HIGH STREET
        Number 12 High Street > n:12 | s:HIGH STREET
        1234 London Road > n:1234 | s:LONDON ROAD
        7 St John's Rd > n:7 | s:SAINT JOHNS ROAD
        7 St. Johns Road > n:7 | s:SAINT JOHNS ROAD
        7 St Marys St > n:7 | s:SAINT MARYS STREET
        7 Upper St John St > n:7 | s:UPPER SAINT JOHN STREET
        7 Gt George St > n:7 | s:GREAT GEORGE STREET
        3 Oak Ave. > n:3 | s:OAK AVENUE
        3 Oak Av > n:3 | s:OAK AVENUE
        3 Mill Ln > n:3 | s:MILL LANE
        3 Elm Cl > n:3 | s:ELM CLOSE
        3 Elm Dr > n:3 | s:ELM DRIVE
        3 Elm Gr > n:3 | s:ELM GROVE
        3 Elm Gdns > n:3 | s:ELM GARDENS
        3 Elm Cres > n:3 | s:ELM CRESCENT
        3 Elm Crescent > n:3 | s:ELM CRESCENT
        3 Elm Cresent > n:3 | s:ELM CRESCENT
        3 Elm Terr > n:3 | s:ELM TERRACE
        3 Elm Ter > n:3 | s:ELM TERRACE
        3 Elm Pl > n:3 | s:ELM PLACE
        3 Elm Sq > n:3 | s:ELM SQUARE
        3 Elm Blvd > n:3 | s:ELM BOULEVARD
        3 Elm Wy > n:3 | s:ELM WAY
        3 Elm Mws > n:3 | s:ELM MEWS
        3 Mill Lane Close > n:3 | s:MILL LANE CLOSE
        3 Grove Road > n:3 | s:GROVE ROAD
        3 Park Avenue North > n:3 | s:PARK AVENUE NORTH
        3 Park View > n:3 | s:PARK VIEW
        3 The Green > n:3 | s:THE GREEN
        3 The Shambles, York > n:3 | s:THE SHAMBLES | t:YORK
        3 Deansgate, Manchester > n:3 | s:DEANSGATE | t:MANCHESTER
        3 Piccadilly > n:3 | s:PICCADILLY
        10 Stoke-on-Trent Road > n:10 | s:STOKE ON TRENT ROAD
        5 Marks & Spencer Way > n:5 | s:MARKS AND SPENCER WAY
        5 Café Road > n:5 | s:CAFE ROAD
        5 Ffordd-y-Môr > n:5 | s:FFORDD Y MOR
        5 Rose Court, Leeds > n:5 | s:ROSE COURT | t:LEEDS
        Rose Cottage, Chapel Lane > b:ROSE COTTAGE | s:CHAPEL LANE
        Rose Cottage, Chapel Lane, Lewes > b:ROSE COTTAGE | s:CHAPEL LANE | t:LEWES
        Rose Cottage, 2 Chapel Lane > n:2 | b:ROSE COTTAGE | s:CHAPEL LANE
        The Old Forge, 7 Mill Road > n:7 | b:THE OLD FORGE | s:MILL ROAD
        The Old Forge 7 Mill Road > n:7 | b:THE OLD FORGE | s:MILL ROAD
        Hillcrest, Mill Road, Selby > b:HILLCREST | s:MILL ROAD | t:SELBY
        Manor Farm, Church Lane > b:MANOR FARM | s:CHURCH LANE
        Manor Fm, Church Ln > b:MANOR FARM | s:CHURCH LANE
        """ + "\n"

    private static let flats = """
        Flat 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Flat 4 12 High Street > f:4 | n:12 | s:HIGH STREET
        FLAT 4 12 HIGH ST > f:4 | n:12 | s:HIGH STREET
        Flt 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Flat No 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Flat No. 4 12 High Street > f:4 | n:12 | s:HIGH STREET
        Flat Number 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Apartment 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Apt 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Apt. 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Unit 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Room 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Rm 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Bedsit 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Studio 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Maisonette 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        Suite 4B, 12 High Street > f:4B | n:12 | s:HIGH STREET
        Caravan 7, 12 High Street > f:7 | n:12 | s:HIGH STREET
        Plot 7, 12 High Street > f:7 | n:12 | s:HIGH STREET
        Flat A, 4 High Street > f:A | n:4 | s:HIGH STREET
        Flat A 4 High Street > f:A | n:4 | s:HIGH STREET
        4a High Street > n:4A | s:HIGH STREET
        Flat 4A, 12 High Street > f:4A | n:12 | s:HIGH STREET
        Flat 4 A, 12 High Street > f:4A | n:12 | s:HIGH STREET
        FLAT4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        FLATC 12 High Street > f:C | n:12 | s:HIGH STREET
        Apt12B 12 High Street > f:12B | n:12 | s:HIGH STREET
        Flat 12, 12A High Street > f:12 | n:12A | s:HIGH STREET
        12 High Street, Flat 4 > f:4 | n:12 | s:HIGH STREET
        12 High Street Flat 4 > f:4 | n:12 | s:HIGH STREET
        12 High Street, Flat 4, Leeds > f:4 | n:12 | s:HIGH STREET | t:LEEDS
        12 High Street Flat 4 Leeds > f:4 | n:12 | s:HIGH STREET | t:LEEDS
        12 High Street, Ground Floor Flat > f:GROUND FLOOR | n:12 | s:HIGH STREET
        4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        4 12 High Street > f:4 | n:12 | s:HIGH STREET
        31/1 GREEN WAY > f:1 | n:31 | s:GREEN WAY
        1/31 Green Way > f:1 | n:31 | s:GREEN WAY
        C/27 Kings Crescent > f:C | n:27 | s:KINGS CRESCENT
        27/C Kings Crescent > f:C | n:27 | s:KINGS CRESCENT
        12/4 High Street > f:4 | n:12 | s:HIGH STREET
        Flat 3/2, 12 High Street > f:3/2 | n:12 | s:HIGH STREET
        Ground Floor Flat, 12 High Street > f:GROUND FLOOR | n:12 | s:HIGH STREET
        Ground Floor Flat 12 High Street > f:GROUND FLOOR | n:12 | s:HIGH STREET
        Ground Flr Flat, 12 High Street > f:GROUND FLOOR | n:12 | s:HIGH STREET
        Grd Flr Flat, 12 High Street > f:GROUND FLOOR | n:12 | s:HIGH STREET
        GFF, 12 High Street > f:GROUND FLOOR | n:12 | s:HIGH STREET
        FFF 12 High Street > f:FIRST FLOOR | n:12 | s:HIGH STREET
        First Floor Flat, 12 High Street > f:FIRST FLOOR | n:12 | s:HIGH STREET
        1st Floor Flat, 12 High Street > f:FIRST FLOOR | n:12 | s:HIGH STREET
        1st Floor, 12 High Street > f:FIRST FLOOR | n:12 | s:HIGH STREET
        Flat First Floor, 12 High Street > f:FIRST FLOOR | n:12 | s:HIGH STREET
        Second Floor Flat, 12 High Street > f:SECOND FLOOR | n:12 | s:HIGH STREET
        Top Flat, 12 High Street > f:TOP FLOOR | n:12 | s:HIGH STREET
        Top Floor Flat 12 High Street > f:TOP FLOOR | n:12 | s:HIGH STREET
        Basement Flat, 12 High Street > f:BASEMENT | n:12 | s:HIGH STREET
        Basement, 12 High Street > f:BASEMENT | n:12 | s:HIGH STREET
        Bsmt Flat 12 High Street > f:BASEMENT | n:12 | s:HIGH STREET
        Flat Basement, 12 High Street > f:BASEMENT | n:12 | s:HIGH STREET
        Annexe, 12 High Street > f:ANNEXE | n:12 | s:HIGH STREET
        Penthouse, 12 High Street > f:PENTHOUSE | n:12 | s:HIGH STREET
        """ + "\n"

    private static let blocks = """
        3 Rose Court, Mill Lane > f:3 | b:ROSE COURT | s:MILL LANE
        3 Rose Court Mill Lane > f:3 | b:ROSE COURT | s:MILL LANE
        3 Rose Ct Mill Ln Leeds > f:3 | b:ROSE COURT | s:MILL LANE | t:LEEDS
        Flat 3, Rose Court, Mill Lane > f:3 | b:ROSE COURT | s:MILL LANE
        Flat 3 Rose Court Mill Lane > f:3 | b:ROSE COURT | s:MILL LANE
        Flat 3 Rose Court, Mill Lane > f:3 | b:ROSE COURT | s:MILL LANE
        Flat 3 Rose Court 5 Mill Lane > f:3 | n:5 | b:ROSE COURT | s:MILL LANE
        Flat 3, Rose Court, 5 Mill Lane > f:3 | n:5 | b:ROSE COURT | s:MILL LANE
        3 Rose Court 5 Mill Lane > f:3 | n:5 | b:ROSE COURT | s:MILL LANE
        3 Rose Court, 5 Mill Lane > f:3 | n:5 | b:ROSE COURT | s:MILL LANE
        3, Rose Court, Mill Lane > f:3 | b:ROSE COURT | s:MILL LANE
        Apartment 12 Victoria Mansions, 40 Park Road > f:12 | n:40 | b:VICTORIA MANSIONS | s:PARK ROAD
        Apt 9 Albion Tower Station Rd > f:9 | b:ALBION TOWER | s:STATION ROAD
        12 Albion House, Station Road, Leeds > f:12 | b:ALBION HOUSE | s:STATION ROAD | t:LEEDS
        12 Albion Hse, Station Rd > f:12 | b:ALBION HOUSE | s:STATION ROAD
        Flat 2, Rose Court, Manchester > f:2 | b:ROSE COURT | t:MANCHESTER
        Flat 11 Beech Heights, Dean Clough, Halifax > f:11 | b:BEECH HEIGHTS | l:DEAN CLOUGH | t:HALIFAX
        Rose Court 5 Mill Lane > n:5 | b:ROSE COURT | s:MILL LANE
        Rose Court, 5 Mill Lane > n:5 | b:ROSE COURT | s:MILL LANE
        8 Hope Tower Orchard Crescent > f:8 | b:HOPE TOWER | s:ORCHARD CRESCENT
        9 Canal Corut, Devonshire Way, Leeds > f:9 | b:CANAL CORUT | s:DEVONSHIRE WAY | t:LEEDS
        Albion House, Station Road > b:ALBION HOUSE | s:STATION ROAD
        Albion House Station Road > b:ALBION HOUSE | s:STATION ROAD
        5 Court Road > n:5 | s:COURT ROAD
        5 House Lane > n:5 | s:HOUSE LANE
        5 Tower Bridge Road > n:5 | s:TOWER BRIDGE ROAD
        5 Hall Lane > n:5 | s:HALL LANE
        5 Old Mill Lane > n:5 | s:OLD MILL LANE
        5 Station Farm Road > n:5 | s:STATION FARM ROAD
        Room 6, Hope Hostel, Station Road > f:6 | b:HOPE HOSTEL | s:STATION ROAD
        Hope Hostel, 14 Station Road > n:14 | b:HOPE HOSTEL | s:STATION ROAD
        St Mary's Primary School, Church Road > b:SAINT MARYS PRIMARY SCHOOL | s:CHURCH ROAD
        Women's Refuge, Station Road, Hove > b:WOMENS REFUGE | s:STATION ROAD | t:HOVE
        """ + "\n"

    private static let order = """
        High Street 12 > n:12 | s:HIGH STREET
        High Street, 12 > n:12 | s:HIGH STREET
        High Street 12A, Leeds > n:12A | s:HIGH STREET | t:LEEDS
        High Street, 12, Flat 4 > f:4 | n:12 | s:HIGH STREET
        Leeds, 12 High Street > n:12 | s:HIGH STREET | t:LEEDS
        Manchester, Flat 4, 12 High Street > f:4 | n:12 | s:HIGH STREET | t:MANCHESTER
        LS1 2AB, 12 High Street > n:12 | s:HIGH STREET | p:LS1 2AB
        12 High Street LS1 2AB Leeds > n:12 | s:HIGH STREET | t:LEEDS | p:LS1 2AB
        """ + "\n"

    private static let places = """
        12 HIGH ST DIDSBURY MANCHESTER M20 2AB > n:12 | s:HIGH STREET | l:DIDSBURY | t:MANCHESTER | p:M20 2AB
        12 High St, Didsbury Manchester > n:12 | s:HIGH STREET | l:DIDSBURY | t:MANCHESTER
        12 High St, Didsbury, Manchester > n:12 | s:HIGH STREET | l:DIDSBURY | t:MANCHESTER
        12 High St, West Didsbury, Didsbury, Manchester > n:12 | s:HIGH STREET | l:WEST DIDSBURY DIDSBURY | t:MANCHESTER
        12 High St, Didsbury, Manchester, Greater Manchester > n:12 | s:HIGH STREET | l:DIDSBURY | t:MANCHESTER
        12 High St, Lewes, East Sussex, BN7 1AA > n:12 | s:HIGH STREET | t:LEWES | p:BN7 1AA
        12 High St, Lewes, East Sussex, UK > n:12 | s:HIGH STREET | t:LEWES
        12 High St St Helens > n:12 | s:HIGH STREET | t:SAINT HELENS
        12 High St, Ashton-under-Lyne > n:12 | s:HIGH STREET | t:ASHTON UNDER LYNE
        12 High St Hurst Ashton-under-Lyne > n:12 | s:HIGH STREET | l:HURST | t:ASHTON UNDER LYNE
        12 High St, nr Lewes > n:12 | s:HIGH STREET | t:LEWES
        12 High St M202AB > n:12 | s:HIGH STREET | p:M20 2AB
        12 High St, m20 2ab > n:12 | s:HIGH STREET | p:M20 2AB
        12 High St; Leeds; LS1 2AB > n:12 | s:HIGH STREET | t:LEEDS | p:LS1 2AB
        Flat 4 12 High St Didsbury Manchester M20 2AB > f:4 | n:12 | s:HIGH STREET | l:DIDSBURY | t:MANCHESTER | p:M20 2AB
        """ + "\n"

    private static let others = """
        c/o Mrs Example, 12 High Street > n:12 | s:HIGH STREET
        C/O Mrs Example 12 High Street > n:12 | s:HIGH STREET
        care of the Example family, 12 High Street > n:12 | s:HIGH STREET
        c/o Example Flat 4, 12 High Street > f:4 | n:12 | s:HIGH STREET
        12 High Street c/o Example > n:12 | s:HIGH STREET
        Unknown, 12 High Street > n:12 | s:HIGH STREET
        12 High Street, N/K > n:12 | s:HIGH STREET
        "12 High Street" > n:12 | s:HIGH STREET
        ,,12 High Street,, > n:12 | s:HIGH STREET
        (rear of) 12 High Street > n:12 | b:REAR OF | s:HIGH STREET
        """
}
