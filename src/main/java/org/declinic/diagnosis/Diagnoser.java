package org.declinic.diagnosis;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import org.declinic.conclusions.Cause;
import org.declinic.conclusions.Inconsistency;
import org.declinic.conclusions.Plan;
import org.declinic.conclusions.Reason;
import org.declinic.conclusions.Remedy;
import org.declinic.diagnosis.Diagnosis.Because;
import org.declinic.diagnosis.Diagnosis.Conflict;
import org.declinic.diagnosis.Diagnosis.FoundCause;
import org.declinic.diagnosis.Diagnosis.Step;
import org.declinic.finding.CardNumbers;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.ObjectFilter;

/** Diagnoses cases by a rule set, each in a working memory of its own. Safe to use from many threads. */
public final class Diagnoser {

    private final Knowledge knowledge;

    /**
     * A diagnoser.
     *
     * @param knowledge the rule set
     */
    public Diagnoser(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Diagnoses one case.
     *
     * @param id what to call the case
     * @param facts its facts, in any order
     * @return what the rules conclude
     * @throws RuleFailure when a rule fails, or rules fire each other without end
     */
    public Diagnosis diagnose(String id, Collection<?> facts) throws RuleFailure {
        KieSession session = knowledge.kieBase().newKieSession();
        try {
            return diagnose(id, facts, session);
        } finally {
            session.dispose();
        }
    }

    /**
     * Diagnoses one case and keeps what led there. Takes longer than {@link #diagnose(String, Collection)}.
     *
     * @param id what to call the case
     * @param facts its facts, in any order
     * @return what the rules conclude, and how
     * @throws RuleFailure when a rule fails, or rules fire each other without end
     */
    public Observation observe(String id, Collection<?> facts) throws RuleFailure {
        KieSession session = knowledge.kieBase().newKieSession();
        try {
            StandingConclusions conclusions = StandingConclusions.of(session);
            Diagnosis diagnosis = diagnose(id, facts, session);
            return new Observation(diagnosis, conclusions.now(), List.copyOf(session.getObjects()));
        } finally {
            session.dispose();
        }
    }

    private Diagnosis diagnose(String id, Collection<?> facts, KieSession session) throws RuleFailure {
        facts.forEach(session::insert);
        new Firing(knowledge, session).fire();
        return new Diagnosis(
                CardNumbers.mask(id),
                all(session, Cause.class).stream().sorted().map(this::found).toList(),
                all(session, Plan.class).stream()
                        .flatMap(plan -> plan.remedies().stream())
                        .map(Diagnoser::step)
                        .toList(),
                List.of(),
                all(session, Inconsistency.class).stream()
                        .sorted(comparing(Inconsistency::rule).thenComparing(Inconsistency::text))
                        .map(this::conflict)
                        .toList(),
                knowledge.version());
    }

    private FoundCause found(Cause cause) {
        return new FoundCause(
                cause.code(),
                cause.title(),
                cause.certainty().stripTrailingZeros(),
                cause.reasons().stream().map(this::because).toList());
    }

    private Because because(Reason reason) {
        RuleEntry rule = entry(reason.rule());
        return new Because(
                rule.name(),
                rule.file(),
                rule.line(),
                CardNumbers.mask(reason.text()),
                rule.annotation("source").orElse(null));
    }

    private Conflict conflict(Inconsistency inconsistency) {
        RuleEntry rule = entry(inconsistency.rule());
        return new Conflict(rule.name(), rule.file(), rule.line(), CardNumbers.mask(inconsistency.text()));
    }

    private static Step step(Remedy remedy) {
        return new Step(
                remedy.code(),
                remedy.title(),
                remedy.steps().stream().map(CardNumbers::mask).toList(),
                remedy.causes(),
                remedy.notBefore());
    }

    private RuleEntry entry(String rule) {
        return knowledge.rule(rule).orElseThrow(() -> new IllegalStateException("no rule is named " + rule));
    }

    private static <T> List<T> all(KieSession session, Class<T> type) {
        ObjectFilter ofType = type::isInstance;
        return session.getObjects(ofType).stream().<T>map(type::cast).toList();
    }
}
