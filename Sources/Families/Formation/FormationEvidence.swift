/// What family formation finds before it puts families together.
struct FormationEvidence {
    let ages: Ages
    let homes: Homes
    let ties: TieTable
    let problems: [FamilyProblem]
}
