import GRDB

/// Why the store refused or failed, in words that a data manager can act on. Never carries a value of a person.
public struct StorageError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// The store's folder or a file in it cannot be read or written.
        case folder
        /// A later version of Kith wrote the store.
        case newerSchema = "newer_schema"
        /// The store does not hold what it should.
        case damaged
        case diskFull = "disk_full"
        /// Another process kept the store locked for longer than the busy timeout.
        case busy
        case notFound = "not_found"
        /// The grant was given for another act, or does not reach the row.
        case wrongGrant = "wrong_grant"
        /// The question turns on a field that the grant hides.
        case hidden
        /// The audit entry could not be written, so nothing was shown or changed.
        case audit
        /// The same file of the same source is loaded already.
        case alreadyLoaded = "already_loaded"
        /// An extract's file cannot be read or copied.
        case file
        /// What was handed in contradicts itself or the store.
        case invalid
    }

    public let code: Code
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    public var description: String { reason }
}

extension StorageError {
    /// The same failure in the store's words; an error that is not SQLite's is passed on as it is.
    static func naming(_ error: any Error) -> any Error {
        guard let failure = error as? DatabaseError else { return error }
        switch failure.resultCode {
        case .SQLITE_FULL:
            return StorageError(
                .diskFull, "The disk is full. Free some space and run it again; the store is as it was.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StorageError(
                .busy, "Another Kith process is writing to the store. Wait until it is done and run it again.")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return StorageError(
                .folder, "The store cannot be written. Check who owns its folder, and that the disk is not read-only.")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return StorageError(.damaged, "The store is damaged. Restore it from a backup.")
        case .SQLITE_IOERR:
            return StorageError(
                .folder, "The disk failed while the store was read or written (\(failure.extendedResultCode.rawValue))."
            )
        default:
            return StorageError(
                .invalid, "The store refused the change (SQLite \(failure.extendedResultCode.rawValue)).")
        }
    }

    static func missing(_ kind: String) -> StorageError {
        StorageError(.notFound, "There is no such \(kind) in the store.")
    }
}
