package org.declinic.engine.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.Diagnosis.Remark;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.finding.Finding;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** Diagnoses cases by a rule set, each in a working memory of its own. Safe to use from many threads. */
public final class Diagnoser implements Diagnosing {

    private final Knowledge knowledge;
    private final Conclusions conclusions;
    private final boolean forShoppers;
    private final Auditing auditing;
    private final Sessions sessions = new Sessions();

    /**
     * A diagnoser.
     *
     * @param knowledge the rule set
     */
    public Diagnoser(Knowledge knowledge) {
        this(knowledge, true, Auditing.NONE);
    }

    private Diagnoser(Knowledge knowledge, boolean forShoppers, Auditing auditing) {
        this.knowledge = knowledge;
        this.conclusions = new Conclusions(knowledge);
        this.forShoppers = forShoppers;
        this.auditing = auditing;
    }

    /**
     * A diagnoser for agents alone. It need not diagnose anew what shoppers may not know: of such a case
     * {@link Diagnosis#forShopper()} says nothing at all.
     *
     * @param knowledge the rule set
     * @return a diagnoser that takes less time for such a case
     */
    public static Diagnoser forAgents(Knowledge knowledge) {
        return new Diagnoser(knowledge, false, Auditing.NONE);
    }

    /**
     * A diagnoser for shoppers alone.
     *
     * @param knowledge the rule set
     * @return what makes of each case what {@link Diagnosis#forShopper()} leaves of its diagnosis
     */
    public static Diagnosing forShoppers(Knowledge knowledge) {
        Diagnoser forBoth = new Diagnoser(knowledge);
        return (id, facts) -> forBoth.diagnose(id, facts).forShopper();
    }

    /**
     * A diagnoser for agents that audits each case. What is found is noted in the diagnosis.
     *
     * @param knowledge the rule set
     * @param auditing finds out whether the engine did what the rules say
     * @return a diagnoser that takes more time
     */
    public static Diagnoser audited(Knowledge knowledge, Auditing auditing) {
        return new Diagnoser(knowledge, false, auditing);
    }

    @Override
    public Diagnosis diagnose(String id, Collection<?> facts) throws RuleFailure {
        return sessions.use(knowledge.kieBaseFor(facts), session -> {
            if (auditing == Auditing.NONE) {
                return diagnose(id, facts, session, null);
            }
            StandingConclusions standing = new StandingConclusions(facts);
            Diagnosis diagnosis = diagnose(id, facts, session, standing);
            return audit(diagnosis, standing, List.copyOf(session.getObjects()));
        });
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
        return sessions.use(knowledge.kieBaseFor(facts), session -> {
            StandingConclusions standing = new StandingConclusions(facts);
            standing.listenTo(session);
            try {
                Diagnosis diagnosis = diagnose(id, facts, session, standing);
                List<Object> all = inOrder(session);
                return new Observation(audit(diagnosis, standing, all), standing.fired(), standing.now(), all);
            } finally {
                standing.leave(session);
            }
        });
    }

    private Diagnosis audit(Diagnosis diagnosis, StandingConclusions standing, Collection<?> all) {
        List<Finding> findings = auditing == Auditing.NONE ? List.of() : auditing.of(standing.matches(), all);
        return findings.isEmpty()
                ? diagnosis
                : diagnosis.noting(findings.stream().map(Diagnoser::remark).toList());
    }

    private static Remark remark(Finding finding) {
        return new Remark(
                finding.kind().toString(), finding.place() + ": " + finding.message() + "; " + finding.help());
    }

    /**
     * Whether a shopper may know all that an observation is about.
     *
     * @param all the observation
     * @return false where shoppers are told something else in place of what was concluded
     */
    public static boolean mayBeTold(Observation all) {
        return Told.instead(all.facts()) == null;
    }

    /**
     * What of an observation a shopper may know. Where something in the case is not for the shopper, it is observed anew
     * without it, so that nothing of it can be seen.
     *
     * @param all the observation
     * @param facts the facts of the case
     * @return the same, or the other one, with what {@link Diagnosis#forShopper()} leaves of its diagnosis
     * @throws RuleFailure when a rule fails, or rules fire each other without end
     */
    public Observation told(Observation all, Collection<?> facts) throws RuleFailure {
        String instead = Told.instead(all.facts());
        if (instead == null) {
            return all.concluding(all.diagnosis().forShopper());
        }
        Observation told = observe(all.diagnosis().id(), UntoldFacts.of(facts, instead));
        return told.concluding(
                Told.only(instead, told.diagnosis(), told.facts()).forShopper());
    }

    /** Drools gives them by identity hash codes, in an order that differs from run to run. */
    private static List<Object> inOrder(KieSession session) {
        return session.getFactHandles().stream()
                .map(InternalFactHandle.class::cast)
                .sorted(Comparator.comparingLong(InternalFactHandle::getId))
                .map(InternalFactHandle::getObject)
                .toList();
    }

    /** The filter may be {@code null}. */
    private Diagnosis diagnose(String id, Collection<?> facts, KieSession session, AgendaFilter filter)
            throws RuleFailure {
        Diagnosis diagnosis = conclude(id, facts, session, filter);
        String instead = Told.instead(session.getObjects());
        if (instead == null) {
            return diagnosis;
        }
        return diagnosis.telling(
                forShoppers ? told(id, UntoldFacts.of(facts, instead), instead) : Told.nothing(diagnosis));
    }

    /** What a shopper may know of a case: it is diagnosed by itself, so that nothing of the codes can be seen in it. */
    private Diagnosis told(String id, Collection<?> facts, String instead) throws RuleFailure {
        return sessions.use(knowledge.kieBaseFor(facts), session -> {
            Diagnosis all = conclude(id, facts, session, null);
            return Told.only(instead, all, session.getObjects());
        });
    }

    /** The filter may be {@code null}. */
    private Diagnosis conclude(String id, Collection<?> facts, KieSession session, AgendaFilter filter)
            throws RuleFailure {
        for (Object fact : facts) {
            session.insert(fact);
        }
        new Firing(knowledge, session).fire(filter);
        return conclusions.read(id, session);
    }
}
