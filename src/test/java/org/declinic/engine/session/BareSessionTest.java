package org.declinic.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.declinic.cases.casefile.Case;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Plan;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.QueryResultsRow;

/** Whoever inserts facts and fires has the whole diagnosis, by the queries that the rules provide. */
class BareSessionTest {

    @Test
    void theQueriesOfTheRulesHaveTheCausesThePlanAndTheInconsistencies() {
        for (Case sample : Samples.all()) {
            Diagnosis diagnosis = ProjectRules.diagnose(sample.facts());
            KieSession session = ProjectRules.KNOWLEDGE.kieBase().newKieSession();
            try {
                sample.facts().forEach(session::insert);
                session.fireAllRules();
                assertEquals(
                        diagnosis.causes().stream().map(FoundCause::code).toList(),
                        all(session, "causes", "$cause", Cause.class).stream()
                                .sorted()
                                .map(Cause::code)
                                .toList());
                assertEquals(
                        diagnosis.plan().stream().map(Step::code).toList(),
                        all(session, "plan", "$plan", Plan.class).stream()
                                .flatMap(plan -> plan.remedies().stream())
                                .map(remedy -> remedy.code())
                                .toList());
                assertEquals(
                        diagnosis.inconsistencies().stream()
                                .map(Conflict::text)
                                .sorted()
                                .toList(),
                        all(session, "inconsistencies", "$inconsistency", Inconsistency.class).stream()
                                .map(Inconsistency::text)
                                .sorted()
                                .toList());
            } finally {
                session.dispose();
            }
        }
    }

    private static <T> List<T> all(KieSession session, String query, String variable, Class<T> type) {
        List<T> all = new ArrayList<>();
        for (QueryResultsRow row : session.getQueryResults(query)) {
            all.add(type.cast(row.get(variable)));
        }
        return all;
    }
}
