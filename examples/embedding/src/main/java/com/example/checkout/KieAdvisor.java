package com.example.checkout;

import static com.example.checkout.Advisor.percent;

import java.util.ArrayList;
import java.util.List;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Plan;
import org.kie.api.KieServices;
import org.kie.api.command.KieCommands;
import org.kie.api.runtime.ExecutionResults;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.QueryResultsRow;

/** Advises in sessions of its own: the jar is a KIE module, and only facts and conclusions are Declinic's. */
final class KieAdvisor {

    private final KieContainer container = KieServices.get().getKieClasspathContainer();

    List<String> advise(List<?> facts) {
        List<String> lines = new ArrayList<>();
        KieSession session = container.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            session.getObjects(Cause.class::isInstance).stream()
                    .map(Cause.class::cast)
                    .sorted() // the most certain first
                    .forEach(cause -> lines.add(percent(cause.certainty()) + cause.title()));
            for (QueryResultsRow row : session.getQueryResults("plan")) {
                Plan plan = (Plan) row.get("$plan"); // in the order in which the shopper should act
                plan.remedies().forEach(step -> lines.add(step.title() + ": " + String.join(" ", step.steps())));
            }
            session.getObjects(Inconsistency.class::isInstance).stream()
                    .map(Inconsistency.class::cast)
                    .forEach(conflict -> lines.add("Not diagnosed: " + conflict.text()));
        } finally {
            session.dispose();
        }
        return lines;
    }

    Object causes(List<?> facts) {
        KieCommands commands = KieServices.get().getCommands();
        StatelessKieSession session = container.newStatelessKieSession();
        ExecutionResults results = session.execute(commands.newBatchExecution(
                commands.newInsertElements(facts),
                commands.newFireAllRules(),
                commands.newGetObjects(Cause.class::isInstance, "causes")));
        return results.getValue("causes");
    }
}
