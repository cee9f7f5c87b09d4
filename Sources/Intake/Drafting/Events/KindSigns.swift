import Records

/// The words by which an extract shows of which kind of event it tells: in its name, its headings and its codes.
enum KindSigns {
    struct Signs {
        /// Words (joined ones with a space) that by themselves all but settle it.
        let strong: [String]
        let weak: [String]
        /// Codes of a column that tells kinds apart: `CIN`, `S47`, `NEET`.
        let codes: Set<String>
    }

    static let all: [(kind: EventKind, signs: Signs)] = {
        let table = """
            school_enrolment | school census; pupil roll; enrolment; enrolled; on roll; census pupils; b2b | pupil; entry; leaving; urn; admission; year group; census | ONROLL ENROLLED
            school_absence | attendance; absence; absences; sessions; session codes | term; pupil; possible; unauthorised | ATTENDANCE ABSENCE
            school_exclusion | exclusion; exclusions; suspension; suspensions; excluded | pupil; days; category; reason | EXCLUSION SUSPENSION
            alternative_provision | alternative provision; pupil referral; inclusion register; pru | inclusion; ap | PRU AP
            children_missing_education | missing education; cme; not on roll | education; inclusion | CME
            not_in_education_employment | neet; destinations; ccis; connexions; not in education | activity; post | NEET
            social_care_referral | referral; referrals; mash | lcs; social; contact; outcome; source | REFERRAL REF
            social_care_assessment | assessment; assessments; factors; factors identified; single assessment | lcs; authorised; social | ASSESSMENT
            child_in_need_plan | child in need; cin; cin plan | plan; need; primary need; lcs | CIN
            section_47_enquiry | section 47; s 47; strategy | enquiry; enquiries; lcs | S47 SECTION47
            child_protection_plan | child protection; cpp; cp plan; cp | plan; category; lcs; protection; abuse | CP CPP
            care_episode | looked after; ssda; lac; cla; decom; ssda 903; legal status; placement; children in care | episode; ls; place; placement; lcs | LAC CLA CIC
            early_help_episode | early help; caf; tac; eha; eh; taf | episode; help; closure | EH EARLYHELP CAF
            offence_outcome | youth justice; yot; yjs; yos; disposal; convictions | offence; outcome; result; proven | OFFENCE
            asb_incident | asb incident; asb; anti social; antisocial; nuisance | incident; perpetrator; complainant; qualifier | ASB
            asb_intervention | community safety; abc; injunction; cpn; asb case; asbo; measures; tools | measure; measures; case; tool | INTERVENTION
            domestic_incident | domestic; dash; dv; da incident; marac; domestic abuse | victim; perpetrator; risk; incident | DV DA DOMESTIC
            police_offence | crime; crimes; recorded crime; occurrence; occ | offence; suspect; police; victim; occurrence | CRIME
            missing_episode | missing; missing episodes; reported missing; misper | returned; return; police | MISSING MISPER
            probation_supervision | probation; delius; ndelius; oasys; npd; supervision | order; licence; crn; requirement; release | PROBATION
            benefit_claim | dwp; benefit; benefits; universal credit; claimants; jsa; hb; nova | claim; claimant; regime; award | BENEFIT
            health_visitor_contact | health visit; health visiting; health visitor; hv; systmone hv; 0 19 | contact; mother; nhs; child; concerns | HV
            substance_treatment | substance; treatment; ndtms; drug; alcohol; substance misuse | episode; discharge; client; modality | TREATMENT
            homelessness_application | homeless; homelessness; hclic; clic; settled; housing options; rough | applicant; application; household; duty; accommodation | HOMELESS
            tenancy | tenancy; tenancies; tenants; rent account; tenant | housing; rent; arrears; property; moved | TENANCY
            council_tax_liability | council tax; ctax; ctb; liability; liable | account; discount; band; revenues | CTAX
            electoral_registration | electoral; elector; electors; register of electors | register; added; voter | ELECTOR
            programme_nomination | nomination; nominations; nominated | programme; family; headline; criteria | NOMINATION NOMINATED
            programme_plan | programme plan; family plan; programme; troubled families; supporting families; tf | lead; key; worker; headline; family; plan | PLAN
            programme_intervention | interventions; intervention | programme; level; family | INTERVENTION
            programme_closure | closures; closure | programme; family; reason | CLOSURE CLOSED
            """
        return table.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
            guard parts.count == 4 else { return nil }
            func list(_ text: String) -> [String] { text.split(separator: ";").map { String($0).trimmingSpaces() } }
            return (
                EventKind(rawValue: parts[0]),
                Signs(
                    strong: list(parts[1]), weak: list(parts[2]),
                    codes: Set(parts[3].split(separator: " ").map(String.init)))
            )
        }
    }()

    /// The kind of event that a code names; nil when none, or two alike.
    static func kinds(ofCode written: String, programme: Bool) -> [EventKind] {
        let code = written.uppercased().filter { $0.isLetter || $0.isNumber }
        return all.filter { kind, signs in
            let isProgramme = kind.rawValue.hasPrefix("programme_")
            guard isProgramme == programme else { return false }
            let title = kind.definition?.title.uppercased().filter { $0.isLetter || $0.isNumber }
            return signs.codes.contains(code) || title == code
        }.map(\.kind)
    }
}
