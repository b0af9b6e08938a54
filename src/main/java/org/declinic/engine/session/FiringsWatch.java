package org.declinic.engine.session;

import static java.util.Map.Entry.comparingByKey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.language.sandbox.Circle;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Watches firings, to tell rules that fire each other without end from rules that have much to do. Rules are in a circle
 * when one fires on what another made or changed, and so on back to the first, and when one fires again on the same facts.
 */
final class FiringsWatch extends DefaultAgendaEventListener {

    private final Map<String, Integer> firings = new HashMap<>();
    private final Map<String, Set<String>> fires = new HashMap<>();
    private final Map<Object, String> makers = new IdentityHashMap<>();
    private final Set<Object> fired = new HashSet<>();
    private String firing;

    private record Fired(String rule, List<Integer> facts) {}

    /** Lets rules fire, and watches them; the number of those that did. */
    int fire(KieSession session, AgendaFilter filter, int most) {
        Makings makings = new Makings();
        session.addEventListener(this);
        session.addEventListener(makings);
        try {
            return session.fireAllRules(filter, most);
        } finally {
            session.removeEventListener(this);
            session.removeEventListener(makings);
        }
    }

    /** The rules that fire each other, those first that fire most; none where there is no circle. */
    List<String> inACircle() {
        return mostFired().filter(rule -> Circle.leadsBack(rule, fires)).toList();
    }

    /** The rules that fired, those first that fired most. */
    Stream<String> mostFired() {
        return firings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(comparingByKey()))
                .map(Map.Entry::getKey);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        Match match = event.getMatch();
        firing = match.getRule().getName();
        firings.merge(firing, 1, Integer::sum);
        List<Object> facts = match.getObjects();
        for (Object fact : facts) {
            if (makers.containsKey(fact)) {
                fires(makers.get(fact), firing);
            }
        }
        if (!fired.add(
                new Fired(firing, facts.stream().map(System::identityHashCode).toList()))) {
            fires(firing, firing);
        }
    }

    private void fires(String rule, String other) {
        fires.computeIfAbsent(rule, any -> new HashSet<>()).add(other);
    }

    /** What the rules make and change. */
    private final class Makings extends DefaultRuleRuntimeEventListener {

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            makers.put(event.getObject(), firing);
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            makers.put(event.getObject(), firing);
        }
    }
}
