package org.declinic.whynot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declinic.conclusions.Cause;
import org.declinic.conditions.Conditions;
import org.declinic.knowledge.Knowledge;
import org.declinic.knowledge.RuleEntry;
import org.declinic.semantics.Producers;
import org.declinic.semantics.Rule;
import org.declinic.semantics.RuleSet;
import org.declinic.session.Observation;
import org.declinic.syntax.RuleFiles;

/** Holds the conditions of rules against cases. Safe to use from many threads. */
public final class Holder {

    private final Knowledge knowledge;
    private final Producers producers;
    private final Conditions conditions;

    private Holder(Knowledge knowledge, Producers producers, Conditions conditions) {
        this.knowledge = knowledge;
        this.producers = producers;
        this.conditions = conditions;
    }

    /**
     * Of every rule. What asks about them is compiled, unless it was before.
     *
     * @param knowledge the rule set
     * @param files the files that it was made of
     * @return what holds them
     */
    public static Holder ofAll(Knowledge knowledge, RuleFiles files) {
        List<String> all = knowledge.rules().stream().map(RuleEntry::name).toList();
        return new Holder(knowledge, new Producers(RuleSet.of(files)), Conditions.each(knowledge, files, all));
    }

    /**
     * Of the rules that lead to causes. What asks about them is compiled, unless it was before.
     *
     * @param knowledge the rule set
     * @param files the files that it was made of
     * @param rules what they mean
     * @return what holds them
     */
    public static Holder ofCauses(Knowledge knowledge, RuleFiles files, RuleSet rules) {
        Producers producers = new Producers(rules);
        return new Holder(knowledge, producers, Conditions.each(knowledge, files, leadingToCauses(rules, producers)));
    }

    private static Set<String> leadingToCauses(RuleSet rules, Producers producers) {
        Map<String, Rule> byName = rules.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
        Deque<String> open = new ArrayDeque<>(producers.of(Cause.class.getSimpleName()));
        rules.rules().stream()
                .filter(rule -> rule.annotation("cause").isPresent())
                .forEach(rule -> open.add(rule.name()));
        Set<String> leading = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String rule = open.poll();
            if (leading.add(rule)) {
                byName.get(rule).patterns().forEach(pattern -> open.addAll(producers.of(pattern.typeName())));
            }
        }
        return leading;
    }

    /**
     * Holds the conditions against a case.
     *
     * @param observation the case
     * @return what becomes of them
     */
    public Held hold(Observation observation) {
        return new Held(knowledge, producers, conditions, observation);
    }
}
