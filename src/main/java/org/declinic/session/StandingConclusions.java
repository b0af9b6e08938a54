package org.declinic.session;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.declinic.session.Observation.Conclusion;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/** Listens to one session, and knows which conclusions of rules stand. */
final class StandingConclusions extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Integer, Conclusion> standing = new LinkedHashMap<>();
    private List<Object> matched = List.of();
    private int count;

    static StandingConclusions of(KieSession session) {
        StandingConclusions listener = new StandingConclusions();
        session.addEventListener((RuleRuntimeEventListener) listener);
        session.addEventListener((AgendaEventListener) listener);
        return listener;
    }

    List<Conclusion> now() {
        return List.copyOf(standing.values());
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        matched =
                event.getMatch().getObjects().stream().filter(Objects::nonNull).toList();
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getRule() != null) {
            numbers.put(event.getObject(), ++count);
            standing.put(count, new Conclusion(event.getRule().getName(), matched, event.getObject()));
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // what a rule concluded stays its conclusion
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        standing.remove(numbers.remove(event.getOldObject()));
    }
}
