package org.declinic.answers.conditions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.Now;
import org.declinic.language.semantics.Rule;

/** The conditions of rules, which can be held against facts. Safe to use from many threads. */
public final class Conditions {

    private final Knowledge knowledge;
    private final Map<String, List<Element>> rules = new LinkedHashMap<>();

    /**
     * The conditions of some rules.
     *
     * @param knowledge the rule set
     * @param names the names of rules of it
     */
    public Conditions(Knowledge knowledge, Collection<String> names) {
        this.knowledge = knowledge;
        Reading reading = new Reading(knowledge.meaning(), knowledge.models(), TypeFields.of(knowledge));
        for (Rule rule : knowledge.meaning().rules()) {
            if (names.contains(rule.name())) {
                rules.put(rule.name(), reading.elements(rule));
            }
        }
    }

    /**
     * Holds the conditions against facts. A condition behind one that is not met is held on its own where it can be: where
     * it names nothing that stands before it.
     *
     * @param all every object of a working memory after all rules have fired: facts and what was concluded
     * @return each rule with its conditions, in order of files and lines
     */
    public List<RuleConditions> hold(Collection<?> all) {
        return rules.keySet().stream().map(holding(all)).toList();
    }

    /**
     * Holds the conditions of one rule after the other against facts, for who asks about some rules only.
     *
     * @param all as for {@link #hold}
     * @return what holds the conditions of a rule, by the name of the rule; for one thread
     */
    public Function<String, RuleConditions> holding(Collection<?> all) {
        Teller teller = new Teller(given(all));
        return rule -> new RuleConditions(rule, teller.tell(rules.get(rule)));
    }

    /**
     * Finds the values with which conditions of a rule turn.
     *
     * @param rule its name
     * @param all every object of a working memory after all rules have fired, and facts of which nothing is known
     * @param alternatives which fields may be given other values
     * @return the values, in the order of the conditions; what comes of them for the whole rule is not said
     */
    public List<Turn> turns(String rule, Collection<?> all, Alternatives alternatives) {
        return new Turns(given(all), alternatives).of(rules.get(rule));
    }

    Map<String, List<Element>> rules() {
        return rules;
    }

    Given given(Collection<?> all) {
        return new Given(all, this::canBeStated);
    }

    private boolean canBeStated(String type) {
        return type.equals(Now.class.getSimpleName())
                || knowledge.factTypes().find(type).isPresent();
    }
}
