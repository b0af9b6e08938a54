package org.declinic.project;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.knowledge.Knowledge;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * What is left when all rules have fired.
 *
 * @param objects every object of the working memory
 * @param fired the rules that fired, though their conclusion may have been taken back
 */
public record Standing(List<Object> objects, Set<String> fired) {

    /** What is left of facts. */
    public static Standing after(Knowledge knowledge, Collection<?> facts) {
        Set<String> fired = new TreeSet<>();
        KieSession session = knowledge.kieBase().newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return new Standing(List.copyOf(session.getObjects()), fired);
        } finally {
            session.dispose();
        }
    }
}
