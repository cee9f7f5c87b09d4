/// One of the council's schools: 60 primary, 16 secondary.
struct School: Sendable, Equatable {
    var number: Int

    var isSecondary: Bool { number >= 60 }
    var urn: String { String(150_201 + number * 7) }
    var name: String {
        let saints = ["St Mary's", "St Joseph's", "St Peter's", "All Saints'", "Holy Trinity", "St Anne's"]
        let places = [
            "Netherfold", "Moss Bank", "Harrow End", "Bank Top", "Low Moor", "Kiln Hill", "Castle Green", "Millgate",
            "Ravensby", "Thornley", "Eastbrook", "Priory Park", "Dean Clough", "Holme Wood", "Withins", "Skelby",
        ]
        if isSecondary { return places[number - 60] + (number % 2 == 0 ? " Academy" : " High School") }
        let place = places[number % places.count]
        if number % 4 == 3 { return saints[number / 4 % saints.count] + " RC Primary School, " + place }
        return place + ["", " Lower", " Junior", " Community"][number / places.count] + " Primary School"
    }
    /// Whether its extracts name pupils by their unique pupil number.
    var exportsPupilNumber: Bool { number % 5 < 2 }
}
