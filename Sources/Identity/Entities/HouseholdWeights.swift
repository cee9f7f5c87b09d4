/// The weights of the second pass, in bits (log2 Bayes factors): how much each agreement says for two persons in the
/// making being one, against their being two people of one household, or two strangers.
struct HouseholdWeights: Sendable {
    // Two who share a home or a child, against two members of one household.
    var homePrior = -1.5
    var givenSame = 5.0
    var givenVariant = 4.5
    var givenClose = 4.0
    var givenInitial = 2.5
    var givenDifferent = -8.0
    var familyShared = 1.0
    var familyClose = 0.8
    /// Women change their family name.
    var familyDifferent = -1.5
    var familyDifferentMale = -3.5
    var sexSame = 0.8
    var sexDifferent = -6.0
    var birthSame = 8.0
    var birthNear = 4.0
    var birthSameYear = 2.5
    var contactShared = 3.0
    /// Moved out of one home when the other moved into another.
    var successiveStays = 4.0
    var consecutiveStays = 7.0
    /// Expected when the other was born, in one home or of one mother.
    var expected = 8.0
    /// A child has one mother and one father.
    var sameChild = 3.0
    var homeAndChild = 1.0
    /// No one else of the home would do.
    var onlyCandidate = 1.5

    // Two who share no home, against two strangers.
    /// Each person who lived with both.
    var sharedCompanion = 6.0
    var mostCompanions = 2
    var leastNameWeight = 3.0
    var mostNameWeight = 10.0

    /// Sum from which two are held to be one.
    var threshold = 3.0
    /// How much better than the next best a candidate must be.
    var margin = 2.5
}
