import Records
import Testing

@Suite("The data dictionary")
struct EventDefinitionTests {
    @Test("has thirty-one kinds, each once, each with a role")
    func kinds() {
        let definitions = EventKind.definitions
        #expect(definitions.count == 31)
        #expect(Set(definitions.map(\.kind)).count == 31)
        for definition in definitions {
            #expect(!definition.roles.isEmpty, "\(definition.kind)")
            #expect(Set(definition.attributes.map(\.name)).count == definition.attributes.count)
            #expect(definition.kind.definition == definition)
        }
        #expect(EventKind(rawValue: "local_thing").definition == nil)
    }

    @Test("gives each attribute its type and codes")
    func attributes() throws {
        let exclusion = try #require(EventKind(rawValue: "school_exclusion").definition)
        #expect(exclusion.attribute(named: "days")?.type == .number)
        #expect(exclusion.attribute(named: "reason")?.codes?.codes.count == 16)
        #expect(exclusion.attribute(named: "dayz") == nil)
    }

    @Test("lists codes in any case and with their meaning")
    func codeLists() {
        #expect(CodeList.assessmentFactor.code(for: "24a") == "24A")
        #expect(CodeList.assessmentFactor.code(for: "25A") == nil)
        #expect(CodeList.ethnicity.codes.count == 20)
        #expect(CodeList.protectionCategory.meaning(of: "NEG") == "Neglect")
        #expect(Set(CodeList.relationship.codes) == Set(RelationshipKind.allCases.map(\.rawValue)))
        #expect(Set(CodeList.sex.codes) == Set(Sex.allCases.map(\.rawValue)))
    }

    @Test("counts sessions as the regulations do")
    func sessions() {
        let unauthorised = SessionCode.allCases.filter { $0.standing == .unauthorised }.map(\.rawValue)
        #expect(Set(unauthorised) == ["G", "N", "O", "U"])
        #expect(SessionCode(rawValue: "I")?.isAbsence == true)
        #expect(SessionCode(rawValue: "L")?.isAbsence == false)
        #expect(SessionCode(rawValue: "Y1")?.isPossible == false)
        #expect(SessionCode(rawValue: "D")?.isPossible == false)
        #expect(SessionCode(rawValue: "E")?.standing == .authorised)
    }
}
