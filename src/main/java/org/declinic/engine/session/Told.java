package org.declinic.engine.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.declinic.conclusions.Advice;
import org.declinic.conclusions.Stage;
import org.declinic.conclusions.Untold;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Step;

/** What of a diagnosis is told where not all may be known. */
public final class Told {

    private Told() {}

    /** The cause that they are told in place of all others; {@code null} where they may know what was concluded. */
    static String instead(Collection<?> objects) {
        String first = null;
        for (Object object : objects) {
            if (object instanceof Untold untold
                    && (first == null || untold.instead().compareTo(first) < 0)) {
                first = untold.instead();
            }
        }
        return first;
    }

    /**
     * Nothing but which case it is.
     *
     * @param all a diagnosis
     * @return a diagnosis of the same case by the same rules, which concludes nothing
     */
    public static Diagnosis nothing(Diagnosis all) {
        return new Diagnosis(all.id(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), all.rules())
                .ending(all.outcome());
    }

    /**
     * What a shopper may know of failures.
     *
     * @param diagnosing diagnoses for shoppers
     * @return the same, whose failures do not tell which rule failed or why
     */
    public static Diagnosing failures(Diagnosing diagnosing) {
        return (id, facts) -> {
            try {
                return diagnosing.diagnose(id, facts);
            } catch (RuleFailure failure) {
                throw failure.told();
            }
        };
    }

    /** One cause alone, with what is against it, and what leads to another card or way to pay. */
    static Diagnosis only(String cause, Diagnosis all, Collection<?> objects) {
        Set<String> remedies = new HashSet<>();
        for (Object object : objects) {
            if (object instanceof Advice advice && isTold(advice, cause)) {
                remedies.add(advice.remedy());
            }
        }
        Diagnosis told = new Diagnosis(
                all.id(),
                all.causes().stream()
                        .filter(found -> found.code().equals(cause))
                        .toList(),
                all.plan().stream()
                        .filter(step -> remedies.contains(step.code()))
                        .map(step -> against(cause, step))
                        .toList(),
                all.withheld(),
                List.of(),
                all.inconsistencies(),
                List.of(),
                all.rules());
        return told.ending(all.outcome());
    }

    private static boolean isTold(Advice advice, String cause) {
        return advice.attempt().isElsewhere()
                || advice.stage() == Stage.FIRST
                || advice.cause() != null && advice.cause().code().equals(cause);
    }

    private static Step against(String cause, Step step) {
        List<String> causes = step.causes().stream().filter(cause::equals).toList();
        return new Step(step.code(), step.title(), step.steps(), causes, step.audience(), step.notBefore());
    }
}
