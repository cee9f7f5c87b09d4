extension OperationContext {
    /// What changes what everybody sees is done with a reason, which is kept.
    func checkReason() throws(OperationError) {
        guard reason?.contains(where: { !$0.isWhitespace }) ?? false else {
            throw OperationError(.wrongUsage, "Say why with --reason; it is kept with what you do. Name nobody.")
        }
    }
}
