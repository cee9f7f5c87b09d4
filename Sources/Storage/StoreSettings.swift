public import Audit

/// How a store is opened.
public struct StoreSettings: Sendable {
    /// Seconds to wait for another process that writes. The default is 60.
    public var busyTimeout: Double
    /// Connections that read at one time. The default is 4.
    public var readers: Int
    /// Signs the audit log's heads. The default, nil, leaves them unsigned.
    public var auditKey: AuditSigningKey?
    /// The most pages (of 4,096 bytes) that the workspace may take, so that a full disk can be met before it is full.
    /// The default, nil, sets no limit.
    public var maximumPages: Int?

    public init(
        busyTimeout: Double = 60, readers: Int = 4, auditKey: AuditSigningKey? = nil, maximumPages: Int? = nil
    ) {
        self.busyTimeout = busyTimeout
        self.readers = readers
        self.auditKey = auditKey
        self.maximumPages = maximumPages
    }
}
