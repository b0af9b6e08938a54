package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Asks the probes about one set of facts, each once. To be closed; for one thread. */
final class Asking implements AutoCloseable {

    private final Probes probes;
    private final Collection<?> facts;
    private final Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Prefix, Answer> answers = new HashMap<>();
    private final List<Row> found = new ArrayList<>();
    private final List<KieSession> sessions = new ArrayList<>();

    Asking(Probes probes, Collection<?> facts) {
        this.probes = probes;
        this.facts = facts;
        this.same.addAll(facts);
    }

    /**
     * What comes of asking.
     *
     * @param rows what was found
     * @param failure why nothing could be found out, or {@code null}
     * @param explained whether it could be asked at all
     */
    record Answer(List<Row> rows, String failure, boolean explained) {

        boolean none() {
            return rows.isEmpty();
        }
    }

    Answer ask(Prefix prefix) {
        Answer known = answers.get(prefix);
        if (known == null) {
            known = prefix.isEmpty()
                    ? new Answer(List.of(new Row(null)), null, true)
                    : probes.name(prefix).map(this::fire).orElse(new Answer(List.of(), null, false));
            answers.put(prefix, known);
        }
        return known;
    }

    /** The rows that meet what stands before a step, and not the step. */
    List<Row> notMeeting(Step step) {
        List<String> by = step.open().facts();
        Set<List<Object>> meeting = ask(step.met()).rows().stream()
                .map(row -> row.key(by, same::contains))
                .collect(Collectors.toSet());
        return ask(step.open()).rows().stream()
                .filter(row -> !meeting.contains(row.key(by, same::contains)))
                .toList();
    }

    /** What a row found, by which the rows of two answers can be matched. */
    List<Object> key(Row row, List<String> by) {
        return row.key(by, same::contains);
    }

    private Answer fire(String name) {
        try {
            KieSession session = session();
            found.clear();
            session.getAgenda().getAgendaGroup(name).setFocus();
            session.fireAllRules();
            return new Answer(List.copyOf(found), null, true);
        } catch (RuntimeException thrownByACondition) {
            sessions.add(null);
            return new Answer(List.of(), rootOf(thrownByACondition), true);
        }
    }

    /** A session; a new one after a condition has thrown out of the last. */
    private KieSession session() {
        KieSession last = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
        if (last == null) {
            last = probes.kieBase().newKieSession();
            last.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    found.add(new Row(event.getMatch()));
                }
            });
            sessions.add(last);
            facts.forEach(last::insert);
        }
        return last;
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof NullPointerException
                ? "it uses a value that is unknown"
                : Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
    }

    @Override
    public void close() {
        sessions.stream().filter(session -> session != null).forEach(KieSession::dispose);
    }
}
