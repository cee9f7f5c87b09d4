import Access

/// A grant that a read or a change has consumed: what was allowed, of which the audit entry and the masks are made.
///
/// Only the methods of ``Store`` that take a grant make one, and each makes one.
struct Leave: Sendable {
    let request: AccessRequest
    let role: Role
    let mask: FieldMask
    let filter: ListFilter
    /// Every source that an agreement lets be used for the grant's purpose.
    let covered: Set<String>

    /// Opens a grant for one act. Throws `wrongGrant` when the grant was given for another.
    init(
        _ grant: consuming AccessGrant, for actions: Set<Action>, of kinds: Set<ResourceKind>, id: String? = nil
    ) throws(StorageError) {
        request = grant.request
        role = grant.role
        mask = grant.mask
        filter = grant.filter
        covered = Set(grant.coveredSources)
        let resource = request.resource
        guard actions.contains(request.action), kinds.contains(resource.kind), resource.id == id || id == nil else {
            throw StorageError(
                .wrongGrant,
                "The grant is to \(request.action.rawValue) a \(resource.kind.rawValue), and not for this act. "
                    + "Ask for a grant for what is to be done.")
        }
    }

    /// What must be left out of one thing that the grant shows by its id.
    func mask(for row: ResourceAttributes) -> FieldMask {
        request.resource.isList ? filter.mask(for: row) : filter.mask(for: row).union(mask)
    }

    /// Whether something may be shown as part of what the grant shows: under the same rules, and from a source that an
    /// agreement covers.
    func admits(part: ResourceAttributes) -> Bool {
        filter.admits(part) && (part.sources ?? []).allSatisfy(covered.contains)
    }
}

extension Leave {
    /// The pipeline works on whole people: a grant that hides something is no grant for it.
    func isForPipeline() throws(StorageError) {
        guard mask == .nothing else {
            throw StorageError(.hidden, "The grant hides fields that the pipeline works on. Run it in another role.")
        }
    }
}

extension Leave {
    /// To find somebody by name is to learn the name: it takes a grant that hides it of nobody.
    func mustShowNames() throws(StorageError) {
        guard !filter.strictestMask.hides(.name), !mask.hides(.name) else {
            throw StorageError(.hidden, "Your role does not show names here, so a name cannot be looked for.")
        }
    }
}
