package org.declinic.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.declinic.session.Observation.Conclusion;
import org.drools.base.InitialFact;
import org.drools.tms.LogicalDependency;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Listens to one session, and knows which conclusions of rules stand. What was concluded logically is asked of the
 * session's truth maintenance, which knows every justification; a plain insert is one of the firing that it came in.
 */
final class StandingConclusions extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    private final KieSession session;
    private final Set<Object> stated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Match> fired = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Match> inOrder = new ArrayList<>();
    private final List<Conclusion> plain = new ArrayList<>();

    /** In the firing that is under way. */
    private final List<Object> inserted = new ArrayList<>();

    private StandingConclusions(KieSession session, Collection<?> stated) {
        this.session = session;
        this.stated.addAll(stated);
    }

    /** Listens to a session from now on; what is stated is no conclusion, also when rules come to it. */
    static StandingConclusions of(KieSession session, Collection<?> stated) {
        StandingConclusions listener = new StandingConclusions(session, stated);
        session.addEventListener((RuleRuntimeEventListener) listener);
        session.addEventListener((AgendaEventListener) listener);
        return listener;
    }

    /** Listens no more: the session is for other cases. */
    void stop() {
        session.removeEventListener((RuleRuntimeEventListener) this);
        session.removeEventListener((AgendaEventListener) this);
    }

    /** What stands now, in the order in which the rules fired. */
    List<Conclusion> now() {
        List<Conclusion> conclusions = new ArrayList<>(plain);
        for (Match match : inOrder) {
            List<Object> justified = justifiedBy(match);
            List<Object> matched = justified.isEmpty() ? List.of() : matched(match);
            for (Object concluded : justified) {
                if (!stated.contains(concluded)) {
                    conclusions.add(new Conclusion(match.getRule().getName(), matched, concluded));
                }
            }
        }
        return Collections.unmodifiableList(conclusions);
    }

    /** The things in the session that stand for what a match concluded logically; none when it was taken back. */
    private static List<Object> justifiedBy(Match match) {
        List<Object> justified = new ArrayList<>(1);
        if (match instanceof TruthMaintenanceSystemInternalMatch<?> kept && kept.getLogicalDependencies() != null) {
            LogicalDependency<?> next = kept.getLogicalDependencies().getFirst();
            for (; next != null; next = next.getNext()) {
                justified.add(((BeliefSet<?>) next.getJustified()).getFactHandle().getObject());
            }
        }
        return justified;
    }

    private static List<Object> matched(Match match) {
        List<Object> matched = new ArrayList<>(match.getObjects());
        matched.removeIf(each -> each == null || each instanceof InitialFact);
        return Collections.unmodifiableList(matched);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        inserted.clear();
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        inserted.add(event.getObject());
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Match match = event.getMatch();
        if (fired.add(match)) {
            inOrder.add(match);
        }
        List<Object> justified = justifiedBy(match);
        for (Object each : inserted) {
            if (justified.stream().noneMatch(logical -> logical == each)) {
                plain.add(new Conclusion(match.getRule().getName(), matched(match), each));
            }
        }
        inserted.clear();
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // what a rule concluded stays its conclusion
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        plain.removeIf(conclusion -> conclusion.concluded() == event.getOldObject());
    }
}
