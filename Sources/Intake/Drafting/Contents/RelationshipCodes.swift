import Records

/// Words for what people are to one another, as agencies write them.
package enum RelationshipCodes {
    private struct Meaning {
        let kind: String
        let sex: String?
    }

    /// What the subject is to the child (or to the head of the household); nil for a word that is none.
    package static func kind(of written: String) -> String? { meaning(of: written)?.kind }

    /// The sex that the word says: `mother` is female.
    package static func sex(of written: String) -> String? { meaning(of: written)?.sex }

    /// The role in a household: a child, a tenant; what is no relationship stays itself.
    package static func role(of written: String) -> String? {
        let word = plain(written)
        if let role = roles[word] { return role }
        guard let kind = meaning(of: written)?.kind else { return nil }
        return kind == "not_known" ? (word == "other" || word == "oth" ? "other" : "") : kind
    }

    /// The share of a column's rows whose words are relationships or roles.
    static func share(in column: ColumnProfile) -> Double {
        guard let values = column.values else { return 0 }
        let total = values.values.reduce(0, +)
        let known = values.reduce(0) { $0 + (role(of: $1.key) != nil ? $1.value : 0) }
        return total == 0 ? 0 : Double(known) / Double(total)
    }

    private static func plain(_ written: String) -> String {
        written.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
    }

    private static func meaning(of written: String) -> Meaning? {
        let word = plain(written)
        if let found = table[word] { return found }
        if CodeList.relationship.code(for: written) != nil { return Meaning(kind: written.lowercased(), sex: nil) }
        return RelationshipKind(rawValue: word.split(separator: " ").joined(separator: "_")).map {
            Meaning(kind: $0.rawValue, sex: nil)
        }
    }

    private static let roles: [String: String] = [
        "tenant": "tenant", "main tenant": "tenant", "sole tenant": "tenant", "lead tenant": "tenant",
        "joint tenant": "joint_tenant", "applicant": "applicant", "main applicant": "applicant",
        "joint applicant": "partner", "claimant": "claimant", "head": "head", "head of household": "head",
        "householder": "head", "occupant": "occupant", "occupier": "occupant", "adult": "adult", "self": "self",
        "parent carer": "parent", "adult child": "child", "main": "main", "owner": "owner", "liable": "liable",
        "household member": "household_member",
    ]

    private static let table: [String: Meaning] = {
        let text = """
            parent : parent parents par parent/guardian
            parent f : mother mum mam mom pam mother(birth) birth~mother natural~mother mthr mo biological~mother
            parent m : father dad paf birth~father natural~father fthr fa biological~father
            child : child dependant dependent dependent~child other~child chd unborn~child
            child m : son
            child f : daughter
            step_parent : step~parent stepparent stp step
            step_parent f : step~mother stepmother
            step_parent m : step~father stepfather
            step_child : step~child stepchild
            step_child m : stepson step~son
            step_child f : stepdaughter step~daughter
            foster_carer : foster~carer foster~parent fop
            foster_carer f : foster~mother fom
            foster_carer m : foster~father fof
            foster_child : foster~child
            adoptive_parent : adoptive~parent
            grandparent : grandparent grand~parent gp grp
            grandparent f : grandmother gran nan grandma
            grandparent m : grandfather grandad grandpa
            grandchild : grandchild grand~child
            grandchild m : grandson
            grandchild f : granddaughter
            carer : carer guardian car legal~guardian kinship~carer special~guardian
            partner : partner cohabitee cohabitant co~habitee ptnr
            spouse : spouse civil~partner
            spouse m : husband
            spouse f : wife
            former_partner : ex~partner former~partner ex
            sibling : sibling sib
            sibling m : brother
            sibling f : sister
            half_sibling m : half~brother
            half_sibling f : half~sister
            aunt_or_uncle f : aunt auntie
            aunt_or_uncle m : uncle
            niece_or_nephew f : niece
            niece_or_nephew m : nephew
            cousin : cousin
            other_relative : relative other~relative other~family~member rel other~family family~member
            friend : friend family~friend
            childminder : childminder child~minder chm
            lodger : lodger
            landlord : landlord
            unrelated : unrelated not~related none
            not_known : other oth unknown not~known
            """
        var table: [String: Meaning] = [:]
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
            guard sides.count == 2, let kind = sides[0].first else { continue }
            let sex: String? = sides[0].count > 1 ? (sides[0][1] == "f" ? "female" : "male") : nil
            for word in sides[1] {
                table[word.replacing("~", with: " ")] = Meaning(kind: kind, sex: sex)
            }
        }
        return table
    }()
}
