package org.declinic.answers.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.cases.comparison.What;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Reason;
import org.declinic.conclusions.Stop;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.engine.session.Observation;
import org.declinic.engine.session.Observation.Conclusion;

/**
 * What rules said in one run over a case.
 *
 * @param run the run
 */
record Grounds(Observation run) {

    /**
     * What one rule said.
     *
     * @param rule the name of the rule
     * @param said all that counts of it
     */
    record Ground(String rule, List<Object> said) {}

    /** What rules said for a cause or remedy that the diagnosis names, or about facts. */
    Set<Ground> of(What what, String code) {
        boolean named = what != What.CAUSE
                || run.diagnosis().causes().stream()
                        .anyMatch(cause -> cause.code().equals(code));
        return named ? standing(what, code) : Set.of();
    }

    /** The same, of a cause also where the diagnosis does not name it after all. */
    Set<Ground> standing(What what, String code) {
        Set<Ground> grounds = new LinkedHashSet<>();
        for (Conclusion conclusion : run.conclusions()) {
            List<Object> said = switch (what) {
                case CAUSE -> reason(conclusion.concluded(), code);
                case REMEDY -> advice(conclusion.concluded(), code);
                default -> inconsistency(conclusion.concluded(), code);
            };
            if (!said.isEmpty()) {
                grounds.add(new Ground(conclusion.rule(), said));
            }
        }
        return grounds;
    }

    /** The rules that went on from a ground to something that another run did not come to. */
    Stream<String> goingOn(Set<Ground> grounds, Grounds other) {
        Set<Object> reasons = new LinkedHashSet<>();
        grounds.forEach(ground -> reasons.addAll(ground.said()));
        Set<Object> otherwise = new LinkedHashSet<>();
        other.run.conclusions().forEach(conclusion -> otherwise.add(conclusion.concluded()));
        return run.conclusions().stream()
                .filter(conclusion -> conclusion.matched().stream().anyMatch(reasons::contains))
                .filter(conclusion -> !otherwise.contains(conclusion.concluded()))
                .map(Conclusion::rule);
    }

    private static List<Object> reason(Object concluded, String code) {
        return concluded instanceof Reason reason && reason.cause().equals(code) ? List.of(reason) : List.of();
    }

    private static List<Object> inconsistency(Object concluded, String rule) {
        return concluded instanceof Inconsistency found && found.rule().equals(rule) ? List.of(found) : List.of();
    }

    /** Advice that is in the plan, without how certain its cause is; and why it has to wait. */
    private List<Object> advice(Object concluded, String code) {
        Step step = run.diagnosis().plan().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
        List<Object> said = new ArrayList<>();
        if (step != null
                && concluded instanceof Advice advice
                && advice.remedy().equals(code)) {
            said.addAll(List.of(advice.stage(), advice.order(), advice.steps()));
            said.add(advice.cause() == null ? "" : advice.cause().code());
        } else if (step != null && concluded instanceof Stop stop && Objects.equals(stop.until(), step.notBefore())) {
            said.add(stop);
        }
        return said;
    }
}
