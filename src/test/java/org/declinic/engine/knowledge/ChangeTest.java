package org.declinic.engine.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.declinic.authoring.scenario.ProjectScenarios;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.engine.session.Diagnoser;
import org.declinic.language.semantics.RuleSet;
import org.declinic.language.syntax.RuleFile;
import org.declinic.language.syntax.RuleFiles;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules that changed are compiled alone, and conclude what they conclude when all rules are compiled together. */
class ChangeTest {

    private static final String AMOUNT = "klarna/card-amount.drl";

    @Test
    void aFileOfRulesAloneCanTakeItsOwnPlace() throws Exception {
        canTakeItsOwnPlace(ProjectRules.FILES.files().stream()
                .filter(file -> file.path().equals(AMOUNT))
                .toList());
    }

    @Test
    @Tag("proof")
    void eachFileOfRulesAloneCanTakeItsOwnPlace() throws Exception {
        canTakeItsOwnPlace(ProjectRules.FILES.files());
    }

    private static void canTakeItsOwnPlace(List<RuleFile> files) throws Exception {
        Map<String, Diagnosis> before = diagnoses(ProjectRules.KNOWLEDGE);
        for (RuleFile file : files) {
            RuleFiles touched = with(file.path(), text -> text + "\n// touched\n");
            Knowledge changed = KnowledgeLoader.change(ProjectRules.KNOWLEDGE, touched, RuleSet.of(touched));
            assertSameDiagnoses(before, changed, file.path());
        }
    }

    @Test
    void aChangedRuleConcludesAsIfAllHadBeenCompiled() throws Exception {
        RuleFiles files = with(AMOUNT, text -> text.replace("@certainty( 0.3 )", "@certainty( 0.45 )"));
        Knowledge changed = KnowledgeLoader.change(ProjectRules.KNOWLEDGE, files, RuleSet.of(files));
        assertTrue(isCompiledAlone(files));
        assertSameDiagnoses(KnowledgeLoader.load(files), changed, AMOUNT);
    }

    @Test
    void aRuleThatIsGoneConcludesNothing() throws Exception {
        RuleFiles files = new RuleFiles(
                ProjectRules.FILES.files().stream()
                        .filter(file -> !file.path().equals(AMOUNT))
                        .toList(),
                ProjectRules.FILES.tables(),
                List.of(),
                false);
        Knowledge changed = KnowledgeLoader.change(ProjectRules.KNOWLEDGE, files, RuleSet.of(files));
        assertTrue(isCompiledAlone(files));
        assertTrue(
                changed.rule("The card leaves less than 10 % above the total").isEmpty());
        assertSameDiagnoses(KnowledgeLoader.load(files), changed, AMOUNT);
    }

    @Test
    void aChangedTypeOrFunctionIsCompiledWithAllThatMayUseIt() {
        assertFalse(
                isCompiledAlone(with("klarna/klarna-account.drl", text -> text.replace("storeRefused", "refused"))));
        assertFalse(isCompiledAlone(with("klarna/card-merchant.drl", text -> text.replace("NFKD", "NFD"))));
        assertFalse(isCompiledAlone(with("core/plan.drl", text -> text.replace("query plan", "query thePlan"))));
    }

    private static boolean isCompiledAlone(RuleFiles files) {
        Knowledge.Whole whole = ProjectRules.KNOWLEDGE.whole();
        return new Change(whole, files.files(), RuleSet.of(files)).compile().isPresent();
    }

    private static RuleFiles with(String path, UnaryOperator<String> change) {
        List<RuleFile> files = new ArrayList<>();
        for (RuleFile file : ProjectRules.FILES.files()) {
            String text = file.path().equals(path) ? change.apply(file.text()) : file.text();
            files.add(file.with(text));
        }
        return new RuleFiles(files, ProjectRules.FILES.tables(), List.of(), false);
    }

    private static void assertSameDiagnoses(Knowledge expected, Knowledge actual, String message) {
        assertSameDiagnoses(diagnoses(expected), actual, message);
    }

    private static void assertSameDiagnoses(Map<String, Diagnosis> expected, Knowledge actual, String message) {
        Map<String, Diagnosis> found = diagnoses(actual);
        expected.forEach((scenario, diagnosis) ->
                assertEquals(diagnosis, found.get(scenario), () -> message + " in " + scenario));
    }

    /** What is concluded of every scenario, whatever the version of the rules. */
    private static Map<String, Diagnosis> diagnoses(Knowledge knowledge) {
        Diagnoser diagnoser = new Diagnoser(knowledge);
        Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
        ProjectScenarios.cases().forEach((scenario, text) -> {
            Case read = Samples.parse(knowledge, text).get(0);
            Diagnosis diagnosis = ProjectRules.diagnose(diagnoser, read.facts());
            diagnoses.put(
                    scenario,
                    new Diagnosis(
                            diagnosis.id(),
                            diagnosis.causes(),
                            diagnosis.plan(),
                            diagnosis.withheld(),
                            List.of(),
                            diagnosis.inconsistencies(),
                            List.of(),
                            ""));
        });
        return diagnoses;
    }
}
