import Access
public import Storage

/// Keeps people or records apart for good, whatever weights, identifiers and judgements say. For who may administer the
/// workspace.
public struct BlockLinking: Sendable {
    /// Two or more.
    public var sides: [[BlockMember]]

    public init(_ sides: [[BlockMember]]) { self.sides = sides }

    /// - Throws: ``OperationError`` when the policy denies it, no reason is given, or the sides are not to be told apart.
    public func run(in context: OperationContext) async throws(OperationError) -> LinkBlock {
        let making = try context.decisionMaking()
        return try await context.performing {
            try await context.store.block(
                sides, by: making.by, at: making.at, reason: making.reason,
                under: try await context.grant(.administer, on: .workspace))
        }
    }
}

/// Takes a block back.
public struct LiftBlock: Sendable {
    public var block: Int64

    public init(_ block: Int64) { self.block = block }

    /// - Throws: ``OperationError`` when the policy denies it, no reason is given, or there is no such block in force.
    public func run(in context: OperationContext) async throws(OperationError) -> LinkBlock {
        let making = try context.decisionMaking()
        return try await context.performing {
            try await context.store.liftBlock(
                block, by: making.by, at: making.at, reason: making.reason,
                under: try await context.grant(.administer, on: .workspace))
        }
    }
}

/// Every block, those lifted too.
public struct ListBlocks: Sendable {
    public init() {}

    /// - Throws: ``OperationError`` when the policy denies it.
    public func run(in context: OperationContext) async throws(OperationError) -> [LinkBlock] {
        try await context.performing {
            try await context.store.blocks(under: try await context.grant(.administer, on: .workspace))
        }
    }
}
