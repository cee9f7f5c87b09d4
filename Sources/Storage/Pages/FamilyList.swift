public import Access
public import Families
public import Identity
public import Programmes
public import Records

/// Which families are listed. Those whose answer is met come first, then those with most criteria met, then by id.
public struct FamilyQuery: Hashable, Sendable {
    /// Only families that were assessed for it. The default, nil, is all families, by all programmes together.
    public var programme: String?
    /// Only families with this answer. The default is nil: any.
    public var answer: Answer?
    /// Only families that meet this criterion (of the programme, when one is stated). The default is nil: any.
    public var criterion: String?
    /// Words of a member's names, or a family's id. The default is nil.
    public var text: String?
    /// From 1. The default is 1.
    public var page: Int
    /// At most 500. The default is 50.
    public var pageSize: Int

    public init(
        programme: String? = nil, answer: Answer? = nil, criterion: String? = nil, text: String? = nil, page: Int = 1,
        pageSize: Int = 50
    ) {
        self.programme = programme
        self.answer = answer
        self.criterion = criterion
        self.text = text
        self.page = page
        self.pageSize = pageSize
    }
}

/// A page of a list of families.
public struct FamilyList: Hashable, Sendable {
    public var rows: [FamilyRow]
    /// Families on all pages.
    public var total: Int
    public var page: Int
    public var pageSize: Int
    /// What is left out of at least one row.
    public var mask: FieldMask
}

/// One family of a list.
public struct FamilyRow: Hashable, Sendable {
    public var family: FamilyID
    public var members: [MemberLine]
    /// How many homes it has.
    public var homes: Int
    public var hasDependentChild: Bool
    /// The programme's answer, or the best of all programmes; nil when it was not assessed.
    public var eligible: Answer?
    public var criteriaMet: Int
    public var criteriaNotKnown: Int
    /// Why: in order of programme and criterion.
    public var met: [FindingID]
    /// What is not known.
    public var notKnown: [FindingID]
    /// What is left out of this row.
    public var mask: FieldMask
}

/// One member of a family of a list.
public struct MemberLine: Hashable, Sendable {
    public var person: PersonID
    public var role: FamilyRole
    /// Nil when it is hidden.
    public var name: PersonName?
    /// Nil when it is hidden or not known.
    public var birth: PartialDate?
    public var isResident: Bool
}
