extension Schema {
    /// Relationships bore the time that their extract speaks for, and looked as if they had ended with it. No source states
    /// dates of a relationship: they have none.
    static let relationshipsWithoutDates = """
        UPDATE stated_relationship SET period_from = NULL, period_to = NULL;
        UPDATE person_relationship SET period_from = NULL, period_to = NULL;
        """
}
