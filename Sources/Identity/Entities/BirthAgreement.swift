/// How two persons' dates of birth compare.
enum BirthAgreement {
    case notKnown, same, near, sameYear, conflict

    /// Two of the three parts alike, day and month exchanged, or one digit different.
    static func isNear(_ a: Int32, _ b: Int32) -> Bool {
        let (yearA, monthA, dayA) = (a / 10_000, a / 100 % 100, a % 100)
        let (yearB, monthB, dayB) = (b / 10_000, b / 100 % 100, b % 100)
        if yearA == yearB, monthA == dayB, dayA == monthB { return true }
        if yearA == yearB, abs(monthA - monthB) <= 1 { return true }
        let same = (yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0)
        // A year of birth that is a generation off is another person, as a father born on his son's birthday is.
        return same >= 2
            && (yearA == yearB || abs(yearA - yearB) <= 10
                || differingDigits(yearA, yearB) == 1 && abs(yearA - yearB) < 15)
    }

    private static func differingDigits(_ a: Int32, _ b: Int32) -> Int {
        var (a, b, count) = (a, b, 0)
        while a > 0 || b > 0 {
            if a % 10 != b % 10 { count += 1 }
            a /= 10
            b /= 10
        }
        return count
    }
}
