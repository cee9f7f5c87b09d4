import Storage

extension OperationContext {
    /// Runs the body of an operation and turns what the store throws into words for whoever asked.
    func performing<Result>(_ body: () async throws -> sending Result) async throws(OperationError) -> sending Result {
        do {
            return try await body()
        } catch let error as OperationError {
            throw error
        } catch let error as StorageError {
            throw OperationError(error)
        } catch {
            throw OperationError(.storage, "The store failed in an unexpected way (\(type(of: error))).")
        }
    }
}

extension OperationError {
    init(_ error: StorageError) {
        let code: Code =
            switch error.code {
            case .notFound: .notFound
            case .wrongGrant, .hidden: .denied
            case .invalid, .file, .alreadyLoaded: .dataRefused
            default: .storage
            }
        self.init(code, error.reason)
    }
}
