package org.declinic.answers.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.facts.Now;

/** The conditions of rules, which can be held against facts. Safe to use from many threads. */
public final class Conditions {

    private final Knowledge knowledge;
    private final Map<String, List<Step>> rules = new LinkedHashMap<>();
    private final Probes probes;

    private Conditions(Knowledge knowledge, List<Source> sources, Collection<String> names, boolean alsoAlone) {
        this.knowledge = knowledge;
        TypeFields types = new TypeFields(knowledge);
        for (Source source : sources) {
            RuleSteps steps = new RuleSteps(source.file(), alsoAlone, types);
            source.rules().stream()
                    .filter(rule -> names.contains(rule.getName()))
                    .forEach(rule -> rules.put(rule.getName(), steps.of(rule, Prefix.empty(source.space()))));
        }
        this.probes = new Probes(knowledge, sources, rules.values().stream().flatMap(List::stream));
    }

    /**
     * The conditions of some rules. What asks about them is compiled, unless it was before.
     *
     * @param knowledge the rule set
     * @param rules the names of rules of it
     * @return their conditions
     */
    public static Conditions of(Knowledge knowledge, Collection<String> rules) {
        return new Conditions(knowledge, Source.of(knowledge.files().files()), rules, false);
    }

    /**
     * The conditions of some rules, as {@link #of} gives them. A condition behind one that is not met is held against
     * facts on its own where it can be: where it names nothing that stands before it.
     *
     * @param knowledge the rule set
     * @param rules the names of rules of it
     * @return their conditions
     */
    public static Conditions each(Knowledge knowledge, Collection<String> rules) {
        return new Conditions(knowledge, Source.of(knowledge.files().files()), rules, true);
    }

    /**
     * Holds the conditions against facts.
     *
     * @param all every object of a working memory after all rules have fired: facts and what was concluded
     * @return each rule with its conditions, in order of files and lines
     */
    public List<RuleConditions> hold(Collection<?> all) {
        try (Asking asking = new Asking(probes, all)) {
            Judge judge = new Judge(asking, this::canBeStated);
            List<RuleConditions> held = new ArrayList<>();
            rules.forEach((rule, steps) -> held.add(
                    new RuleConditions(rule, steps.stream().map(judge::judge).toList())));
            return held;
        }
    }

    Map<String, List<Step>> rules() {
        return rules;
    }

    Asking ask(Collection<?> all) {
        return new Asking(probes, all);
    }

    private boolean canBeStated(String type) {
        return type.equals(Now.class.getSimpleName())
                || knowledge.factTypes().find(type).isPresent();
    }
}
