package org.declinic.project;

import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.declinic.diagnosis.Diagnoser;
import org.declinic.diagnosis.Diagnosis;
import org.declinic.diagnosis.RuleFailure;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RulesException;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** The project's own rules, compiled once for all tests. */
public final class ProjectRules {

    /** The folder they are in. */
    public static final Path FOLDER = Path.of("rules");

    /** The rules. */
    public static final Knowledge KNOWLEDGE = load();

    private static final Diagnoser DIAGNOSER = new Diagnoser(KNOWLEDGE);

    private ProjectRules() {}

    private static Knowledge load() {
        try {
            return Knowledge.load(List.of(FOLDER));
        } catch (RulesException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the rules conclude of facts. */
    public static Diagnosis diagnose(Collection<?> facts) {
        return diagnose(DIAGNOSER, facts);
    }

    /** What a rule set concludes of facts. */
    public static Diagnosis diagnose(Diagnoser diagnoser, Collection<?> facts) {
        try {
            return diagnoser.diagnose("test", facts);
        } catch (RuleFailure e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** The rules whose conclusions stand when all have fired. */
    public static Set<String> rulesThatConclude(Knowledge knowledge, Collection<?> facts) {
        Map<Object, String> standing = new IdentityHashMap<>();
        KieSession session = knowledge.kieBase().newKieSession();
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    standing.put(event.getObject(), event.getRule().getName());
                }
            }

            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                standing.remove(event.getOldObject());
            }
        });
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            return new TreeSet<>(standing.values());
        } finally {
            session.dispose();
        }
    }
}
