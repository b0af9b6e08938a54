package org.declinic.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.declinic.bench.byhand.ByHand;
import org.declinic.casefile.Case;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.declinic.scenario.ProjectScenarios;
import org.junit.jupiter.api.Test;

/** What is compared with the rules has to decide what the rules decide, word for word. */
class ByHandTest {

    private static final int COUNT = 20_000;

    private final ByHand byHand = new ByHand(ProjectRules.KNOWLEDGE);

    @Test
    void generatedCasesAreDiagnosedAsByTheRules() {
        assertSame(BenchCases.of(ProjectRules.KNOWLEDGE, COUNT));
    }

    @Test
    void samplesAreDiagnosedAsByTheRules() {
        assertSame(Samples.all());
    }

    @Test
    void scenariosAreDiagnosedAsByTheRules() {
        assertSame(ProjectScenarios.cases().values().stream()
                .map(text -> Samples.parse(text).get(0))
                .toList());
    }

    /** Whether words of a message, or a limit of a network, led to a cause. */
    private static boolean restsOnCodes(Diagnosis diagnosis) {
        return diagnosis.causes().stream()
                .flatMap(cause -> cause.because().stream())
                .anyMatch(because -> because.file().startsWith("codes/"));
    }

    private void assertSame(List<Case> all) {
        List<Case> cases = BenchCases.withoutCodes(all)
                .filter(each -> !restsOnCodes(ProjectRules.diagnose(each.facts())))
                .toList();
        List<Case> inPlainJava = BenchCases.inPlainJava(cases, ProjectRules.KNOWLEDGE.kieBase());
        for (int i = 0; i < cases.size(); i++) {
            assertEquals(
                    ProjectRules.diagnose(cases.get(i).facts()),
                    byHand.diagnose("test", inPlainJava.get(i).facts()),
                    cases.get(i).id());
        }
    }
}
