package org.declinic.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.declinic.engine.session.Auditing.Matched;
import org.declinic.engine.session.Observation.Conclusion;
import org.drools.base.InitialFact;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Sees the firings of one session, and knows which conclusions of rules stand. What was concluded logically is asked of
 * the session's truth maintenance, which knows every justification; a plain insert is one of the firing that it came in.
 * It sees them as a filter that lets all pass, which takes less than to listen to the agenda.
 */
final class StandingConclusions extends DefaultRuleRuntimeEventListener implements AgendaFilter {

    private final Collection<?> stated;

    /** In order; a match that fired again is there again. */
    private final List<Match> fired = new ArrayList<>();

    /** In the last firing. */
    private final List<Object> inserted = new ArrayList<>();

    private final List<Conclusion> plain = new ArrayList<>();

    /** Sees a session of these facts; they are no conclusions, also when rules come to them. */
    StandingConclusions(Collection<?> stated) {
        this.stated = stated;
    }

    void listenTo(KieSession session) {
        session.addEventListener(this);
    }

    /** Listens no more: the session is for other cases. */
    void leave(KieSession session) {
        session.removeEventListener(this);
    }

    /** The rules that have fired. */
    Set<String> fired() {
        Set<String> names = new HashSet<>();
        for (Match match : fired) {
            names.add(match.getRule().getName());
        }
        return Collections.unmodifiableSet(names);
    }

    /** What those rules found that the engine still holds to be so. */
    List<Matched> matches() {
        List<Matched> matches = new ArrayList<>();
        for (Match match : firedOnce()) {
            if (((InternalMatch) match).isMatched()) {
                matches.add(new Matched(match.getRule().getName(), matched(match)));
            }
        }
        return Collections.unmodifiableList(matches);
    }

    /** What stands now: plain inserts, and the rest in the order in which the rules fired. */
    List<Conclusion> now() {
        endFiring();
        List<Conclusion> conclusions = new ArrayList<>(plain);
        Set<Object> facts = byIdentity();
        facts.addAll(stated);
        for (Match match : firedOnce()) {
            LogicalDependency<?> dependency = firstOf(match);
            if (dependency != null) {
                String rule = match.getRule().getName();
                List<Object> matched = matched(match);
                for (; dependency != null; dependency = dependency.getNext()) {
                    Object concluded = standsFor(dependency);
                    if (!facts.contains(concluded)) {
                        conclusions.add(new Conclusion(rule, matched, concluded));
                    }
                }
            }
        }
        return Collections.unmodifiableList(conclusions);
    }

    private List<Match> firedOnce() {
        Set<Match> before = byIdentity();
        return fired.stream().filter(before::add).toList();
    }

    private static <T> Set<T> byIdentity() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    @Override
    public boolean accept(Match match) {
        endFiring();
        fired.add(match);
        return true;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (!fired.isEmpty()) {
            inserted.add(event.getObject());
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        inserted.removeIf(object -> object == event.getOldObject());
        plain.removeIf(conclusion -> conclusion.concluded() == event.getOldObject());
    }

    private void endFiring() {
        for (Object each : inserted) {
            Match match = fired.get(fired.size() - 1);
            if (!isJustified(each, match)) {
                plain.add(new Conclusion(match.getRule().getName(), matched(match), each));
            }
        }
        inserted.clear();
    }

    private static boolean isJustified(Object inserted, Match match) {
        LogicalDependency<?> dependency = firstOf(match);
        while (dependency != null && standsFor(dependency) != inserted) {
            dependency = dependency.getNext();
        }
        return dependency != null;
    }

    /** What a match concluded logically, or {@code null} when it did not, or when it was taken back. */
    private static LogicalDependency<?> firstOf(Match match) {
        return match instanceof TruthMaintenanceSystemInternalMatch<?> kept && kept.getLogicalDependencies() != null
                ? kept.getLogicalDependencies().getFirst()
                : null;
    }

    /** The thing in the session, which may be there for other matches too. */
    private static Object standsFor(LogicalDependency<?> dependency) {
        return ((BeliefSet<?>) dependency.getJustified()).getFactHandle().getObject();
    }

    private static List<Object> matched(Match match) {
        List<Object> found = match.getObjects();
        for (Object each : found) {
            if (isNoFact(each)) {
                return found.stream().filter(object -> !isNoFact(object)).toList();
            }
        }
        return found; // a list of its own, each time
    }

    private static boolean isNoFact(Object found) {
        return found == null || found instanceof InitialFact;
    }
}
