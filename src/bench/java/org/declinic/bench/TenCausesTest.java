package org.declinic.bench;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.declinic.bench.byhand.TenCauses;
import org.declinic.bench.evrete.EvreteCauses;
import org.declinic.cases.casefile.Case;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.Diagnoser;
import org.declinic.project.ProjectRules;
import org.junit.jupiter.api.Test;

/** What is compared with each other has to find the same causes for the same reasons, with the same certainty. */
class TenCausesTest {

    private static final int COUNT = 20_000;

    @Test
    void theEnginesAndPlainJavaFindTheSame() throws Exception {
        Knowledge knowledge = TenCausesRules.load();
        Diagnoser diagnoser = new Diagnoser(knowledge);
        TenCauses byHand = new TenCauses(knowledge);
        List<Case> cases = BenchCases.of(knowledge, COUNT);
        List<Case> inPlainJava = BenchCases.inPlainJava(cases, knowledge.kieBase());
        try (EvreteCauses evrete = new EvreteCauses(knowledge)) {
            for (int i = 0; i < COUNT; i++) {
                List<FoundCause> causes =
                        ProjectRules.diagnose(diagnoser, cases.get(i).facts()).causes();
                List<Object> facts = inPlainJava.get(i).facts();
                assertEquals(causes, byHand.of(facts), cases.get(i).id());
                assertEquals(causes, evrete.ofNewSession(facts), cases.get(i).id());
                assertEquals(causes, evrete.ofKeptSession(facts), cases.get(i).id());
            }
        }
    }

    @Test
    void thereAreTen() throws Exception {
        assertEquals(
                10,
                TenCausesRules.load().rules().stream()
                        .flatMap(rule -> rule.annotation("cause").stream())
                        .collect(toSet())
                        .size());
    }
}
